"""The acts of the project as files to be judged: every example, every format, both engines, bundles, papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.kinds.files import parts_of
from actgen.kinds.selecting import ALL_ACTES, SITTING
from actgen.making.order import Order
from actgen.making.writing import bundle_of
from actgen.pipeline import make
from actgen.writers import DEFAULT_ENGINE, ENGINES, WRITERS
from scripts.judges.verdicts import Bundle, Files, MadeAct

if TYPE_CHECKING:
    from actgen.core.project import Project
    from actgen.making.writing import Rendered

#: Whose sittings state all that the papers of a sitting read.
WITH_PAPERS = frozenset({"ancenis-saint-gereon", "le-brignon", "meyrals"})
#: The published template that no example is the day for: made by its number.
FORCED = (
    ("saint-ambroix", "deliberation", "2025"),
    ("cayres-pradelles", "deliberation-intercommunale", "2026-bis"),
    ("meyrals", "proces-verbal", "2026-bis"),
)
#: Whose PDFs are made once more with their Word file and their data inside.
JOINED = "ozoir-la-ferriere"


def write_acts(project: Project, folder: Path) -> Files:
    """Make every act of every commune of the project, and say what was written."""
    written = [_written(order, folder) for order in orders(project)]
    acts = {act.stem: act for files in written for act in files.acts}
    bundles = tuple(bundle for files in written for bundle in files.bundles)
    paths = {path: None for files in written for path in files.paths}
    return Files(tuple(paths), tuple(acts.values()), bundles)


def orders(project: Project) -> Iterator[Order]:
    """The acts of each commune and the papers of its sittings, a template that no example is the day for, a dossier
    with what is joined to it.
    """
    for commune in project.communes():
        for part in parts_of(project, commune) or (None,):
            yield Order(project, commune, ALL_ACTES, seance=part)
            if commune in WITH_PAPERS:
                yield Order(project, commune, SITTING, seance=part)
    for commune, acte, version in FORCED:
        yield Order(project, commune, acte, version=version)
    yield Order(project, JOINED, joined=True)


def pdf_of(stem: Path, engine: str) -> Path:
    """Where the PDF of an engine stands: ACTE.pdf, ACTE.typst.pdf."""
    return stem.with_name(f"{stem.name}.pdf" if engine == DEFAULT_ENGINE else f"{stem.name}.{engine}.pdf")


def engine_pdfs(stem: Path) -> list[Path]:
    """The PDF of each engine."""
    return [pdf_of(stem, engine) for engine in ENGINES]


def _written(order: Order, folder: Path) -> Files:
    """The files of an order: all formats, then the PDF of the other engines, then the bundles of all its acts."""
    formats = {engine: tuple(WRITERS) if engine == DEFAULT_ENGINE else ("pdf",) for engine in ENGINES}
    made = {engine: make(replace(order, formats=kinds, engine=engine)) for engine, kinds in formats.items()}
    shelf = (order.seance, order.version, "joint" if order.joined else "")
    place = folder.joinpath(order.commune, *filter(None, shelf))
    place.mkdir(parents=True, exist_ok=True)
    acts = tuple(_act(order, one, place) for one in made[DEFAULT_ENGINE])
    paths = [path for engine, rendered in made.items() for path in _write(rendered, engine, place)]
    bundles = tuple(_bundles(order, made, place, acts))
    return Files((*paths, *(bundle.path for bundle in bundles)), acts, bundles)


def _act(order: Order, one: Rendered, place: Path) -> MadeAct:
    return MadeAct(order.commune, order.seance, order.version, one.acte, one.template, place / one.acte)


def _write(rendered: Iterable[Rendered], engine: str, place: Path) -> Iterator[Path]:
    for one in rendered:
        for kind, content in one.files.items():
            stem = place / one.acte
            path = pdf_of(stem, engine) if kind == "pdf" else stem.with_name(f"{stem.name}.{kind}")
            path.write_bytes(content)
            yield path


def _bundles(
    order: Order, made: dict[str, tuple[Rendered, ...]], place: Path, acts: tuple[MadeAct, ...]
) -> Iterator[Bundle]:
    if order.joined or order.acte not in (ALL_ACTES, SITTING):
        return
    for engine, rendered in made.items():
        path = pdf_of(place / order.acte, engine)
        path.write_bytes(bundle_of(order.project, order.commune, rendered, engine, order.seance))
        yield Bundle(path, acts)
