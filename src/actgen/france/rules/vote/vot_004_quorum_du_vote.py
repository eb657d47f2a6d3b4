"""VOT-004: the quorum is there at the vote, without the interested members."""

from actgen.france.law.quorum import is_freed_of_quorum, not_in_office, quorum_of, share_of
from actgen.france.law.special_law import counts_the_represented, in_alsace_moselle
from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, Severity, Stated, Voted, plural, rule, time_spaced
from actgen.variables.actes import Motif, Vote
from actgen.variables.assemblee import assembly
from actgen.variables.collectivites.sortes import Sorte


@rule(
    "VOT-004",
    ERROR,
    source="CGCT, art. L. 2121-17, L. 2131-11 et L. 1111-6 (lois n° 2022-217 du 21 février 2022, art. 217, et "
    "n° 2025-1249 du 22 décembre 2025, art. 32) ; Conseil d’État, 19 janvier 1983, Chauré ; Alsace-Moselle : art. "
    "L. 2541-4",
    since=CGCT,
    warns="en Alsace-Moselle, quand il ne manque que le maire, retiré du vote du compte, ou du 2 avril au 10 juillet "
    "2020, quand il n’est atteint qu’avec les pouvoirs",
    reads=Voted,
)
def find(dossier: Dossier, act: Stated[Voted]) -> Findings:
    """Le quorum est atteint au moment du vote, sans les conseillers intéressés.

    Les conseillers intéressés à l’affaire ne comptent pas parmi les présents. Depuis le 23 février 2022, ceux qui se
    retirent parce qu’ils représentent la commune dans un autre organisme (« motif: organisme ») ne comptent pas non
    plus parmi les membres en exercice : le quorum baisse avec eux. Jusqu’au 23 décembre 2025, un conseiller intéressé
    prenait part à la délibération même assis dans le public ; depuis, sa seule présence ne suffit plus à le dire. Quand
    l’heure du vote est donnée, ne sont comptés que ceux qui étaient là.
    """
    seance, vote = dossier.seance, act.states.vote
    quorum = quorum_of(seance)
    if is_freed_of_quorum(seance) or len(seance.presents) < quorum:
        return
    elsewhere = not_in_office(dossier.fiche, vote)
    there = assembly(dossier.fiche, act.states)
    members = seance.conseillers_en_exercice - elsewhere - there.vacants
    if elsewhere or there.vacants:
        quorum = quorum_of(seance, elsewhere + there.vacants)
    present = len(there.presents)
    if present < quorum:
        sorte = dossier.fiche.body.sorte
        here = plural(present, f"{sorte.elu} présent prend", f"{sorte.elus} présents prennent")
        yield Finding(
            act.path("vote"),
            f"{present} {here} part au vote"
            f"{_at(vote)} : le quorum est de {quorum}, {share_of(seance)} des "
            f"{members} {sorte.elus} en exercice{_without(sorte, vote, elsewhere)}.",
            severity=_severity(dossier, vote, quorum - present, len(there.pouvoirs)),
        )


EXAMPLE = """
seance:
  conseillers_en_exercice: 4
  presents: [Rémy ORHON, Mireille LOIRAT, Florent CAILLET, Laure CADOREL]
actes:
  deliberation:
    vote: { non_participants: [Florent CAILLET] }
"""
WRONG = ("CAILLET, Laure CADOREL]", "CAILLET]")
MESSAGE = (
    "2 conseillers présents prennent part au vote : le quorum est de 3, plus de la moitié des 4 conseillers en "
    "exercice, et les conseillers intéressés ne comptent pas."
)
HINT = (
    "Vérifiez qui était là et qui s’est retiré. Sans quorum, l’affaire revient après une seconde convocation, à "
    "trois jours au moins d’intervalle."
)


def _severity(dossier: Dossier, vote: Vote, lacking: int, represented: int) -> Severity:
    """A warning where the law asks for less: in Alsace-Moselle, for the accounts, or in the spring of 2020.

    For the vote of the accounts, only the mayor, who leaves, may be lacking.
    """
    only_the_mayor = lacking == 1 and any(one.motif is Motif.COMPTE for one in vote.non_participants)
    by_pouvoirs = counts_the_represented(dossier.seance.date) and represented >= lacking
    is_doubtful = only_the_mayor or by_pouvoirs or in_alsace_moselle(dossier.fiche)
    return WARNING if is_doubtful else ERROR


def _at(vote: Vote) -> str:
    return f", à {time_spaced(vote.heure)}" if vote.heure else ""


def _without(sorte: Sorte, vote: Vote, elsewhere: int) -> str:
    """Who was not counted, and where."""
    told = ""
    if elsewhere:
        who = plural(elsewhere, "celui qui représente", "ceux qui représentent")
        told = f", sans {who} {sorte.la_nature} dans l’organisme"
    motifs = {one.motif for one in vote.non_participants}
    if Motif.INTERET in motifs or (Motif.ORGANISME in motifs and not elsewhere):
        return f"{told}, et les {sorte.elus} intéressés ne comptent pas"
    return f"{told}, et le {sorte.chef}, qui se retire, ne compte pas" if Motif.COMPTE in motifs else told
