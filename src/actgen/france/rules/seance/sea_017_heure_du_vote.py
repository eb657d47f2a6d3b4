"""SEA-017: where a member comes or leaves during the sitting, it is known when each vote was."""

from collections.abc import Iterator

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.roll import moment_told
from actgen.rules import WARNING, Dossier, Finding, Findings, Path, Voted, rule
from actgen.variables.conseil.moments import Moment, instant_of
from actgen.variables.seance import Presence


@rule("SEA-017", WARNING, source="CGCT, art. L. 2121-17 et L. 2121-20", since=CGCT, needs="arrivee depart sorties")
def find(dossier: Dossier) -> Findings:
    """Un départ en cours de séance demande l’heure du vote.

    Le quorum et les votants se comptent au moment du vote. Sans l’heure du vote, qui part en cours de séance est compté
    comme présent. Qui arrive ou part à un point de l’ordre du jour demande que chaque acte dise le sien.
    """
    acts, unknown = [*dossier.having(Voted)], f"on ne sait pas si ce {dossier.fiche.body.sorte.elu} a voté."
    for number, who in dossier.seance.moving:
        for path, leaves, moment in _moments(who):
            here: Path = ("seance", "presents", number, *path)
            told = f"{who.personne.complet} {leaves} {moment_told(moment)}"
            untold = [act for act in acts if instant_of(act.states).is_before(moment) is None]
            if untold and moment.point is None:
                yield Finding(here, f"{told}, mais l’heure du vote n’est pas donnée : {unknown}")
            elif untold:
                missing = f"{untold[0].kind.named} « {untold[0].name} » ne dit pas son point de l’ordre du jour"
                yield Finding(here, f"{told}, mais {missing} : {unknown}", _GIVE_THE_ITEM)


EXAMPLE = """
seance:
  presents:
    - Rémy ORHON
    - personne: Laure CADOREL
      depart: 21:05
actes:
  deliberation:
    vote: { heure: 20:30 }
"""
WRONG = ("21:05\nactes:\n  deliberation:\n    vote: { heure: 20:30 }", "21:05")
MESSAGE = (
    "Laure CADOREL part à 21\u00a0h\u00a005, mais l’heure du vote n’est pas donnée : on ne sait pas si ce "
    "conseiller a voté."
)
HINT = (
    "Donnez l’heure du vote : « heure », sous « vote ». Le quorum et les votants se comptent alors sur ceux qui "
    "étaient là."
)


_GIVE_THE_ITEM = "Donnez le rang de cet acte à l’ordre du jour : « point », sous l’acte."


def _moments(who: Presence) -> Iterator[tuple[Path, str, Moment]]:
    """When she leaves, and when she comes where that is told by the item."""
    if who.arrivee is not None and who.arrivee.point is not None:
        yield ("arrivee",), "arrive", who.arrivee
    for number, away in enumerate(who.sorties):
        yield ("sorties", number, "depart"), "sort", away.depart
        yield ("sorties", number, "retour"), "revient", away.retour
    if who.depart is not None:
        yield ("depart",), "part", who.depart
