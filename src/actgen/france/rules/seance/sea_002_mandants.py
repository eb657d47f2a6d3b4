"""SEA-002: only who is not there gives a pouvoir."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.roll import Status, roll_of
from actgen.rules import ERROR, Dossier, Finding, Findings, did_you_mean, rule


@rule("SEA-002", ERROR, source="CGCT, art. L. 2121-20", since=CGCT, needs="pouvoirs")
def find(dossier: Dossier) -> Findings:
    """Qui donne pouvoir est excusé ou absent.

    Un conseiller empêché d’assister à la séance peut donner à un collègue pouvoir écrit de voter en son nom. Qui est
    présent vote lui-même : son pouvoir serait compté deux fois. Le pouvoir d’un conseiller arrivé ou parti en cours de
    séance ne compte que pour les votes tenus en son absence.
    """
    seance = dossier.seance
    roll = roll_of(dossier)
    for number, pouvoir in enumerate(seance.pouvoirs):
        path, name = ("seance", "pouvoirs", number, "de"), pouvoir.de.complet
        if not roll.conseil.meant_by(pouvoir.de):
            message = f"{name} donne un pouvoir, mais ce nom ne figure ni parmi les excusés, ni parmi les absents."
            yield Finding(path, message, did_you_mean(name, roll.names(Status.EXCUSED, Status.ABSENT)))
        elif (who := roll.presence_of(pouvoir.de)) and not who.is_partly_away:  # who is, is represented while away
            message = f"{name} donne un pouvoir, mais ce nom figure parmi les présents."
            yield Finding(path, message, _OF_A_PRESENT)


EXAMPLE = """
seance:
  presents: [Rémy ORHON, Florent CAILLET]
  excuses: [Fabrice CERISIER]
  pouvoirs:
    - { de: Fabrice CERISIER, a: Florent CAILLET }
"""
WRONG = ("Fabrice CERISIER,", "Rémy ORHON,")
MESSAGE = "Rémy ORHON donne un pouvoir, mais ce nom figure parmi les présents."
HINT = "Écrivez ce nom dans « excuses » ou « absents », exactement comme dans le pouvoir."


_OF_A_PRESENT = (
    "Retirez le pouvoir, ou déplacez ce nom dans « excuses » ou « absents ». S’il est arrivé ou parti en cours de "
    "séance, donnez l’heure : « arrivee » ou « depart »."
)
