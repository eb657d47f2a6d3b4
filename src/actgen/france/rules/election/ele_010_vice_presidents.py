"""ELE-010: how many vice-presidents an EPCI or a syndicat may elect."""

from actgen.france.law.groupements import most_vice_presidents
from actgen.france.law.texts import CGCT
from actgen.rules import WARNING, Dossier, Finding, Findings, Stated, plural, rule
from actgen.variables.conseil.elections import Elected, Poste


@rule("ELE-010", WARNING, source="CGCT, art. L. 5211-10", since=CGCT, reads=Elected)
def find(dossier: Dossier, act: Stated[Elected]) -> Findings:
    """Les vice-présidents ne dépassent pas 20 % de l’assemblée.

    Leur nombre ne dépasse ni 20 % de l’effectif de l’assemblée, arrondi à l’entier supérieur, ni quinze ; il peut aller
    jusqu’à quatre dans tous les cas. Par un vote aux deux tiers, l’assemblée peut aller jusqu’à 30 %.
    """
    election, sitting = act.states.election, dossier.fiche.seance
    if election.poste is not Poste.VICE_PRESIDENTS or sitting is None:
        return
    held, members = len(election.depouillements), sitting.conseillers_en_exercice
    most = most_vice_presidents(members)
    if held > most:
        message = (
            f"{held} vice-présidents sont élus : une assemblée de {members} {plural(members, 'membre', 'membres')}"
        )
        yield Finding(act.path("election", "suivantes"), f"{message} en a {most} au plus.")


EXAMPLE = """
collectivite: { siren: "200073419" }
executif: { personne: Monsieur Rémy ORHON }
seance: { conseillers_en_exercice: 11 }
actes:
  election_conseil:
    numero: "12"
    objet: Élection des vice-présidents
    election:
      poste: vice-présidents
      tours: [{ candidatures: [{ personne: Mireille LOIRAT, voix: 11 }] }]
      suivantes:
        - { tours: [{ candidatures: [{ personne: Florent CAILLET, voix: 11 }] }] }
        - { tours: [{ candidatures: [{ personne: Laure CADOREL, voix: 11 }] }] }
        - { tours: [{ candidatures: [{ personne: Olivier BINET, voix: 11 }] }] }
"""
WRONG = (
    "      suivantes:\n",
    "      suivantes:\n        - { tours: [{ candidatures: [{ personne: Fanny LE JALLE, voix: 11 }] }] }\n",
)
MESSAGE = "5 vice-présidents sont élus : une assemblée de 11 membres en a 4 au plus."
HINT = "Comptez-les de nouveau ; si l’assemblée en a fixé le nombre par un vote aux deux tiers, rien n’est à corriger."
