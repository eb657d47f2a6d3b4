"""SEA-038: the council decides on what the convocation announced."""

from actgen.france.law.special_law import in_alsace_moselle
from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, OfSitting, Stated, Voted, rule


@rule(
    "SEA-038",
    ERROR,
    source="CGCT, art. L. 2121-10",
    since=CGCT,
    warns="si le conseil a accepté l’ajout : une question d’importance minime s’ajoute sans risque",
    reads=OfSitting,
    needs="ajout",
)
def find(dossier: Dossier, act: Stated[OfSitting]) -> Findings:
    """Une question dont le conseil délibère est à l’ordre du jour de la convocation.

    La convocation indique les questions portées à l’ordre du jour. Ce qui s’ajoute à l’ouverture de la séance n’a pas
    été annoncé : le juge annule ce que le conseil en décide, sauf pour une question minime, et même s’il a accepté
    d’en délibérer. En Alsace-Moselle, cet article ne s’applique pas.
    """
    ajout, council = act.states.ajout, dossier.fiche.body.sorte.en_bref
    if ajout is None or in_alsace_moselle(dossier.fiche):
        return
    if ajout.admis:
        message = f"« {act.name} » n’était pas à l’ordre du jour de la convocation : {council} l’y a ajouté."
        yield Finding(act.path("ajout"), message, _NEXT_TIME, WARNING)
    elif (voted := act.also(Voted)) and any(voted.vote.voices):
        message = f"« {act.name} » est mis aux voix, mais {council} n’a pas accepté de l’ajouter à l’ordre du jour."
        yield Finding(act.path("ajout"), message)


EXAMPLE = """
actes:
  deliberation:
    ajout: { motif: le dossier est à rendre le 18 décembre, admis: non }
    vote: { pour: 0, contre: 0, abstentions: 0 }
"""
WRONG = ("vote: { pour: 0,", "vote: { pour: 33,")
MESSAGE = "« deliberation » est mis aux voix, mais le conseil n’a pas accepté de l’ajouter à l’ordre du jour."
HINT = "Corrigez « admis », ou retirez le vote : la question sera inscrite à la prochaine convocation."


_NEXT_TIME = (
    "Si la question est importante, inscrivez-la à la prochaine convocation ; la convocation d’urgence a ses propres "
    "délais (art. L. 2121-11 et L. 2121-12). Si elle est minime, rien n’est à corriger."
)
