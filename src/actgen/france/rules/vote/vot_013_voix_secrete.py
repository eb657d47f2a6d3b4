"""VOT-013: the casting vote has no place in a secret ballot."""

from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, Scrutin, Stated, Voted, rule


@rule("VOT-013", ERROR, source="CGCT, art. L. 2121-20", since=CGCT, reads=Voted, needs="scrutin")
def find(_: Dossier, act: Stated[Voted]) -> Findings:
    """La voix du président n’est pas prépondérante dans un scrutin secret.

    La voix du président ne départage que si le scrutin n’est pas secret : son vote, ici, n’est connu de personne.
    """
    vote = act.states.vote
    if vote.scrutin is Scrutin.SECRET and vote.voix_preponderante is not None:
        yield Finding(
            act.path("vote", "voix_preponderante"),
            "Le scrutin est secret, mais la voix du président est dite prépondérante.",
        )


EXAMPLE = """
actes:
  deliberation:
    vote: { pour: 16, contre: 16, abstentions: 1, scrutin: ordinaire, voix_preponderante: pour }
"""
WRONG = ("ordinaire,", "secret,")
MESSAGE = "Le scrutin est secret, mais la voix du président est dite prépondérante."
HINT = "Retirez « voix_preponderante », ou corrigez « scrutin »."
