"""The roll of a sitting: who is present, excused or absent, and where each name was typed."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from actgen.core.nearest import did_you_mean
from actgen.core.still import once
from actgen.french.times import time_spaced
from actgen.rules.rule import Finding
from actgen.variables.conseil.moments import instant_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.core.diagnostics import Severity
    from actgen.kinds.dossier import Dossier
    from actgen.rules.rule import Path
    from actgen.variables.conseil.moments import Instant, Moment
    from actgen.variables.fiche import Fiche
    from actgen.variables.identity import Conseil, Identity
    from actgen.variables.persons import Personne
    from actgen.variables.seance import Presence, Seance


class Status(StrEnum):
    """The list in which a name stands, as a sentence calls it after « parmi les »."""

    PRESENT = "présents"
    EXCUSED = "excusés"
    ABSENT = "absents"


class Entry(NamedTuple):
    """A name of the roll and the path of the value that holds it."""

    person: Personne
    status: Status
    path: Path


class Roll(Struct, frozen=True, dict=True):
    """Every name of the three lists, and the council that they make."""

    seance: Seance
    conseil: Conseil

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The present, the excused, the absent."""
        return tuple([self.at(place) for place in range(len(self.conseil.members))])

    def at(self, place: int) -> Entry:
        """The entry at that place of the roll; few are asked for."""
        person, presents, excuses = self.conseil.members[place], len(self.seance.presents), len(self.seance.excuses)
        if place < presents:
            return Entry(person, Status.PRESENT, ("seance", "presents", place))
        if place < presents + excuses:
            return Entry(person, Status.EXCUSED, ("seance", "excuses", place - presents))
        return Entry(person, Status.ABSENT, ("seance", "absents", place - presents - excuses))

    def entries_of(self, person: Personne) -> tuple[Entry, ...]:
        """The entries of the members whom that name may mean: one, none, or several that nothing tells apart."""
        return tuple([self.at(place) for place in self.conseil.meant_by(person)])

    def entry_of(self, person: Personne) -> Entry | None:
        """The entry of the one member whom that name means, « Alain HUNAULT » for « M. HUNAULT »; None else."""
        meant = self.conseil.meant_by(person)
        return self.at(meant[0]) if len(meant) == 1 else None

    def presence_of(self, person: Personne) -> Presence | None:
        """What the file says of the comings and goings of who is surely one of the present; None of anybody else."""
        return self.seance.presents[self.conseil.meant_by(person)[0]] if self.is_present(person) else None

    def is_present(self, person: Personne) -> bool:
        """Whether she is surely one of the present."""
        meant = self.conseil.meant_by(person)
        return len(meant) == 1 and meant[0] < len(self.seance.presents)

    def may_be_several(self, person: Personne) -> bool:
        """True for a name that may mean several members: NOM-005 tells it, and no other rule."""
        return len(self.conseil.meant_by(person)) > 1

    def names(self, *statuses: Status) -> list[str]:
        """The names of those lists, as they are typed."""
        return [entry.person.complet for entry in self.entries if entry.status in statuses]


@once
def roll_of(dossier: Dossier) -> Roll:
    """The roll of the sitting; LookupError where there is none."""
    return Roll(dossier.seance, dossier.fiche.conseil)


def unless_present(
    roll: Roll, person: Personne, path: Path, role: str, *, hint: str = "", severity: Severity | None = None
) -> Iterator[Finding]:
    """A finding « Florent CAILLET {role}, mais … » when that person is not among the present."""
    if roll.is_present(person):
        return
    entries = roll.entries_of(person)
    if len(entries) > 1:  # NOM-005 tells it
        return
    entry = entries[0] if entries else None
    if entry is None:
        near = did_you_mean(person.complet, roll.names(Status.PRESENT))
        message = f"{person.complet} {role}, mais ce nom ne figure pas parmi les présents."
        yield Finding(path, message, near or hint, severity)
    elif entry.status is not Status.PRESENT:
        message = f"{person.complet} {role}, mais ce nom figure parmi les {entry.status}."
        yield Finding(path, message, hint, severity)


def away_from(dossier: Dossier, person: Personne, act: Fiche) -> str:
    """« part à 19 h 30, et le vote est à 21 h », for one of the present who is not there then; an empty text else."""
    if not dossier.seance.partly_away:
        return ""
    who = roll_of(dossier).presence_of(person)
    if who is None or not who.is_partly_away:
        return ""
    at = instant_of(act)
    if who.depart and at.is_before(who.depart) is False:
        return f"part {moment_told(who.depart)}, et {_is_at(at, who.depart)}"
    if who.arrivee and at.is_before(who.arrivee):
        return f"arrive {moment_told(who.arrivee)}, et {_is_at(at, who.arrivee)}"
    out = (away for away in who.sorties if at.is_before(away.depart) is False and at.is_before(away.retour))
    away = next(out, None)
    return f"sort {moment_told(away.depart)}, et {_is_at(at, away.depart)}" if away else ""


def moment_told(moment: Moment) -> str:
    """« à 20 h 11 », « au point 3 »: the hour where the file gives it."""
    return f"à {time_spaced(moment.heure)}" if moment.heure else f"au point {moment.point}"


def _is_at(at: Instant, beside: Moment) -> str:
    """When the council comes to the act, told as the moment beside it."""
    if at.heure and beside.heure:
        return f"le vote est à {time_spaced(at.heure)}"
    return f"l’affaire est le point {at.point}"


def by_person(conseil: Conseil, persons: Sequence[Personne]) -> dict[Identity, list[int]]:
    """The positions of each person, in order."""
    positions: dict[Identity, list[int]] = {}
    for position, person in enumerate(persons):
        positions.setdefault(conseil.identity(person), []).append(position)
    return positions
