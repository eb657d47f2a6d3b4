"""The dossier: all that is known of one commune and of its academy, typed, frozen, with positions."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from msgspec import Struct

from actgen.core.diagnostics import Diagnostic, FilePlace, error
from actgen.core.errors import InputFault, UsageFault, stop_on_errors
from actgen.core.names import key_of
from actgen.core.still import kept, kept_for_the_same, once
from actgen.french.lists import enumerate_in_french
from actgen.kinds.academie import find_academie, load_academie
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.declared import WhenMade
from actgen.kinds.files import NO_SITTING_TYPED, fiche_of, part_named, parts_of, read_part
from actgen.variables.academie import Academie
from actgen.variables.actes import Actes, OfSitting, Signed
from actgen.variables.reading import Located
from actgen.variables.seance import SeanceAVenir

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path as FilePath

    from actgen.core.project import Project
    from actgen.kinds.kind import ActKind, Entry, Kinds
    from actgen.variables.academie import Recteur
    from actgen.variables.fiche import Fiche
    from actgen.variables.models import FicheCollectivite
    from actgen.variables.seance import Seance
    from actgen.variables.yaml.document import Document
    from actgen.variables.yaml.plain import Path

    _Read = Located[FicheCollectivite]

Has = TypeVar("Has", bound="Fiche")
Has_co = TypeVar("Has_co", bound="Fiche", covariant=True)


class Stated(Struct, Generic[Has_co], frozen=True, dict=True):
    """An act of a dossier that has a capacity: its kind, what the file states of it, the day on which it was made."""

    name: str
    kind: ActKind
    states: Has_co
    day: date

    def path(self, *names: str | int) -> Path:
        """Where one of its values is typed."""
        return ("actes", key_of(self.name), *names)

    def also(self, capacity: type[Other]) -> Other | None:
        """What it states by another capacity, or None where its kind has it not."""
        return self.states if capacity.is_stated(self.states) else None


Other = TypeVar("Other", bound="Fiche")


class Dossier(Struct, frozen=True, dict=True):
    """One collectivité, ready for its acts; `slug` is the name of its file, `academie_slug` that of its academy's.

    `academie` is None where no act asks for an academy and the file names none. `part` is the day of its sitting where
    the collectivité has a folder of them, `NO_SITTING` for its other acts, None where one file says all; `project` is
    where its other sittings are found.
    """

    slug: str
    commune: Located[FicheCollectivite]
    academie: Located[Academie] | None
    academie_slug: str
    kinds: Kinds
    part: str | None = None
    project: Project | None = None

    @kept
    def fiche(self) -> FicheCollectivite:
        """The commune's own facts."""
        return self.commune.model

    def place(self, *path: str | int) -> FilePlace:
        """Where a value of the commune's file was typed."""
        return self.commune.place(*path)

    @kept
    def seance(self) -> Seance:
        """The sitting; LookupError where the file has none, which only a dossier without délibération may."""
        if self.fiche.seance is None:
            raise LookupError(f"{self.slug} has no sitting")
        return self.fiche.seance

    @kept
    def day(self) -> date | None:
        """The day of the sitting; without one, that of the last of the acts, or None."""
        if self.fiche.seance is not None:
            return self.seance.date
        return max((act.day for act in self.stated), default=None)

    @property
    def is_to_come(self) -> bool:
        """Whether its sitting is convened and not held yet."""
        return isinstance(self.fiche.seance, SeanceAVenir)

    def is_of(self, seance: str) -> bool:
        """Whether that names it among those of its collectivité: the day of its sitting, « aucune » without one."""
        if seance == NO_SITTING_TYPED:
            return self.fiche.seance is None
        return self.fiche.seance is not None and self.seance.date.isoformat() == seance

    def waits(self, acte: str) -> bool:
        """Whether an act can be made only after the sitting, which is to come."""
        kind = self.kind_of(acte)
        return self.is_to_come and (kind.has(OfSitting) or kind.declared.papier_de_seance is WhenMade.APRES)

    def acte(self, acte: str) -> Fiche | None:
        """What the file says of an act; nothing yet of a paper that each sitting has; None where there is none such."""
        stated = self.fiche.actes.of(key_of(acte))
        return self.kind_of(acte).model() if stated is None and acte in self.papers() else stated

    @kept
    def entries(self) -> Mapping[str, Entry]:
        """The acts that the file may hold, by the names under which they stand in it."""
        return type(self.fiche.actes).entries

    def entry(self, acte: str) -> Entry:
        """The act of that name; KeyError where there is no such kind and the file lists none so named."""
        return self.entries[key_of(acte)]

    def kind_of(self, acte: str) -> ActKind:
        """The kind of the act of that name."""
        return self.entries[key_of(acte)].kind

    def actes(self) -> tuple[str, ...]:
        """The names of the acts that the file holds, in the order in which they are made."""
        return self._held

    def papers(self) -> tuple[str, ...]:
        """The papers of its sitting that the file does not name: each sitting has them."""
        return self._papers

    def of_sitting(self) -> tuple[str, ...]:
        """The acts of its sitting with its papers; of a file that says all, those that the council takes."""
        taken = (acte for acte in self._held if self.part or self._is_of_sitting(self.kind_of(acte)))
        return (*taken, *self._papers) if self.fiche.seance else ()

    def _is_of_sitting(self, kind: ActKind) -> bool:
        return kind.has(OfSitting) or kind.is_paper

    def actes_of(self, kind: str) -> tuple[str, ...]:
        """The names of the acts of that kind that the file holds."""
        return tuple(acte for acte in self.actes() if self.kind_of(acte).name == kind)

    @once
    def having(self, capacity: type[Has]) -> tuple[Stated[Has], ...]:
        """Each act that has the capacity and whose day is known, in the order in which they are made."""
        return tuple([act for act in self.stated if capacity.is_stated(act.states)])

    def of_another_sitting(self, day: date) -> Dossier | None:
        """The dossier of the same collectivité on that day, with the faults of its file; None where there is none."""
        if self.project is None or day.isoformat() not in parts_of(self.project, self.slug):
            return None
        return load_part(self.project, self.slug, day.isoformat())

    def elsewhere(self, named: str) -> tuple[Dossier, str] | None:
        """The act that « 2025-12-15/tarifs » names, after its dossier; None where there is none such."""
        day, bar, name = named.partition("/")
        other = self.of_another_sitting(date.fromisoformat(day)) if bar else None
        return (other, name) if other is not None and name in other.actes() else None

    def days_of_sittings(self) -> tuple[date, ...]:
        """The day of each sitting that is known of the collectivité: those of its folder, else this one."""
        parts = parts_of(self.project, self.slug) if self.project else ()
        found = {date.fromisoformat(part) for part in parts if part}
        return tuple(sorted(found | ({self.seance.date} if self.fiche.seance else set())))

    @once
    def agenda(self) -> tuple[Stated[OfSitting], ...]:
        """The acts of the sitting in the order of their items; one that has none follows the one before it."""
        held = self.having(OfSitting)
        return held if len(held) < 2 else tuple(sorted(held, key=lambda act: self._ranks[key_of(act.name)]))

    def date_of(self, acte: str) -> date:
        """The date that decides which version of a template makes the act.

        It is the first that its kind names and that the file gives; LookupError where none is.
        """
        found = self._dated(acte)
        if found is None:
            raise LookupError(f"{acte} of {self.slug} has no date")
        return found[0]

    def place_of_act(self, acte: str) -> FilePlace:
        """Where the file names an act."""
        path = ("actes", key_of(acte))
        return self.commune.document.keys.get(path) or self.place(*path)

    def place_of_date(self, acte: str) -> FilePlace:
        """Where that date was typed."""
        found = self._dated(acte)
        return self.place(*found[1]) if found else self.place_of_act(acte)

    def collection_of(self, acte: str) -> str:
        """The collection of templates that makes an act: the academy's for a kind that says so, else the kind's own."""
        return self.kind_of(acte).collection(self.academie_slug)

    def recteur_at(self, day: date) -> Recteur | None:
        """The rector whose title an act of that day carries, or None before the first that is known."""
        recteurs = self.academie.model.recteurs if self.academie else ()
        holding = [recteur for recteur in recteurs if recteur.depuis <= day]
        return max(holding, key=lambda recteur: recteur.depuis, default=None)

    @once
    def _dated(self, acte: str) -> tuple[date, Path] | None:
        return dated(self.fiche, self.entry(acte))

    @kept
    def counted(self) -> dict[str, Any]:
        """What is computed of the whole sitting, by its name: once for all the acts that read it."""
        return {}

    @kept
    def _held(self) -> tuple[str, ...]:
        """The acts, found once: each rule asks for them."""
        held = [one for _, one in held_in(self.fiche.actes)]
        if len(held) > 1:
            order = list(self.kinds)
            if len({one.kind.name for one in held}) < len(held):  # several of a kind
                held.sort(key=lambda one: self._ranks[key_of(one.name)])
            held.sort(key=lambda one: order.index(one.kind.name))
        return tuple([one.name for one in held])

    @kept
    def _papers(self) -> tuple[str, ...]:
        """The kinds of papers of which the file has none, where it has the day that they bear."""
        made = {self.kind_of(acte).name for acte in self._held}
        return tuple(
            kind.name
            for kind in _papers_among(self.kinds)
            if kind.name not in made and self.fiche.seance and self._dated(kind.name)
        )

    @kept
    def _ranks(self) -> dict[str, int]:
        """The place of each act of the file: that of its item, else right after the act before it in the file."""
        held = [key for key, _ in held_in(self.fiche.actes)]
        lines = {key: self.place_of_act(key) for key in held}
        items: dict[str, int] = {}
        last = 0
        for key in sorted(held, key=lambda key: (lines[key].line, lines[key].column)):
            states = self.fiche.actes.of(key)
            last = (states.point if isinstance(states, OfSitting) else None) or last
            items[key] = last
        return {key: rank for rank, key in enumerate(sorted(items, key=lambda key: items[key]))}

    @kept
    def stated(self) -> tuple[Stated[Any], ...]:
        """What is stated of each act whose day is known."""
        found = []
        for acte in self._held:
            entry = self.entry(acte)
            states, day = self.fiche.actes.of(key_of(acte)), self._dated(acte)
            if states is not None and day is not None:
                found.append(Stated(acte, entry.kind, states, day[0]))
        return tuple(found)


def load_dossier(project: Project, commune: str, seance: str | None = None) -> Dossier:
    """The dossier of a commune, and of one of its sittings where it has several, by its day.

    UsageFault when it has no file, no such sitting, or several and none is named. InputFault with all the faults of
    that file, or of the file of its academy once the first has none.
    """
    dossier = load_part(project, commune, part_named(project, commune, seance))
    if seance and dossier.part is None and not dossier.is_of(seance):
        raise UsageFault(
            f"La commune «\u00a0{commune}\u00a0» n’a pas de séance du {seance}.",
            "Elle a un seul fichier\u00a0: retirez --seance, ou corrigez la date.",
        )
    return dossier


def all_dossiers(project: Project, commune: str) -> Iterator[Dossier]:
    """A dossier for each sitting of a commune and for its acts without one; faults as `load_dossier`."""
    for part in parts_of(project, commune) or (None,):
        yield load_part(project, commune, part)


def dossier_of(project: Project, commune: str, document: Document) -> Dossier:
    """The dossier that a document says, wherever it was read; `commune` names it. Faults as `load_dossier`."""
    return _dossier(project, commune, None, lambda kinds: fiche_of(document, kinds))


def dossier_typed(project: Project, commune: str, part: str | None, typed: Mapping[FilePath, bytes]) -> Dossier:
    """The dossier of that part as it would be were these files saved; faults as `load_dossier`."""
    return _dossier(project, commune, part, lambda kinds: read_part(project, commune, part, kinds, typed))


def load_part(project: Project, commune: str, part: str | None) -> Dossier:
    """The dossier of a part of a commune’s folder, None for its one file; faults as `load_dossier`."""
    return _dossier(project, commune, part, lambda kinds: read_part(project, commune, part, kinds))


def _dossier(project: Project, commune: str, part: str | None, read: Callable[[Kinds], _Read]) -> Dossier:
    kinds = kinds_of(project)
    try:
        fiche = read(kinds)
    except InputFault as fault:  # a name that no template declares soundly is unknown
        raise InputFault((*fault.diagnostics, *kinds.faults)) from fault
    stop_on_errors(_missing_dates(fiche))
    academie = find_academie(project, fiche, is_asked=_is_academic(fiche.model.actes))
    found = load_academie(project, fiche, academie) if academie else None
    return Dossier(commune, fiche, found, academie, kinds, part, project)


@once
def held_in(actes: Actes) -> tuple[tuple[str, Entry], ...]:
    """The acts that a file states, with the names under which they stand, in the order of those that it may hold."""
    given, stated, entries = actes.model_fields_set, vars(actes), type(actes).entries
    held = [key for key in given if stated.get(key) is not None and key in entries]
    if len(held) > 1:
        held.sort(key=_ranks_of(entries).__getitem__)
    return tuple([(key, entries[key]) for key in held])


@kept_for_the_same(256)
def _ranks_of(entries: Mapping[str, Entry]) -> dict[str, int]:
    """The rank of each act that a file may hold: files that hold the same acts are of one model."""
    return {key: rank for rank, key in enumerate(entries)}


def _is_academic(actes: Actes) -> bool:
    return any(one.kind.is_academic for _, one in held_in(actes))


def _papers_among(kinds: Kinds) -> tuple[ActKind, ...]:
    """The kinds of papers that each sitting has."""
    return tuple(kind for kind in kinds.values() if kind.is_paper)


@once
def dated(fiche: FicheCollectivite, entry: Entry) -> tuple[date, Path] | None:
    """The date of an act and where it is typed: the first that its kind names and that the file gives; None without."""
    for path in entry.kind.date_paths(entry.name):
        holder = fiche.seance if path[0] == "seance" else fiche.actes.of(path[1])
        day = vars(holder).get(path[-1]) if holder else None
        if day is not None:
            return day, path
    return None


def _missing_dates(fiche: Located[FicheCollectivite]) -> list[Diagnostic]:
    """A fault for each act that needs a date which the file does not give."""
    return [
        error("VAR-005", fiche.document.keys[("actes", key)], *_undated(entry), subject=key)
        for key, entry in held_in(fiche.model.actes)
        if dated(fiche.model, entry) is None
    ]


def _undated(entry: Entry) -> tuple[str, str]:
    """What is wrong with an act that has no date, and what gives it one."""
    kind = entry.kind
    sitting = "seance, avec sa date, ses présents et ses secrétaires"
    if kind.has(OfSitting):
        return f"L’acte «\u00a0{entry.name}\u00a0» demande une séance.", f"Ajoutez la séance\u00a0: {sitting}."
    message = f"L’acte «\u00a0{entry.name}\u00a0» n’a pas de date."
    if kind.has(Signed):
        return message, (
            f"Donnez le jour de sa signature sous son nom, «\u00a0date_signature: …\u00a0», ou la séance qui "
            f"l’approuve\u00a0: {sitting}."
        )
    return message, f"Donnez l’une de ces dates\u00a0: {enumerate_in_french(kind.declared.date, 'ou')}."
