"""SEA-008: nobody is listed twice."""

from collections.abc import Iterable

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.roll import Entry, Roll, Status, roll_of
from actgen.rules import ERROR, Dossier, Finding, Findings, enumerate_in_french, lines_of, rule


@rule("SEA-008", ERROR, source="CGCT, art. L. 2121-17 (chaque membre en exercice compte une fois)", since=CGCT)
def find(dossier: Dossier) -> Findings:
    """Un nom figure une seule fois parmi les présents, les excusés et les absents.

    Un conseiller est présent, excusé ou absent ; compté deux fois, il fausse l’effectif, le quorum et le vote.
    """
    roll = roll_of(dossier)
    for entries in _listed(roll) if roll.conseil.lists_twice else ():
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


EXAMPLE = """
seance:
  presents:
    - Rémy ORHON
    - Laure CADOREL
  excuses:
    - Fabrice CERISIER
"""
WRONG = ("Fabrice CERISIER", "Laure CADOREL")
MESSAGE = (
    "Laure CADOREL figure 2 fois dans les listes de la séance : parmi les présents (ligne 4) et parmi les "
    "excusés (ligne 6)."
)
HINT = "Gardez ce nom dans une seule liste. Deux homonymes se distinguent par un second prénom."


def _listed(roll: Roll) -> Iterable[list[Entry]]:
    """The entries of each member, written alike; one written in two ways is left to NOM-003."""
    found: dict[tuple[int, str], list[Entry]] = {}
    for place, entry in enumerate(roll.entries):
        found.setdefault((roll.conseil.first_place(place), entry.person.complet), []).append(entry)
    return found.values()
