"""SEA-008: nobody is listed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.roll import Status, roll_of
from actgen.french.lists import enumerate_in_french
from actgen.rules.lines import lines_of
from actgen.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.france.reading_dossiers.roll import Entry, Roll
    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    for entries in _listed(roll_of(dossier)):
        if len(entries) > 1:
            lists = [
                f"parmi les {status} ({lines_of(dossier, *paths)})"
                for status in Status
                if (paths := [entry.path for entry in entries if entry.status is status])
            ]
            yield Finding(
                entries[1].path,
                f"{entries[0].person.complet} figure {len(entries)} fois dans les listes de la séance : "
                f"{enumerate_in_french(lists)}.",
            )


def _listed(roll: Roll) -> Iterable[list[Entry]]:
    """The entries of each member, written alike; one written in two ways is left to NOM-003."""
    found: dict[tuple[int, str], list[Entry]] = {}
    for place, entry in enumerate(roll.entries):
        found.setdefault((roll.conseil.first_place(place), entry.person.complet), []).append(entry)
    return found.values()


RULE = Rule(
    code="SEA-008",
    title="Un nom figure une seule fois parmi les présents, les excusés et les absents",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2121-17 (chaque membre en exercice compte une fois)",
    since=CGCT,
    why="Un conseiller est présent, excusé ou absent ; compté deux fois, il fausse l’effectif, le quorum et le vote.",
    right="""
        seance:
          presents:
            - Rémy ORHON
            - Laure CADOREL
          excuses:
            - Fabrice CERISIER
    """,
    wrong="""
        seance:
          presents:
            - Rémy ORHON
            - Laure CADOREL
          excuses:
            - Laure CADOREL
    """,
    message="Laure CADOREL figure 2 fois dans les listes de la séance : parmi les présents (ligne 4) et parmi les "
    "excusés (ligne 6).",
    hint="Gardez ce nom dans une seule liste. Deux homonymes se distinguent par un second prénom.",
    find=_find,
)
