"""VOT-007: a tie in a secret ballot adopts nothing."""

from actgen.france.law.texts import CGCT
from actgen.france.law.voices import is_told_rejected, severity_of_a_rejection
from actgen.france.reading_dossiers.affairs import is_account_of_the_mayor
from actgen.rules import ERROR, Dossier, Finding, Findings, Scrutin, Stated, Voted, rule


@rule(
    "VOT-007",
    ERROR,
    source="CGCT, art. L. 2121-20",
    since=CGCT,
    warns="si aucun acte n’est à signer",
    reads=Voted,
    needs="scrutin",
)
def find(dossier: Dossier, act: Stated[Voted]) -> Findings:
    """Un partage des voix dans un scrutin secret n’adopte pas la délibération.

    En cas de partage, la voix du président n’est prépondérante que si le scrutin n’est pas secret : la majorité absolue
    n’est pas atteinte.
    """
    vote = act.states.vote
    if is_told_rejected(dossier, act) or is_account_of_the_mayor(act):
        return
    if vote.scrutin is Scrutin.SECRET and vote.pour == vote.contre > 0:
        yield Finding(
            act.path("vote"),
            f"Les voix sont partagées, {vote.pour} pour et {vote.contre} contre, dans un scrutin secret : la voix du "
            f"président ne départage pas et {act.kind.named} n’est pas adopté{act.kind.e}.",
            severity=severity_of_a_rejection(dossier),
        )


EXAMPLE = """
actes:
  deliberation:
    vote: { pour: 17, contre: 16, abstentions: 0, scrutin: secret }
"""
WRONG = ("17, contre: 16, abstentions: 0,", "16, contre: 16, abstentions: 1,")
MESSAGE = (
    "Les voix sont partagées, 16 pour et 16 contre, dans un scrutin secret : la voix du président ne "
    "départage pas et la délibération n’est pas adoptée."
)
HINT = "Vérifiez les voix et le mode de scrutin : un projet rejeté ne donne pas lieu à cet acte."
