"""SEA-005: the council deliberates with more than half of its members there."""

from datetime import time

from actgen.france.law.quorum import is_freed_of_quorum, quorum_of, share_of
from actgen.france.law.special_law import counts_the_represented, is_disputed
from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, OfSitting, Voted, plural, rule, time_spaced
from actgen.variables.actes import Issue
from actgen.variables.assemblee import is_told_of, represented


@rule(
    "SEA-005",
    ERROR,
    source="CGCT, art. L. 2121-17 ; loi n° 2020-290 du 23 mars 2020, art. 10 ; ordonnance n° 2020-391 du 1er avril "
    "2020, art. 2 ; loi n° 2020-1379 du 14 novembre 2020, art. 6 ; loi n° 2021-1465 du 10 novembre 2021, art. 10",
    since=CGCT,
    warns="quand il n’est atteint qu’avec des arrivées en cours de séance ; au printemps et à l’automne 2020, quand "
    "il ne l’est qu’avec les pouvoirs ou au tiers",
)
def find(dossier: Dossier) -> Findings:
    """Le quorum est atteint.

    Le conseil ne délibère valablement que si la majorité de ses membres en exercice est présente : plus de la moitié,
    sans les pouvoirs. Pendant l’épidémie de covid-19 (du 24 mars au 30 août 2020, du 17 octobre 2020 au 30 septembre
    2021, du 10 novembre 2021 au 31 juillet 2022), le tiers suffisait ; ce n’est sûr qu’à partir du 16 novembre pour
    l’automne 2020, et les membres représentés comptaient au printemps 2020. Après une seconde convocation («
    seconde_convocation »), aucun quorum n’est exigé. Une séance où il a manqué ajourne tous ses
    points : « issue: ajourné ».
    """
    seance = dossier.seance
    quorum, present = quorum_of(seance), len(seance.presents)
    late = sum([who.arrivee is not None for who in seance.partly_away])
    if present - late >= quorum and present > seance.conseillers_en_exercice // 2:  # as in nearly every sitting
        return
    if is_freed_of_quorum(seance) or _puts_all_off(dossier):
        return
    if present < quorum:
        yield _lack(dossier, present, quorum)
    elif present <= seance.conseillers_en_exercice // 2 and is_disputed(seance.date):
        members = seance.conseillers_en_exercice
        message = f"{_are_present(dossier, present)}, entre le tiers et la moitié des {members} en exercice."
        yield Finding(("seance", "presents"), message, _DISPUTED, WARNING)
    elif present - late < quorum and not _vote_is_timed(dossier):
        yield Finding(
            ("seance", "presents"),
            f"{_are_present(dossier, present - late)} à l’ouverture{_at(seance.heure)} : le quorum de {quorum} "
            f"n’est atteint qu’avec {plural(late, 'l’arrivée', 'les arrivées')} en cours de séance.",
            "Vérifiez que la délibération a été votée une fois le quorum atteint, et donnez l’heure du vote : "
            "« heure », sous « vote ».",
            WARNING,
        )


EXAMPLE = """
seance:
  conseillers_en_exercice: 4
  presents: [Rémy ORHON, Mireille LOIRAT, Florent CAILLET]
"""
WRONG = ("LOIRAT, Florent CAILLET]", "LOIRAT]")
MESSAGE = (
    "2 conseillers sont présents : le quorum est de 3, plus de la moitié des 4 conseillers en exercice, et les "
    "pouvoirs ne comptent pas."
)
HINT = (
    "Vérifiez la liste des présents. Sans quorum, l’assemblée est convoquée de nouveau, à trois jours au moins "
    "d’intervalle ; l’acte le dit : « seconde_convocation »."
)


def _lack(dossier: Dossier, present: int, quorum: int) -> Finding:
    seance = dossier.seance
    away = counts_the_represented(seance.date) and present + len(represented(dossier.fiche)) >= quorum
    return Finding(
        ("seance", "presents"),
        f"{_are_present(dossier, present)} : le quorum est de {quorum}, {share_of(seance)} des "
        f"{seance.conseillers_en_exercice} {dossier.fiche.body.sorte.elus} en exercice"
        + (", et il n’est atteint qu’avec les pouvoirs." if away else ", et les pouvoirs ne comptent pas."),
        _BY_POUVOIRS if away else "",
        WARNING if away else None,
    )


_DISPUTED = (
    "Du 17 octobre au 15 novembre 2020, il était discuté si le tiers suffisait de nouveau : à partir du 16 novembre, "
    "la loi n° 2020-1379 le dit. Vérifiez la liste des présents."
)
_BY_POUVOIRS = (
    "Du 2 avril au 10 juillet 2020, les membres représentés comptaient dans le quorum (ordonnance n° 2020-391, art. "
    "2). Vérifiez la liste des présents."
)


def _puts_all_off(dossier: Dossier) -> bool:
    """True where the council could not deliberate, and its file says so of each item: « issue: ajourné »."""
    issues = {act.states.issue for act in dossier.having(OfSitting)}
    return issues == {Issue.AJOURNE}


def _vote_is_timed(dossier: Dossier) -> bool:
    """True where the hour or the item of each vote is known: VOT-004 then counts who was there."""
    acts, late = [*dossier.having(Voted)], [who for who in dossier.seance.partly_away if who.arrivee is not None]
    return bool(acts) and all(is_told_of(who, act.states) for act in acts for who in late)


def _at(opening: time | None) -> str:
    return f", à {time_spaced(opening)}" if opening else ""


def _are_present(dossier: Dossier, count: int) -> str:
    sorte = dossier.fiche.body.sorte
    return f"{count} {plural(count, f'{sorte.elu} est présent', f'{sorte.elus} sont présents')}"
