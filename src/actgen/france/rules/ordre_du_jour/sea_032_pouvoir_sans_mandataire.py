"""SEA-032: a pouvoir can be used: its holder is there for a part of the time when its giver is away."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.roll import moment_told, roll_of
from actgen.rules import ERROR, Dossier, Finding, Findings, rule
from actgen.variables.conseil.moments import is_no_later
from actgen.variables.seance import Presence


@rule("SEA-032", ERROR, source="CGCT, art. L. 2121-20", since=CGCT, needs="pouvoirs")
def find(dossier: Dossier) -> Findings:
    """Un pouvoir va à qui reste quand le mandant n’est pas là.

    Qui a quitté la séance ne vote plus, ni pour lui-même ni pour un autre. Le pouvoir d’un conseiller qui part, donné à
    un collègue déjà parti, ne servirait à aucun vote ; celui d’un conseiller qui tarde, donné à un collègue qui arrive
    après lui, non plus.
    """
    roll = roll_of(dossier)
    for number, pouvoir in enumerate(dossier.seance.pouvoirs):
        giver, holder = roll.presence_of(pouvoir.de), roll.presence_of(pouvoir.a)
        end = _end(giver, holder) if giver and holder and giver is not holder else None
        if end:
            yield Finding(
                ("seance", "pouvoirs", number, "a"),
                f"{pouvoir.de.complet} donne pouvoir à {pouvoir.a.complet}, qui {end} : ils ne sont là ni l’un ni "
                "l’autre quand il servirait.",
            )


EXAMPLE = """
seance:
  presents:
    - Rémy ORHON
    - { personne: Laure CADOREL, depart: "20:30" }
    - { personne: Florent CAILLET, depart: "20:00" }
  excuses: []
  pouvoirs:
    - { de: Laure CADOREL, a: Rémy ORHON }
"""
WRONG = ("a: Rémy ORHON", "a: Florent CAILLET")
MESSAGE = (
    "Laure CADOREL donne pouvoir à Florent CAILLET, qui part à 20\u00a0h : ils ne sont là ni l’un ni l’autre quand il "
    "servirait."
)
HINT = "Relisez le pouvoir écrit et les heures : un pouvoir que personne ne peut exercer se retire."


def _end(giver: Presence, holder: Presence) -> str:
    """« part à 20 h », where the holder leaves no later than the giver, or comes no earlier; an empty text else."""
    if giver.depart and not giver.arrivee and holder.depart and is_no_later(holder.depart, giver.depart):
        return f"part {moment_told(holder.depart)}"
    if giver.arrivee and not giver.depart and holder.arrivee and is_no_later(giver.arrivee, holder.arrivee):
        return f"arrive {moment_told(holder.arrivee)}"
    return ""
