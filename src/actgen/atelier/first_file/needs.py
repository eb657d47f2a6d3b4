"""What an act needs of a commune's file: the smallest file that fills its template, found by filling it.

A value that the template finds missing is needed: it is given a sample, and the template is filled again. A value that
a tag names, but that nothing found missing, stands under a condition: it is optional.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.atelier.first_file.academies import collection_for, in_force
from actgen.core.errors import WordingError
from actgen.core.memory.deferred import Names as Unmade
from actgen.core.names import key_of
from actgen.facts.calculations import all_sources, words_read
from actgen.facts.context import build_context
from actgen.facts.sources import COMPUTED, behind, computed_from, name_in_file, offered
from actgen.fill.compiled import compile_template
from actgen.fill.printing import Record
from actgen.fill.sought import path_of
from actgen.grammar.around import EACH
from actgen.grammar.undefined import MissingValueError
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.dossier import Dossier
from actgen.library.clauses import load_clauses
from actgen.variables.actes import OfSitting
from actgen.variables.conseil.attendance import completed
from actgen.variables.expected import Kind, expected_at, expected_fields
from actgen.variables.models import FicheCommune, FicheGroupement
from actgen.variables.reading import Located
from actgen.variables.samples import put, sample
from actgen.variables.yaml.document import Document

if TYPE_CHECKING:
    from collections.abc import Collection, ItemsView, Iterable, Iterator, Mapping, Sequence, ValuesView
    from datetime import date

    from actgen.atelier.first_file.academies import Academy
    from actgen.atelier.first_file.ground import Ground
    from actgen.core.project import Project
    from actgen.facts.sources import Names
    from actgen.fill.compiled import CompiledTemplate
    from actgen.kinds.declared import DeclaredField
    from actgen.kinds.kind import ActKind, Kinds
    from actgen.library.catalogue import ActTemplate
    from actgen.variables.manifest import Faits
    from actgen.variables.models import FicheCollectivite

_MOST = 60
#: What the official lists give: a file states it only where they are wrong.
_FROM_THE_LIST: tuple[Names, ...] = (
    *((FicheCommune.BODY, name) for name in ("nom", "elision", "siren", "population")),
    *((FicheGroupement.BODY, name) for name in ("nom", "type", "nature", "population", "communes")),
)
#: What is asked of any sitting: an act computes its numbers from them.
_OF_A_SITTING: tuple[Names, ...] = (("seance", "excuses"), ("seance", "absents"), ("seance", "pouvoirs"))


class Needs(Struct, frozen=True):
    """The acts of a file with their templates, and what they read beyond what the models require.

    `needed` are the names without which an act cannot be made, `optional` those that it prints where they are given.
    `ground` says whose file it is, and what another file says for it.
    """

    kinds: Kinds
    ground: Ground
    templates: dict[str, ActTemplate]
    needed: frozenset[Names]
    optional: frozenset[Names]

    @property
    def model(self) -> type[FicheCollectivite]:
        """The model of the file."""
        return self.ground.model

    def is_typed(self, names: Names) -> bool:
        """Whether the file states that name: another one of its folder may."""
        return names not in self.ground.elsewhere

    @property
    def actes(self) -> tuple[str, ...]:
        """The acts, in the order in which they are made."""
        return tuple(self.templates)


def needs_of(
    project: Project, ground: Ground, academy: Academy | None, actes: Sequence[str], day: date | None, slug: str = ""
) -> Needs:
    """What these acts need, with the templates in force on that day, or the newest ones."""
    kinds = kinds_of(project)
    templates = {
        acte: in_force(project, collection_for(project, kinds[acte], academy, slug), acte, day) for acte in actes
    }
    fiche = _Smallest(project, kinds, academy, templates, ground, day)
    for acte in actes:
        fiche.fill(acte)
    held = {name[:length] for name in fiche.read for length in range(1, len(name) + 1)}
    optional = {name for name in held if _is_optional(ground.model, name)} - fiche.needed
    return Needs(kinds, ground, templates, frozenset(fiche.needed), frozenset(optional))


class _Smallest:
    """The smallest file that fills the templates, growing as they are filled."""

    def __init__(
        self,
        project: Project,
        kinds: Kinds,
        academy: Academy | None,
        templates: dict[str, ActTemplate],
        ground: Ground,
        day: date | None,
    ) -> None:
        self.project, self.kinds, self.academy, self.templates, self.day = project, kinds, academy, templates, day
        self.model = ground.model
        self.needed: set[Names] = set()
        self.read: set[Names] = set()
        self.data: dict[str, Any] = {**copy.deepcopy(dict(ground.stated)), "actes": {}}
        if academy:
            self.data[self.model.BODY]["academie"] = academy.slug
        for names in (*(("actes", key_of(acte)) for acte in templates), *ground.asked):
            self.needed.add(names)
            self._add(names)
        self._give_dates()

    def fill(self, acte: str) -> None:
        """Add what the template of an act finds missing, until it finds nothing more."""
        template = self.templates[acte]
        compiled = compile_template(template.docx, str(template.name), load_clauses(self.project))
        names = {*_names_read(self.kinds, compiled, self.kinds[acte]), *_names_declared(self.kinds[acte])}
        of_roots = _names_of_rubriques(self.kinds, {name[0] for name in names})
        self.read |= {self._in_its_file(name) for name in (*names, *of_roots)}
        for _ in range(_MOST):
            missing = self._missing(acte, compiled)
            if missing is None or missing in self.needed:
                return
            self.needed.add(missing)
            self._add(missing)

    def _missing(self, acte: str, compiled: CompiledTemplate) -> Names | None:
        """The first name of the file that the template finds missing, or None."""
        context = build_context(self._dossier(), acte, self._facts(acte), self.templates[acte].manifest)
        roots = {key: _Noticed(context[key]) for key in self.kinds.rubriques if isinstance(context[key], dict)}
        context |= roots
        found: Names | None = None
        for _, part in compiled.parts:
            try:
                part.pieces(context, Record())
            except MissingValueError as failure:
                found = found or self._name_in_file(
                    _group_of(failure.sought_in(context), context), failure.name, self.kinds[acte]
                )
            except WordingError:  # a sample that cannot be worded: what the template needs beyond it is seen by check
                continue
        read = ((key, name) for key, root in roots.items() for name in sorted(root.read))
        return next(self._awaited(read), found)

    def _awaited(self, read: Iterable[Names]) -> Iterator[Names]:
        """The roots that the file should state, and does not yet, behind computed values that may not lack."""
        for key, name in read:
            computed = self.kinds.rubriques[key].declared.champs[name]
            for root in dict.fromkeys(one[:1] for one in behind(self.kinds, (key, name))):
                declared = self.kinds.rubriques.get(root[0])
                if declared and declared.is_awaited and not computed.is_optional and root not in self.needed:
                    yield root

    def _dossier(self) -> Dossier:
        fiche = completed(Located(self.model.model_validate(self.data), Document("x")))
        located, slug = (self.academy.located, self.academy.slug) if self.academy else (None, "")
        return Dossier("x", fiche, located, slug, self.kinds)

    def _facts(self, acte: str) -> Faits:
        """The facts of the convention: the template's own, or those of the act that it approves."""
        manifest = self.templates[acte].manifest
        if manifest.approuve is None:
            return manifest.facts
        approved = self.templates.get(manifest.approuve)
        return (approved or self._in_force(manifest.approuve)).manifest.facts

    def _in_force(self, acte: str) -> ActTemplate:
        return in_force(self.project, collection_for(self.project, self.kinds[acte], self.academy), acte, self.day)

    def _name_in_file(self, holder: Names | None, name: str, kind: ActKind) -> Names | None:
        """The name of the file that gives what was found missing."""
        read = [] if holder is None else [*_in_file(self.kinds, ".".join((*holder, name)), kind)]
        found = [self._in_its_file(names) for names in read]
        stated = (
            names for names in reversed(found) if expected_at(self.model, names) or computed_from(self.kinds, names)
        )
        return next(filter(self._is_typed, map(self._typed, stated)), None)

    def _in_its_file(self, names: Names) -> Names:
        """The name in such a file for that in the file of a commune."""
        return tuple(map(str, self.model.typed_at(names)))

    def _is_typed(self, names: Names) -> bool:
        """Whether a file states the value: it does not what is computed of nothing that lacks."""
        above = expected_at(self.model, names[:-1])
        model = above.model if above else self.model
        return model is not None and names[-1] in {one.name for one in expected_fields(model)}

    def _typed(self, names: Names, above: frozenset[Names] = frozenset()) -> Names:
        """The name itself, or for a value that is computed, what its calculation lacks first."""
        met = self.needed | above | {names}  # what is computed in a circle is told by check
        return next((self._typed(one, above | {names}) for one in self._reads(names) if one not in met), names)

    def _reads(self, names: Names) -> Iterator[Names]:
        """The names of the file that the calculation of a value reads, a root before what it holds."""
        for one in computed_from(self.kinds, names):
            yield from dict.fromkeys((one[:1], one)) if one[0] in self.kinds.rubriques else (one,)

    def _give_dates(self) -> None:
        """A sitting for the acts of a council; for an act that nothing dates yet, what its kind takes its date from."""
        if any(self.kinds[acte].has(OfSitting) for acte in self.templates):
            self._give_sitting()
        for acte in self.templates:
            sources = self.kinds[acte].date_paths()
            if not any(self._holder(path).get(path[-1]) for path in sources):
                self._give_date(acte, sources)
        for acte in self.templates:
            self._set_day(acte)

    def _give_sitting(self) -> None:
        self.needed.add(("seance",))
        self._add(("seance",))
        self.read |= set(_OF_A_SITTING)

    def _give_date(self, acte: str, sources: Sequence[Names]) -> None:
        """The date that the act states itself, where its kind has one, else the sitting’s, else another act’s."""
        own = [path for path in sources if path[:2] == ("actes", key_of(acte)) and expected_at(self.model, path)]
        if not own and ("seance", "date") in sources:
            self._give_sitting()
            return
        path = (own or sources)[0]
        for length in range(2, len(path) + 1):
            if path[:length] not in self.needed:
                self.needed.add(path[:length])
                self._add(path[:length])

    def _holder(self, path: Names) -> dict[str, Any]:
        """The group of the file that holds a value, an empty one where it is not there yet."""
        group = self.data
        for step in path[:-1]:
            group = group.get(step, {})
        return group

    def _set_day(self, acte: str) -> None:
        """The day on which the version serves, where the act takes it from."""
        day = (self.day or self.templates[acte].manifest.fenetre.du).isoformat()
        for path in self.kinds[acte].date_paths():
            if (group := self._holder(path)).get(path[-1]):
                group[path[-1]] = day

    def _add(self, names: Names) -> None:
        expected = expected_at(self.model, names)
        if expected is None:
            return
        above = (expected_at(self.model, names[: place + 1]) for place in range(len(names) - 1))
        steps = [
            (step, 0) if up and up.kind is Kind.GROUPS else (step,) for step, up in zip(names, above, strict=False)
        ]
        put(self.data, (*(part for step in steps for part in step), names[-1]), sample(expected))


class _Noticed(dict[str, Any]):
    """A root that notices which of its values a template reads: none lies here, so that each is asked for."""

    def __init__(self, root: Mapping[str, Any]) -> None:
        super().__init__(Unmade(root))
        self.root, self.read = root, set[str]()

    def __getitem__(self, name: str) -> Any:
        self.read.add(name)
        return self.root[name]

    def get(self, name: str, default: Any = None) -> Any:
        """As a template asks."""
        return self[name] if name in self else default  # noqa: SIM401 - it would call itself

    def items(self) -> ItemsView[str, Any]:  # type: ignore[override]
        """Its values, which nobody reads so."""
        return self.root.items()

    def values(self) -> ValuesView[Any]:  # type: ignore[override]
        """The same without their names."""
        return self.root.values()


def _group_of(holder: object, context: Mapping[str, Any]) -> Names | None:
    """The names that lead to a group of the context, without the numbers of lists; None where it is none of it."""
    path = path_of(holder, context)
    return None if path is None else tuple(step for step in path if isinstance(step, str))


def _names_read(kinds: Kinds, compiled: CompiledTemplate, kind: ActKind) -> Iterator[Names]:
    """The names of the file that the tags of a template read, one way or another."""
    for name in sorted(compiled.names):
        yield from _in_file(kinds, name.replace(EACH, ""), kind)


def _names_declared(kind: ActKind) -> Iterator[Names]:
    """The fields of a kind that its own conditions, calculations and rules read, though no tag may."""
    rules = (source for rule in kind.declared.regles for source in (rule.verifie, rule.message, rule.conseil or ""))
    read = words_read([*all_sources(kind.declared.champs), *rules])
    for names in _fields(kind.declared.champs):
        if names[-1] in read:
            yield ("actes", kind.key, *names)


def _names_of_rubriques(kinds: Kinds, read: Collection[str]) -> Iterator[Names]:
    """The fields of the roots that are read, which their own conditions and calculations read in turn."""
    fields = {key: one.declared for key, one in kinds.rubriques.items() if key in read}
    words = words_read(all_sources(fields))
    yield from (names for names in _fields(fields) if names[-1] in words)


def _fields(fields: Mapping[str, DeclaredField], above: Names = ()) -> Iterator[Names]:
    for name, declared in fields.items():
        yield (*above, name)
        yield from _fields(declared.champs, (*above, name))


def _in_file(kinds: Kinds, name: str, kind: ActKind) -> Iterator[Names]:
    """The names of the file behind a name of the context."""
    steps = tuple(name.split("."))
    for length in range(1, len(steps) + 1):
        for names in reversed(COMPUTED.get(steps[:length], ())):
            yield ("actes", kind.key, *names[1:]) if names[0] == "acte" else names
    found = tuple(map(str, name_in_file(kinds, steps, {"acte": kind.key})))
    yield from behind(kinds, found)
    yield from offered(kinds, found)
    yield found


def _is_optional(model: type[FicheCollectivite], names: Names) -> bool:
    expected = expected_at(model, names)
    return expected is not None and not expected.is_required and names not in _FROM_THE_LIST
