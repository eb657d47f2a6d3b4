"""VOT-002: the délibération is adopted."""

from actgen.france.law.texts import CGCT
from actgen.france.law.voices import severity_of_a_rejection
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
    secret, la voix du président est prépondérante.
    """
    pour, contre = act.states.vote.pour, act.states.vote.contre
    cast = pour + contre
    majority = cast // 2 + 1
    severity, path = severity_of_a_rejection(dossier), act.path("vote")
    if cast == 0:
        message = f"Aucun suffrage n’est exprimé : {act.kind.named} n’est pas adopté{act.kind.e}."
        yield Finding(path, message, severity=severity)
    elif pour == contre:
        yield from _on_a_tie(act, severity)
    elif pour < majority:
        message = (
            f"{first_capital(act.kind.named)} est rejeté{act.kind.e} : {pour} voix pour sur {cast} "
            f"{plural(cast, 'suffrage exprimé', 'suffrages exprimés')}, alors que la majorité absolue est de "
            f"{majority} voix."
        )
        yield Finding(path, message, severity=severity)


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
