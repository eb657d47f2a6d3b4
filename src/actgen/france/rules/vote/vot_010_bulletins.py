"""VOT-010: blank and void ballots are of a secret ballot."""

from actgen.france.law.texts import CGCT
from actgen.rules import WARNING, Dossier, Finding, Findings, Scrutin, Stated, Voted, plural, rule


@rule("VOT-010", WARNING, source="CGCT, art. L. 2121-21", since=CGCT, reads=Voted, needs="blancs nuls")
def find(_: Dossier, act: Stated[Voted]) -> Findings:
    """Les bulletins blancs ou nuls sont ceux d’un scrutin secret.

    À main levée ou à l’appel des noms, il n’y a pas de bulletins : qui ne choisit pas s’abstient.
    """
    vote = act.states.vote
    if vote.scrutin is Scrutin.SECRET:
        return
    for field in ("blancs", "nuls"):
        if count := getattr(vote, field):
            kind = field.removesuffix("s")
            yield Finding(
                act.path("vote", field),
                f"{count} {plural(count, f'bulletin {kind}', f'bulletins {field}')}, mais le scrutin n’est pas dit "
                "secret.",
            )


EXAMPLE = """
actes:
  deliberation:
    vote: { pour: 30, contre: 1, abstentions: 0, blancs: 2, scrutin: secret }
"""
WRONG = ("2, scrutin: secret", "2")
MESSAGE = "2 bulletins blancs, mais le scrutin n’est pas dit secret."
HINT = "Ajoutez « scrutin: secret », ou comptez ces voix parmi les abstentions."
