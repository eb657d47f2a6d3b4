"""NOM-003: two members of the roll are not one person spelt in two ways."""

from actgen.france.reading_dossiers.roll import Entry, roll_of
from actgen.rules import WARNING, Dossier, Finding, Findings, lines_of, quoted, rule


@rule("NOM-003", WARNING, source="cohérence du dossier")
def find(dossier: Dossier) -> Findings:
    """Un conseiller s’écrit d’une seule façon.

    Un conseiller écrit avec et sans accent dans deux listes compterait deux fois, présent et absent. Deux conseillers
    que rien ne distingue, « F. FABRE » et « Frédéric FABRE », se confondraient.
    """
    roll = roll_of(dossier)
    for place in roll.conseil.namesakes:
        entry = roll.at(place)
        for near in roll.conseil.near(place):
            other = roll.at(near)
            if other.person.complet != entry.person.complet:
                first = roll.conseil.first_place(place) == roll.conseil.first_place(near)
                yield _finding(dossier, entry, other, "semblent" if first else "peuvent être")


EXAMPLE = """
seance:
  presents: [Rémy ORHON, Régis ROUSSEAU]
  excuses: [Sarah ROUSSEAU]
"""
WRONG = ("[Sarah", "[Regis")
MESSAGE = "« Regis ROUSSEAU » et « Régis ROUSSEAU » (ligne 2) semblent une seule personne, écrite de deux façons."
HINT = "Gardez une seule écriture, dans une seule liste."


def _finding(dossier: Dossier, entry: Entry, other: Entry, verb: str) -> Finding:
    return Finding(
        entry.path,
        f"{quoted(entry.person.complet)} et {quoted(other.person.complet)} ({lines_of(dossier, other.path)}) {verb} "
        "une seule personne, écrite de deux façons.",
        _TELL_APART if verb != "semblent" else "",
    )


_TELL_APART = "Si ce sont deux membres, donnez à chacun son prénom entier ; sinon, gardez une seule écriture."
