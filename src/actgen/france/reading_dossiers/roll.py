"""The roll of a sitting: who is present, excused or absent, and where each name was typed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from actgen.core.nearest import did_you_mean
from actgen.french.times import time_spaced
from actgen.rules.rule import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import time

    from actgen.core.diagnostics import Severity
    from actgen.kinds.dossier import Dossier
    from actgen.rules.rule import Path
    from actgen.variables.identity import Conseil, Identity
    from actgen.variables.persons import Personne


class Status(StrEnum):
    """The list in which a name stands, as a sentence calls it after « parmi les »."""

    PRESENT = "présents"
    EXCUSED = "excusés"
    ABSENT = "absents"


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of the roll and the path of the value that holds it."""

    person: Personne
    status: Status
    path: Path


@dataclass(frozen=True, slots=True)
class Roll:
    """Every name of the three lists, and the council that they make."""

    entries: tuple[Entry, ...]
    conseil: Conseil

    def entries_of(self, person: Personne) -> tuple[Entry, ...]:
        """The entries of the members whom that name may mean: one, none, or several that nothing tells apart."""
        return tuple(self.entries[place] for place in self.conseil.meant_by(person))

    def entry_of(self, person: Personne) -> Entry | None:
        """The entry of the one member whom that name means, « Alain HUNAULT » for « M. HUNAULT »; None else."""
        entries = self.entries_of(person)
        return entries[0] if len(entries) == 1 else None

    def may_be_several(self, person: Personne) -> bool:
        """True for a name that may mean several members: NOM-005 tells it, and no other rule."""
        return len(self.entries_of(person)) > 1

    def names(self, *statuses: Status) -> list[str]:
        """The names of those lists, as they are typed."""
        return [entry.person.complet for entry in self.entries if entry.status in statuses]


def roll_of(dossier: Dossier) -> Roll:
    """The roll of the sitting: the present, the excused, the absent."""
    seance = dossier.seance
    entries = (
        *(Entry(who.personne, Status.PRESENT, ("seance", "presents", i)) for i, who in enumerate(seance.presents)),
        *(Entry(who, Status.EXCUSED, ("seance", "excuses", i)) for i, who in enumerate(seance.excuses)),
        *(Entry(who, Status.ABSENT, ("seance", "absents", i)) for i, who in enumerate(seance.absents)),
    )
    return Roll(entries, dossier.fiche.conseil)


def unless_present(
    roll: Roll, person: Personne, path: Path, role: str, *, hint: str = "", severity: Severity | None = None
) -> Iterator[Finding]:
    """A finding « Florent CAILLET {role}, mais … » when that person is not among the present."""
    entry = roll.entry_of(person)
    if roll.may_be_several(person):
        return
    if entry is None:
        near = did_you_mean(person.complet, roll.names(Status.PRESENT))
        message = f"{person.complet} {role}, mais ce nom ne figure pas parmi les présents."
        yield Finding(path, message, near or hint, severity)
    elif entry.status is not Status.PRESENT:
        message = f"{person.complet} {role}, mais ce nom figure parmi les {entry.status}."
        yield Finding(path, message, hint, severity)


def away_from_vote(dossier: Dossier, person: Personne, heure: time | None) -> str:
    """« part à 19 h 30, et le vote est à 21 h », for one of the present who is not there then; an empty text else."""
    entry = roll_of(dossier).entry_of(person)
    if heure is None or entry is None or entry.status is not Status.PRESENT:
        return ""
    who = dossier.seance.presents[int(entry.path[-1])]
    if who.depart and who.depart <= heure:
        return f"part à {time_spaced(who.depart)}, et le vote est à {time_spaced(heure)}"
    if who.arrivee and who.arrivee > heure:
        return f"arrive à {time_spaced(who.arrivee)}, et le vote est à {time_spaced(heure)}"
    return ""


def by_person(conseil: Conseil, persons: Sequence[Personne]) -> dict[Identity, list[int]]:
    """The positions of each person, in order."""
    positions: dict[Identity, list[int]] = {}
    for position, person in enumerate(persons):
        positions.setdefault(conseil.identity(person), []).append(position)
    return positions
