"""VOT-008: the casting vote is told of a tie."""

from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, Stated, Voted, rule


@rule("VOT-008", ERROR, source="CGCT, art. L. 2121-20", since=CGCT, reads=Voted, needs="voix_preponderante")
def find(_: Dossier, act: Stated[Voted]) -> Findings:
    """La voix prépondérante n’est dite qu’en cas de partage.

    La voix du président ne l’emporte que si les voix pour et contre sont en nombre égal, la sienne comprise.
    """
    vote = act.states.vote
    if vote.voix_preponderante is not None and vote.pour != vote.contre:
        yield Finding(
            act.path("vote", "voix_preponderante"),
            f"La voix du président est dite prépondérante, mais les voix ne sont pas partagées : {vote.pour} pour et "
            f"{vote.contre} contre.",
        )


EXAMPLE = """
actes:
  deliberation:
    vote: { pour: 16, contre: 16, abstentions: 1, voix_preponderante: pour }
"""
WRONG = ("16, contre: 16, abstentions: 1,", "17, contre: 16, abstentions: 0,")
MESSAGE = "La voix du président est dite prépondérante, mais les voix ne sont pas partagées : 17 pour et 16 contre."
HINT = "Retirez « voix_preponderante », ou corrigez « pour » et « contre » : la voix du président y compte une fois."
