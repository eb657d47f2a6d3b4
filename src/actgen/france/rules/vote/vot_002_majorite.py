"""VOT-002: the délibération is adopted."""

from actgen.france.law.texts import CGCT
from actgen.france.law.voices import is_not_put_to_the_vote, is_told_rejected, severity_of_a_rejection
from actgen.france.reading_dossiers.affairs import is_account_of_the_mayor
from actgen.rules import (
    ERROR,
    WARNING,
    Dossier,
    Finding,
    Findings,
    Severity,
    Stated,
    Voted,
    first_capital,
    plural,
    rule,
)
from actgen.variables.actes import Scrutin, Voix


@rule(
    "VOT-002",
    ERROR,
    source="CGCT, art. L. 2121-20",
    since=CGCT,
    warns="en cas de partage des voix, si le vote du président n’est pas connu ; si aucun acte n’est à signer, car un "
    "projet rejeté est aussi une délibération",
    reads=Voted,
)
def find(dossier: Dossier, act: Stated[Voted]) -> Findings:
    """La délibération est adoptée à la majorité absolue des suffrages exprimés.

    La majorité absolue est de plus de la moitié des suffrages exprimés : les voix pour et les voix contre. Une
    abstention, un bulletin blanc ou nul n’est pas un suffrage exprimé. En cas de partage et si le scrutin n’est pas
    secret, la voix du président est prépondérante. Le compte du maire est approuvé si une majorité des voix ne s’est
    pas dégagée contre (art. L. 1612-12). Un projet rejeté est aussi une délibération : « rejet: oui » le dit.
    """
    vote = act.states.vote
    if (vote.pour > vote.contre and not vote.rejet) or is_not_put_to_the_vote(act):  # first as nearly all are
        return
    if is_account_of_the_mayor(act):
        yield from _of_the_account(dossier, act)
    elif vote.rejet and vote.is_adopted:
        yield Finding(act.path("vote", "rejet"), _BUT_ADOPTED.format(what=act.kind.named, e=act.kind.e), _NOT_REJECTED)
    elif not is_told_rejected(dossier, act):
        yield from _of_a_project(dossier, act)


EXAMPLE = """
actes:
  deliberation:
    vote: { pour: 11, contre: 10, abstentions: 12 }
"""
WRONG = ("11, contre: 10,", "10, contre: 11,")
MESSAGE = (
    "La délibération est rejetée : 10 voix pour sur 21 suffrages exprimés, alors que la majorité absolue est "
    "de 11 voix."
)
HINT = "Corrigez le vote s’il est mal recopié : un projet rejeté ne donne pas lieu à cet acte."


def _of_a_project(dossier: Dossier, act: Stated[Voted]) -> Findings:
    pour, contre = act.states.vote.pour, act.states.vote.contre
    cast = pour + contre
    majority = cast // 2 + 1
    if pour >= majority:
        return
    severity, path = severity_of_a_rejection(dossier), act.path("vote")
    if cast == 0:
        message = f"Aucun suffrage n’est exprimé : {act.kind.named} n’est pas adopté{act.kind.e}."
        yield Finding(path, message, severity=severity)
    elif pour == contre:
        yield from _on_a_tie(act, severity)
    else:
        message = (
            f"{first_capital(act.kind.named)} est rejeté{act.kind.e} : {pour} voix pour sur {cast} "
            f"{plural(cast, 'suffrage exprimé', 'suffrages exprimés')}, alors que la majorité absolue est de "
            f"{majority} voix."
        )
        yield Finding(path, message, severity=severity)


def _of_the_account(dossier: Dossier, act: Stated[Voted]) -> Findings:
    """Only a majority against it rejects it."""
    vote = act.states.vote
    if vote.contre > vote.pour and not is_told_rejected(dossier, act):
        message = f"Le compte est rejeté : {vote.pour} voix pour et {vote.contre} contre."
        yield Finding(act.path("vote"), message, severity=severity_of_a_rejection(dossier))
    elif vote.contre <= vote.pour and vote.rejet:
        message = "Le compte est dit rejeté, mais une majorité des voix ne s’est pas dégagée contre (art. L. 1612-12)."
        yield Finding(act.path("vote", "rejet"), message, _NOT_REJECTED)


_BUT_ADOPTED = "Le vote dit un rejet, mais les voix font que {what} est adopté{e}."
_NOT_REJECTED = "Retirez « rejet », ou corrigez les voix."


def _on_a_tie(act: Stated[Voted], severity: Severity) -> Findings:
    """A secret ballot is left to VOT-007."""
    vote, kind, path = act.states.vote, act.kind, act.path("vote")
    shared = f"Les voix sont partagées, {vote.pour} pour et {vote.contre} contre"
    if vote.scrutin is Scrutin.SECRET or vote.voix_preponderante is Voix.POUR:
        return
    if vote.voix_preponderante is Voix.CONTRE:
        yield Finding(
            path,
            f"{shared}, et celle du président, prépondérante, est contre : {kind.named} est rejeté{kind.e}.",
            severity=severity,
        )
        return
    message = (
        f"{shared} : {kind.named} n’est adopté{kind.e} que si le scrutin n’est pas secret et que le président a voté "
        "pour."
    )
    yield Finding(path, message, _NAME_THE_VOICE, WARNING)


_NAME_THE_VOICE = (
    "Si le scrutin n’était pas secret, dites comment le président a voté : « voix_preponderante: pour », sous « vote »."
)
