"""ELE-006: a commune elects its mayor and adjoints, an EPCI or a syndicat its president and vice-presidents."""

from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, Stated, rule
from actgen.variables.conseil.elections import Elected, Poste


@rule("ELE-006", ERROR, source="CGCT, art. L. 2122-4, L. 2122-7-2, L. 5211-2 et L. 5211-10", since=CGCT, reads=Elected)
def find(dossier: Dossier, act: Stated[Elected]) -> Findings:
    """Le poste est l’un de ceux de la collectivité.

    Le conseil municipal élit le maire et les adjoints. L’assemblée d’un EPCI ou d’un syndicat élit son président, ses
    vice-présidents et, s’il y en a, les autres membres de son bureau.
    """
    poste, sorte = act.states.election.poste, dossier.fiche.body.sorte
    elsewhere = _OF_A_GROUPEMENT if dossier.fiche.as_commune else _OF_A_COMMUNE
    if poste in elsewhere:
        message = f"« {poste} » : {sorte.le_conseil} n’élit pas {elsewhere[poste]}."
        yield Finding(act.path("election", "poste"), message)


EXAMPLE = """
actes:
  election_conseil:
    numero: "12"
    objet: Élection du maire
    election:
      poste: maire
      tours:
        - candidatures: [{ personne: Rémy ORHON, voix: 33 }]
"""
WRONG = ("poste: maire", "poste: président")
MESSAGE = "« président » : le conseil municipal n’élit pas de président."
HINT = "Écrivez le poste qui est à pourvoir : maire ou adjoints dans une commune, président dans un EPCI."


_OF_A_COMMUNE = {Poste.MAIRE: "de maire", Poste.ADJOINTS: "d’adjoints"}
_OF_A_GROUPEMENT = {
    Poste.PRESIDENT: "de président",
    Poste.VICE_PRESIDENTS: "de vice-présidents",
    Poste.BUREAU: "de bureau",
}
