"""NOM-005: a name means one member of the council."""

from collections.abc import Sequence

from actgen.france.reading_dossiers.roll import Entry, roll_of
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, Path, enumerate_in_french, lines_of, quoted, rule
from actgen.variables.persons import Personne


@rule(
    "NOM-005",
    ERROR,
    source="cohérence du dossier",
    warns="quand une civilité, ou une partie du nom de famille, est seule à rapprocher deux écritures",
)
def find(dossier: Dossier) -> Findings:
    """Un nom désigne un seul conseiller.

    Un conseiller peut s’écrire « M. FABRE », « F. FABRE » ou « Frédéric FABRE » : il est reconnu s’il est le seul de la
    séance que ce nom puisse désigner. S’ils sont deux, un pouvoir, une présidence ou un vote iraient à l’un pour
    l’autre.
    """
    roll = roll_of(dossier)
    for path, person in [one for one in dossier.fiche.named_elsewhere if one[0][0] in _COUNCIL]:
        places = roll.conseil.meant_by(person)
        if len(places) > 1:
            yield _several(dossier, path, person, roll.entries_of(person))
        elif places and roll.conseil.is_uncertain(person, places[0]):
            yield _assumed(dossier, path, person, roll.at(places[0]))


EXAMPLE = """
seance:
  presents: [Rémy ORHON, Frédéric FABRE]
  excuses: [Françoise FABRE]
  pouvoirs:
    - { de: Mme FABRE, a: Rémy ORHON }
"""
WRONG = ("[Françoise FABRE]\n  pouvoirs:\n    - { de: Mme", "[François FABRE]\n  pouvoirs:\n    - { de: M.")
MESSAGE = "« M. FABRE » peut désigner Frédéric FABRE (ligne 2) ou François FABRE (ligne 3)."
HINT = "Écrivez le prénom, comme dans les listes de la séance."


def _several(dossier: Dossier, path: Path, person: Personne, entries: Sequence[Entry]) -> Finding:
    alike = len({entry.person.complet for entry in entries}) < len(entries)
    named = [
        f"{entry.person.whole if alike else entry.person.complet} ({lines_of(dossier, entry.path)})"
        for entry in entries
    ]
    return Finding(path, f"{quoted(person.complet)} peut désigner {enumerate_in_french(named, 'ou')}.")


def _assumed(dossier: Dossier, path: Path, person: Personne, entry: Entry) -> Finding:
    return Finding(
        path,
        f"{quoted(person.complet)} est lu comme {entry.person.complet} ({lines_of(dossier, entry.path)}), seul "
        f"{dossier.fiche.body.sorte.elu} que ce nom puisse désigner.",
        "Si c’est une autre personne, ajoutez son nom aux listes de la séance.",
        WARNING,
    )


#: The parts of a file in which a person is a member of the council.
_COUNCIL = ("maire", "seance", "actes")
