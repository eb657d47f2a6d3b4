"""ELE-012: the eldest member presides while the mayor or the president is elected."""

from actgen.france.law.texts import CGCT
from actgen.rules import WARNING, Dossier, Finding, Findings, OfSitting, Stated, rule
from actgen.variables.conseil.elections import Elected, Poste


@rule("ELE-012", WARNING, source="CGCT, art. L. 2122-8, L. 5211-2 et L. 5211-9", since=CGCT, reads=Elected)
def find(dossier: Dossier, act: Stated[Elected]) -> Findings:
    """L’élection du maire, ou du président, est présidée par le doyen d’âge.

    La séance où le conseil élit le maire est présidée par le plus âgé de ses membres ; de même pour le président d’un
    EPCI ou d’un syndicat. Le maire élu préside la suite.
    """
    election, sitting = act.states.election, dossier.fiche.seance
    if election.poste not in _HEADS or sitting is None:
        return
    chair = act.also(OfSitting)
    if sitting.president is None and (chair is None or chair.president is None):
        head = dossier.fiche.head.personne
        office = dossier.fiche.body.sorte.headed_by(head.genre)
        message = f"{head.complet}, {office}, préside l’élection au poste de {office} : le doyen d’âge la préside."
        yield Finding(act.path("election"), message)


EXAMPLE = """
seance:
  president: Florent CAILLET
actes:
  election_conseil:
    numero: "12"
    objet: Élection du maire
    election:
      poste: maire
      tours:
        - candidatures: [{ personne: Rémy ORHON, voix: 33 }]
"""
WRONG = ("seance:\n  president: Florent CAILLET\n", "")
MESSAGE = "Rémy ORHON, maire, préside l’élection au poste de maire : le doyen d’âge la préside."
HINT = "Sous l’acte, écrivez « president » : le nom du plus âgé des membres."


_HEADS = (Poste.MAIRE, Poste.PRESIDENT)
