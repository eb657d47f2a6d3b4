"""SEA-006: the secretaries of the sitting are members who are there."""

from actgen.france.law.special_law import in_alsace_moselle
from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.roll import Roll, moment_told, roll_of, unless_present
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, rule


@rule(
    "SEA-006",
    ERROR,
    source="CGCT, art. L. 2121-15 ; Alsace-Moselle : art. L. 2541-6",
    since=CGCT,
    warns="en Alsace-Moselle, ou quand aucun n’est là à l’ouverture",
)
def find(dossier: Dossier) -> Findings:
    """Les secrétaires de séance sont des conseillers présents.

    Au début de chaque séance, le conseil nomme un ou plusieurs de ses membres secrétaires. En Moselle, dans le Bas-Rhin
    et le Haut-Rhin, le secrétaire peut ne pas être un conseiller.
    """
    roll = roll_of(dossier)
    for number, person in enumerate(dossier.seance.secretaires):
        path, role = ("seance", "secretaires", number), "est secrétaire de séance"
        if not in_alsace_moselle(dossier.fiche):
            yield from unless_present(roll, person, path, role)
        elif roll.entry_of(person):  # there, a name in no list may be that of an agent of the commune
            yield from unless_present(roll, person, path, role, severity=WARNING)
    yield from _if_all_come_late(dossier, roll)


EXAMPLE = """
seance:
  presents: [Rémy ORHON, Carine MATHIEU]
  secretaires: [Carine MATHIEU]
"""
WRONG = ("secretaires: [Carine MATHIEU]", "excuses: [Fanny LE JALLE]\n  secretaires: [Fanny LE JALLE]")
MESSAGE = "Fanny LE JALLE est secrétaire de séance, mais ce nom figure parmi les excusés."
HINT = "Corrigez le nom du secrétaire, ou la liste des présents."


def _if_all_come_late(dossier: Dossier, roll: Roll) -> Findings:
    """The first secretary, where none is there at the opening, when the council names them."""
    seance = dossier.seance
    if not seance.partly_away:
        return
    found = [roll.presence_of(person) for person in seance.secretaires]
    late = [who.arrivee if who else None for who in found]
    if late and late[0] and all(late):
        yield Finding(
            ("seance", "secretaires", 0),
            f"{seance.secretaires[0].complet} est secrétaire de séance, mais n’arrive qu’{moment_told(late[0])} : "
            f"{dossier.fiche.body.sorte.en_bref} nomme ses secrétaires au début de la séance.",
            "Nommez un membre présent à l’ouverture, ou corrigez l’heure d’arrivée.",
            WARNING,
        )
