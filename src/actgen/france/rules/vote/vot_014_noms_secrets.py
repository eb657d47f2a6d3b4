"""VOT-014: a secret ballot names nobody."""

from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, Scrutin, Stated, Voted, rule


@rule("VOT-014", ERROR, source="CGCT, art. L. 2121-21", since=CGCT, reads=Voted, needs="scrutin")
def find(_: Dossier, act: Stated[Voted]) -> Findings:
    """Un scrutin secret ne nomme pas les votants.

    Le nom des votants et le sens de leur vote ne s’écrivent que si le scrutin n’est pas secret.
    """
    vote = act.states.vote
    if vote.scrutin is Scrutin.SECRET and vote.noms is not None:
        yield Finding(act.path("vote", "noms"), "Le scrutin est secret, mais l’acte dirait le vote de chacun.")


EXAMPLE = """
actes:
  deliberation:
    vote: { pour: 31, contre: 2, abstentions: 0, scrutin: secret }
"""
WRONG = (
    "vote: { pour: 31, contre: 2, abstentions: 0, scrutin: secret",
    "vote:\n      "
    "{ pour: 31, contre: 2, abstentions: 0, scrutin: secret, noms: { contre: [Julie AUBRY, Olivier BINET] }",
)
MESSAGE = "Le scrutin est secret, mais l’acte dirait le vote de chacun."
HINT = "Retirez « noms », ou corrigez « scrutin »."
