"""SEA-035: who helps the secretaries is no member of the council."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.roll import roll_of
from actgen.rules import ERROR, Dossier, Finding, Findings, rule


@rule("SEA-035", ERROR, source="CGCT, art. L. 2121-15", since=CGCT, needs="auxiliaires")
def find(dossier: Dossier) -> Findings:
    """Les auxiliaires des secrétaires sont pris hors du conseil.

    Le conseil peut adjoindre aux secrétaires des auxiliaires, pris en dehors de ses membres, qui assistent aux séances
    sans participer aux délibérations.
    """
    roll = roll_of(dossier)
    for number, one in enumerate(dossier.seance.auxiliaires):
        if entry := roll.entry_of(one.personne):
            message = f"{one.personne.complet} est auxiliaire des secrétaires, mais figure parmi les {entry.status}."
            yield Finding(("seance", "auxiliaires", number), message)


EXAMPLE = """
seance:
  presents: [Rémy ORHON, Carine MATHIEU]
  auxiliaires: [{ personne: Anne PETIT, qualite: directrice générale des services }]
"""
WRONG = ("Anne PETIT", "Carine MATHIEU")
MESSAGE = "Carine MATHIEU est auxiliaire des secrétaires, mais figure parmi les présents."
HINT = "Un membre est secrétaire, sous « secretaires » ; corrigez ce nom sinon."
