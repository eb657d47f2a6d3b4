"""SEA-004: one pouvoir per holder, one per giver."""

from actgen.france.law.special_law import in_health_emergency, is_disputed
from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.roll import by_person, roll_of
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, enumerate_in_french, lines_of, rule
from actgen.variables.conseil.moments import is_no_later
from actgen.variables.seance import Presence


@rule(
    "SEA-004",
    ERROR,
    source="CGCT, art. L. 2121-20 ; loi n° 2020-290 du 23 mars 2020, art. 10 ; loi n° 2020-1379 du 14 novembre 2020, "
    "art. 6 ; loi n° 2021-1465 du 10 novembre 2021, art. 10",
    since=CGCT,
    warns="du 17 octobre au 15 novembre 2020, pour deux pouvoirs",
    needs="pouvoirs",
)
def find(dossier: Dossier) -> Findings:
    """Un conseiller détient un seul pouvoir et n’en donne qu’un.

    Un même conseiller ne peut être porteur que d’un seul pouvoir à la fois : celui d’un collègue qui est arrivé n’est
    plus exercé. Pendant l’épidémie de covid-19 (du 24 mars au 30 août
    2020, du 17 octobre 2020 au 30 septembre 2021, du 10 novembre 2021 au 31 juillet 2022), il pouvait en porter deux.
    """
    yield from _of_holders(dossier)
    yield from _of_givers(dossier)


EXAMPLE = """
seance:
  pouvoirs:
    - { de: Fabrice CERISIER, a: Florent CAILLET }
    - { de: Fanny LE JALLE, a: Mireille LOIRAT }
"""
WRONG = ("Mireille LOIRAT", "Florent CAILLET")
MESSAGE = (
    "Florent CAILLET détient 2 pouvoirs, donnés par Fabrice CERISIER (ligne 3) et Fanny LE JALLE (ligne 4) : "
    "un conseiller n’en détient pas plus d’un."
)
HINT = "Comparez avec les pouvoirs écrits : un pouvoir en trop ne compte pas dans le vote, retirez-le."


def _of_holders(dossier: Dossier) -> Findings:
    seance, conseil, elu = dossier.seance, dossier.fiche.conseil, dossier.fiche.body.sorte.elu
    most, limit = (2, "plus de deux") if in_health_emergency(seance.date) else (1, "plus d’un")
    holders = by_person(conseil, [pouvoir.a for pouvoir in seance.pouvoirs]).values()
    for numbers in [several for several in holders if len(several) > 1]:
        givers = by_person(conseil, [seance.pouvoirs[number].de for number in numbers]).values()
        held = _at_once(dossier, [numbers[positions[0]] for positions in givers])
        if len(held) > most:
            given = [f"{seance.pouvoirs[number].de.complet} ({_line(dossier, number, 'de')})" for number in held]
            yield Finding(
                ("seance", "pouvoirs", held[most], "a"),
                f"{seance.pouvoirs[held[0]].a.complet} détient {len(held)} pouvoirs, donnés par "
                f"{enumerate_in_french(given)} : un {elu} n’en détient pas {limit}.",
            )
        elif len(held) > 1 and is_disputed(seance.date):
            holder = seance.pouvoirs[held[0]].a.complet
            yield Finding(("seance", "pouvoirs", held[1], "a"), f"{holder} détient 2 pouvoirs.", _IN_AUTUMN, WARNING)


def _at_once(dossier: Dossier, held: list[int]) -> list[int]:
    """The most of these pouvoirs that their holder has at one time: their givers are away together."""
    givers = {number: _presence(dossier, number) for number in held}
    together = [[other for other in held if _are_away_together(givers[one], givers[other])] for one in held]
    return max(together, key=len)


def _presence(dossier: Dossier, number: int) -> Presence | None:
    return roll_of(dossier).presence_of(dossier.seance.pouvoirs[number].de)


def _are_away_together(one: Presence | None, other: Presence | None) -> bool:
    """Whether both may be away at one time: not where one comes before the other leaves."""
    return not (_comes_before(one, other) or _comes_before(other, one))


def _comes_before(late: Presence | None, early: Presence | None) -> bool:
    """Whether the one, who only comes late, is there when the other, who only leaves early, goes."""
    if late is None or early is None or late.sorties or early.sorties or late.depart or early.arrivee:
        return False
    return bool(late.arrivee and early.depart and is_no_later(late.arrivee, early.depart))


_IN_AUTUMN = (
    "Du 17 octobre au 15 novembre 2020, il était discuté si un membre pouvait de nouveau en détenir deux : à "
    "partir du 16 novembre, la loi n° 2020-1379 le dit."
)


def _of_givers(dossier: Dossier) -> Findings:
    pouvoirs = dossier.seance.pouvoirs
    for numbers in by_person(dossier.fiche.conseil, [pouvoir.de for pouvoir in pouvoirs]).values():
        if len(numbers) > 1:
            given = [f"à {pouvoirs[number].a.complet} ({_line(dossier, number, 'a')})" for number in numbers]
            yield Finding(
                ("seance", "pouvoirs", numbers[1], "de"),
                f"{pouvoirs[numbers[0]].de.complet} donne {len(numbers)} pouvoirs, {enumerate_in_french(given)} : "
                f"un {dossier.fiche.body.sorte.elu} n’en donne qu’un.",
            )


def _line(dossier: Dossier, number: int, end: str) -> str:
    return lines_of(dossier, ("seance", "pouvoirs", number, end))
