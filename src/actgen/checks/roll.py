"""The roll of a sitting: who is present, excused or absent, and where each name was typed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from actgen.checks.rule import Finding
from actgen.core.nearest import did_you_mean
from actgen.french.times import time_spaced
from actgen.variables.assemblee import identity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import time

    from actgen.checks.rule import Path
    from actgen.core.diagnostics import Severity
    from actgen.variables.persons import Personne
    from actgen.variables.seance import Seance


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


Roll = tuple[Entry, ...]


def roll_of(seance: Seance) -> Roll:
    """Every name of the three lists: the present, the excused, the absent."""
    return (
        *(Entry(who.personne, Status.PRESENT, ("seance", "presents", i)) for i, who in enumerate(seance.presents)),
        *(Entry(who, Status.EXCUSED, ("seance", "excuses", i)) for i, who in enumerate(seance.excuses)),
        *(Entry(who, Status.ABSENT, ("seance", "absents", i)) for i, who in enumerate(seance.absents)),
    )


def find_entry(roll: Roll, person: Personne) -> Entry | None:
    """The entry of that person; « M. HUNAULT » finds « Alain HUNAULT » when nobody stands nearer."""
    exact = next((entry for entry in roll if identity(entry.person) == identity(person)), None)
    return exact or next((entry for entry in roll if _may_be(entry.person, person)), None)


def names(roll: Roll, *statuses: Status) -> list[str]:
    """The names of those lists, as they are typed."""
    return [entry.person.complet for entry in roll if entry.status in statuses]


def unless_present(
    roll: Roll, person: Personne, path: Path, role: str, *, hint: str = "", severity: Severity | None = None
) -> Iterator[Finding]:
    """A finding « Florent CAILLET {role}, mais … » when that person is not among the present."""
    entry = find_entry(roll, person)
    if entry is None:
        near = did_you_mean(person.complet, names(roll, Status.PRESENT))
        message = f"{person.complet} {role}, mais ce nom ne figure pas parmi les présents."
        yield Finding(path, message, near or hint, severity)
    elif entry.status is not Status.PRESENT:
        message = f"{person.complet} {role}, mais ce nom figure parmi les {entry.status}."
        yield Finding(path, message, hint, severity)


def away_from_vote(seance: Seance, person: Personne, heure: time | None) -> str:
    """« part à 19 h 30, et le vote est à 21 h », for one of the present who is not there then; an empty text else."""
    entry = find_entry(roll_of(seance), person)
    if heure is None or entry is None or entry.status is not Status.PRESENT:
        return ""
    who = seance.presents[int(entry.path[-1])]
    if who.depart and who.depart <= heure:
        return f"part à {time_spaced(who.depart)}, et le vote est à {time_spaced(heure)}"
    if who.arrivee and who.arrivee > heure:
        return f"arrive à {time_spaced(who.arrivee)}, et le vote est à {time_spaced(heure)}"
    return ""


def by_person(persons: Sequence[Personne]) -> dict[tuple[str, str, str], list[int]]:
    """The positions of each person, in order."""
    positions: dict[tuple[str, str, str], list[int]] = {}
    for position, person in enumerate(persons):
        positions.setdefault(identity(person), []).append(position)
    return positions


def _may_be(one: Personne, other: Personne) -> bool:
    """True where one of the two lacks its first name and nothing else tells them apart."""
    return (
        one.nom == other.nom
        and not (one.prenom and other.prenom)
        and not (one.civilite and other.civilite and one.civilite != other.civilite)
    )
