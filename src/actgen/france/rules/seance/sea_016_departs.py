"""SEA-016: who leaves early leaves after the opening, and after having come; who goes out comes back later."""

from collections.abc import Iterator

from actgen.france.reading_dossiers.roll import moment_told
from actgen.rules import ERROR, Dossier, Finding, Findings, Path, rule, time_spaced
from actgen.variables.conseil.moments import Moment, is_no_later
from actgen.variables.seance import Presence


@rule("SEA-016", ERROR, source="cohérence du dossier", needs="depart sorties")
def find(dossier: Dossier) -> Findings:
    """Un départ en cours de séance suit l’ouverture et l’arrivée.

    L’heure de départ dit quels votes un conseiller a manqués. Elle suit l’ouverture de la séance et, pour qui est
    arrivé en retard, son arrivée ; qui est sorti revient plus tard, avant de partir.
    """
    opening = dossier.seance.heure
    for number, who in enumerate(dossier.seance.presents):
        here: Path = ("seance", "presents", number)
        for path, before, after, said in _ends(who):
            leaves = f"{who.personne.complet} {said[1]} {moment_told(after)}"
            if before is None:
                if opening is not None and after.heure is not None and after.heure <= opening:
                    yield Finding((*here, *path), f"{leaves}, mais la séance ouvre à {time_spaced(opening)}.")
                    break
            elif is_no_later(after, before):
                yield Finding((*here, *path), f"{leaves}, mais {said[0]} {moment_told(before)}.")


EXAMPLE = """
seance:
  heure: 19:00
  presents:
    - Rémy ORHON
    - personne: Laure CADOREL
      depart: 21:05
"""
WRONG = ("21:05", "18:30")
MESSAGE = "Laure CADOREL part à 18\u00a0h\u00a030, mais la séance ouvre à 19\u00a0h."
HINT = "Corrigez l’une des deux heures, ou retirez « depart » si ce membre est resté jusqu’à la fin."


def _ends(who: Presence) -> Iterator[tuple[Path, Moment | None, Moment, tuple[str, str]]]:
    """Each moment at which she leaves or comes back, after the one that it must follow, None for the opening."""
    if who.depart is not None:
        yield ("depart",), None, who.depart, ("", "part")
        if who.arrivee is not None:
            yield ("depart",), who.arrivee, who.depart, ("arrive", "part")
    for number, away in enumerate(who.sorties):
        yield ("sorties", number, "depart"), who.arrivee, away.depart, ("arrive", "sort")
        yield ("sorties", number, "retour"), away.depart, away.retour, ("sort", "revient")
