"""What an act needs of a commune's file: the smallest file that fills its template, found by filling it.

A value that the template finds missing is needed: it is given a sample, and the template is filled again. A value that
a tag names, but that nothing found missing, stands under a condition: it is optional.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from actgen.core.errors import WordingError
from actgen.facts.context import build_context
from actgen.fiches.academies import in_force
from actgen.fill.compiled import compile_template
from actgen.fill.printing import Record
from actgen.grammar.undefined import MissingValueError
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.dossier import Dossier
from actgen.kinds.names import key_of
from actgen.library.clauses import load_clauses
from actgen.variables.capacities import Dated, OfSitting
from actgen.variables.expected import Kind, expected_at
from actgen.variables.reading import Located
from actgen.variables.samples import put, sample
from actgen.variables.yaml_nodes import Document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from actgen.core.project import Project
    from actgen.fiches.academies import Academy
    from actgen.fill.compiled import CompiledTemplate
    from actgen.kinds.kind import ActKind, Kinds
    from actgen.library.catalogue import ActTemplate
    from actgen.variables.manifest import Faits
    from actgen.variables.models import FicheCommune

#: A path of a commune's file, without the numbers of its lists.
Names = tuple[str, ...]

_MOST = 60
_TAG = re.compile(r"\{[{%].{0,1000}?[%}]\}", re.DOTALL)
_STRING = re.compile(r'"[^"]*"|\'[^\']*\'')
_NAME = re.compile(r"(?<![\w.|])[a-z_]\w*(?:\.[a-z_]\w*)*")
_LOOP = re.compile(r"\bfor (\w+) in ([\w.]+)")
_SCHOOLS: Names = ("ecoles",)
#: What a template reads under another name than the file's, or that the program computes → the names of the file.
_COMPUTED: dict[str, tuple[Names, ...]] = {
    "inscription": (("ecoles",),),
    "inscription.ecoles": (("ecoles",),),
    "inscription.nombre_eleves": (("ecoles", "effectif"), ("acte", "nombre_eleves")),
    "maire.titre": (("maire", "appellation"),),
    "signataire.titre": (("maire", "appellation"),),
    "seance.president": (("seance", "president"), ("seance", "fonction_president")),
    "historique": (("historique",), ("ecoles", "nom"), ("ecoles", "type")),
    "acte.appel_projets": (("acte", "appel_projets"), ("ecoles", "nom"), ("ecoles", "type")),
}
#: What the official list gives: a file states it only where the list is wrong.
_FROM_THE_LIST: tuple[Names, ...] = (("commune", "nom"), ("commune", "siren"), ("commune", "population"))
#: What is asked of any sitting: an act computes its numbers from them.
_OF_A_SITTING: tuple[Names, ...] = (("seance", "excuses"), ("seance", "absents"), ("seance", "pouvoirs"))


@dataclass(frozen=True, slots=True)
class Needs:
    """The acts of a file with their templates, and what they read beyond what the models require.

    `needed` are the names without which an act cannot be made, `optional` those that it prints where they are given.
    """

    kinds: Kinds
    templates: dict[str, ActTemplate]
    needed: frozenset[Names]
    optional: frozenset[Names]

    @property
    def model(self) -> type[FicheCommune]:
        """The model of the file."""
        return self.kinds.fiche

    @property
    def actes(self) -> tuple[str, ...]:
        """The acts, in the order in which they are made."""
        return tuple(self.templates)


def needs_of(project: Project, insee: str, academy: Academy, actes: Sequence[str], day: date | None) -> Needs:
    """What these acts need, with the templates in force on that day, or the newest ones."""
    kinds = kinds_of(project)
    templates = {acte: in_force(project, kinds[acte].collection(academy.slug), acte, day) for acte in actes}
    fiche = _Smallest(project, kinds, academy, templates, insee, day)
    for acte in actes:
        fiche.fill(acte)
    held = {name[:length] for name in fiche.read for length in range(1, len(name) + 1)}
    optional = {name for name in held if _is_optional(kinds, name)} - fiche.needed
    return Needs(kinds, templates, frozenset(fiche.needed), frozenset(optional))


class _Smallest:
    """The smallest file that fills the templates, growing as they are filled."""

    def __init__(
        self,
        project: Project,
        kinds: Kinds,
        academy: Academy,
        templates: dict[str, ActTemplate],
        insee: str,
        day: date | None,
    ) -> None:
        self.project, self.kinds, self.academy, self.templates, self.day = project, kinds, academy, templates, day
        self.needed: set[Names] = set()
        self.read: set[Names] = set()
        self.data: dict[str, Any] = {"commune": {"insee": insee, "nom": "x", "academie": academy.slug}, "actes": {}}
        for names in (*(("actes", key_of(acte)) for acte in templates), ("maire", "personne")):
            self.needed.add(names)
            self._add(names)
        self._give_dates()

    def fill(self, acte: str) -> None:
        """Add what the template of an act finds missing, until it finds nothing more."""
        template = self.templates[acte]
        compiled = compile_template(template.docx, str(template.name), load_clauses(self.project))
        self.read |= set(_names_read(compiled, self.kinds[acte]))
        for _ in range(_MOST):
            missing = self._missing(acte, compiled)
            if missing is None or missing in self.needed:
                return
            self.needed.add(missing)
            self._add(missing)

    def _missing(self, acte: str, compiled: CompiledTemplate) -> Names | None:
        """The first name of the file that the template finds missing, or None."""
        context = build_context(self._dossier(), acte, self._facts(acte), self.templates[acte].faits)
        schools = _Noticed(context["inscription"])
        context["inscription"] = schools
        found: Names | None = None
        for _, part in compiled.parts:
            try:
                part.text(context, Record())
            except MissingValueError as failure:
                found = found or self._name_in_file(_path_of(failure.holder, context), failure.name, self.kinds[acte])
            except WordingError:  # a sample that cannot be worded: what the template needs beyond it is seen by check
                continue
        return _SCHOOLS if schools.is_read and _SCHOOLS not in self.needed else found

    def _dossier(self) -> Dossier:
        fiche = self.kinds.fiche.model_validate(self.data)
        return Dossier("x", Located(fiche, Document("x")), self.academy.located, self.academy.slug, self.kinds)

    def _facts(self, acte: str) -> Faits:
        """The facts of the convention: the template's own, or those of the act that it approves."""
        manifest = self.templates[acte].faits
        if manifest.approuve is None:
            return manifest.facts
        approved = self.templates.get(manifest.approuve)
        return (approved or self._in_force(manifest.approuve)).faits.facts

    def _in_force(self, acte: str) -> ActTemplate:
        return in_force(self.project, self.kinds[acte].collection(self.academy.slug), acte, self.day)

    def _name_in_file(self, holder: Names | None, name: str, kind: ActKind) -> Names | None:
        """The name of the file that gives what was found missing."""
        found = [] if holder is None else [*_in_file(".".join((*holder, name)), kind)]
        return next((names for names in reversed(found) if expected_at(self.kinds.fiche, names)), None)

    def _give_dates(self) -> None:
        """A sitting for the acts of a council; a date of signature for acts that have neither sitting nor date."""
        if any(self.kinds[acte].has(OfSitting) for acte in self.templates):
            self.needed.add(("seance",))
            self._add(("seance",))
            self.read |= set(_OF_A_SITTING)
        elif not any(self.kinds[acte].has(Dated) for acte in self.templates):
            for acte in self.templates:
                signature = ("actes", key_of(acte), "date_signature")
                self.needed.add(signature)
                self._add(signature)
        for acte in self.templates:
            self._set_day(acte)

    def _set_day(self, acte: str) -> None:
        """The day on which the version serves, where the acts take it from."""
        own = ("actes", key_of(acte))
        day = (self.day or self.templates[acte].faits.fenetre.du).isoformat()
        for path in ((*own, "date_signature"), ("seance", "date"), (*own, "date")):
            group = self.data
            for step in path[:-1]:
                group = group.get(step, {})
            if path[-1] in group:
                group[path[-1]] = day

    def _add(self, names: Names) -> None:
        expected = expected_at(self.kinds.fiche, names)
        if expected is None:
            return
        if names == _SCHOOLS:
            self.data["ecoles"] = [{}]
            return
        above = (expected_at(self.kinds.fiche, names[: place + 1]) for place in range(len(names) - 1))
        steps = [
            (step, 0) if up and up.kind is Kind.GROUPS else (step,) for step, up in zip(names, above, strict=False)
        ]
        put(self.data, (*(part for step in steps for part in step), names[-1]), sample(expected))


class _Noticed(dict[str, Any]):
    """A mapping that notices whether a template reads of it what is computed of the schools."""

    is_read = False

    def __getitem__(self, name: str) -> Any:
        self.is_read = self.is_read or name != "nombre_eleves"
        return super().__getitem__(name)


def _path_of(holder: object, context: Any, path: Names = ()) -> Names | None:
    """Where a mapping stands in the context, without the numbers of lists."""
    if holder is context:
        return path
    inside = context.items() if isinstance(context, dict) else ()
    each = enumerate(context) if isinstance(context, list) else ()
    for name, value in inside:
        if (found := _path_of(holder, value, (*path, name))) is not None:
            return found
    return next((found for _, value in each if (found := _path_of(holder, value, path)) is not None), None)


def _names_read(compiled: CompiledTemplate, kind: ActKind) -> Iterator[Names]:
    """The names of the file that the tags of a template read, one way or another."""
    for _, part in compiled.parts:
        tags = [_STRING.sub('""', tag) for tag in _TAG.findall(part.source)]
        lists = dict(found for tag in tags for found in _LOOP.findall(tag))
        for name in sorted({name for tag in tags for name in _NAME.findall(tag)}):
            first, _, rest = name.partition(".")
            whole = f"{lists[first]}.{rest}".rstrip(".") if first in lists else name
            yield from _in_file(whole, kind)


def _in_file(name: str, kind: ActKind) -> Iterator[Names]:
    """The names of the file behind a name of the context."""
    steps = name.split(".")
    for length in range(1, len(steps) + 1):
        for names in _COMPUTED.get(".".join(steps[:length]), ()):
            yield ("actes", kind.key, *names[1:]) if names[0] == "acte" else names
    if steps[:2] == ["inscription", "ecoles"]:
        steps = steps[1:]
    first = {"acte": ("actes", kind.key), "signataire": ("maire",)}.get(steps[0], (steps[0],))
    yield (*first, *steps[1:])


def _is_optional(kinds: Kinds, names: Names) -> bool:
    expected = expected_at(kinds.fiche, names)
    return expected is not None and not expected.is_required and names not in _FROM_THE_LIST
