"""What the benchmarks work on: the acts of as many communes as they want, on the model of Ancenis-Saint-Géréon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice, product
from pathlib import Path
from typing import Any

from actgen.core.metadata import Metadata
from actgen.core.project import Project, find_project
from actgen.facts.context import build_context
from actgen.fill.compiled import CompiledTemplate, compile_template
from actgen.kinds.dossier import Dossier, load_dossier
from actgen.library.catalogue import ActTemplate, choose_template
from actgen.library.clauses import load_clauses
from actgen.making.order import Order
from actgen.making.writing import Rendered
from actgen.pipeline import make_together, render_acts

COMMUNE = "ancenis-saint-gereon"
PROJECT = find_project(Path(__file__).parent)
#: The capitals behind a first name; of them the words that are no particle. Titles stay those of all communes.
_SURNAMES = re.compile(r"(?<=[a-zà-ÿ] )[A-ZÉÈÀÂÊÎÔÛÇ][A-ZÉÈÀÂÊÎÔÛÇ '’-]+\b")
_SURNAME = re.compile(r"[A-ZÉÈÀÂÊÎÔÛÇ]{4,}")
_LETTERS = "ABCDEFGHILMNOPRSTUV"


#: What the file of an act says of itself beside its words.
PROPERTIES = Metadata("titre", "auteur", "sujet", date(2025, 12, 15))


@dataclass(frozen=True)
class Communes:
    """A project of many communes whose members have other names, and one kind of act that they make."""

    project: Project
    slugs: tuple[str, ...]
    kind: str

    @cached_property
    def template(self) -> ActTemplate:
        """The template of that act."""
        return self._chosen(self.kind)

    @cached_property
    def compiled(self) -> CompiledTemplate:
        """The same, ready to be filled."""
        return compile_template(self.template.docx, str(self.template.name), load_clauses(self.project))

    def context(self, rank: int) -> Mapping[str, Any]:
        """What fills the template for the commune of that rank."""
        dossier = load_dossier(self.project, self.slugs[rank % len(self.slugs)])
        return build_context(dossier, self.kind, self._chosen("convention").manifest.faits)

    def rendered(self, *formats: str, engine: str = "weasyprint") -> Rendered:
        """The act of a commune that made none before, the whole way."""
        (one,) = render_acts(self.project, next(self._others), self.kind, formats, engine=engine)
        return one

    def together(self, count: int) -> Sequence[Rendered]:
        """The Word files of as many such communes, which go the whole way together, as `actgen batch` makes them."""
        orders = [Order(self.project, slug, self.kind, ("docx",)) for slug in islice(self._others, count)]
        made = list(make_together(orders))
        assert all(isinstance(one, tuple) for one in made), made
        return [act for one in made if isinstance(one, tuple) for act in one]

    @cached_property
    def _others(self) -> Iterator[str]:
        return iter(self.slugs)

    def _chosen(self, kind: str) -> ActTemplate:
        dossier = self._first
        template, _ = choose_template(
            self.project, "nantes", kind, dossier.date_of(kind), dossier.place("seance", "date")
        )
        return template

    @cached_property
    def _first(self) -> Dossier:
        return load_dossier(self.project, self.slugs[0])


def communes(folder: Path, kind: str, count: int) -> Communes:
    """A project in that folder of `count` communes that make that kind of act."""
    project = project_in(folder)
    text = PROJECT.commune_file(COMMUNE).read_text(encoding="utf-8")
    slugs = tuple(f"commune-{rank:05}" for rank in range(count))
    for slug, letters in zip(slugs, product(_LETTERS, repeat=4), strict=False):
        other = _with_other_names(text, "".join(letters))
        (folder / "variables" / "communes" / f"{slug}.yaml").write_text(other, encoding="utf-8")
    return Communes(project, slugs, kind)


def project_in(folder: Path) -> Project:
    """A project without a commune in that folder, with the templates of this one."""
    (folder / "variables" / "communes").mkdir(parents=True)
    (folder / "templates").symlink_to(PROJECT.templates)
    for name in ("academies", "actes"):
        (folder / "variables" / name).symlink_to(PROJECT.root / "variables" / name)
    return Project(folder)


def _with_other_names(text: str, letters: str) -> str:
    """A commune’s file whose persons have family names that end with these letters."""
    return _SURNAMES.sub(lambda names: _SURNAME.sub(lambda name: name[0] + letters, names[0]), text)
