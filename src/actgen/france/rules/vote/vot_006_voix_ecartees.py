"""VOT-006: the voices of interested members are not counted."""

from collections.abc import Iterator

from actgen.france.law.texts import CGCT
from actgen.france.law.voices import set_aside, sum_of
from actgen.rules import ERROR, Dossier, Finding, Findings, Stated, Voted, enumerate_in_french, plural, rule
from actgen.variables.assemblee import Assemblee, assembly


@rule("VOT-006", ERROR, source="CGCT, art. L. 2131-11", since=CGCT, reads=Voted, needs="non_participants")
def find(dossier: Dossier, act: Stated[Voted]) -> Findings:
    """Les voix des conseillers intéressés ne sont pas comptées.

    Un conseiller intéressé ne vote ni en son nom ni comme mandataire : sa voix, le pouvoir qu’il a donné et celui qu’il
    a reçu sont écartés de ce vote.
    """
    vote = act.states.vote
    present = assembly(dossier.fiche, act.states)
    if 0 < sum(vote.voices) - present.votants <= set_aside(present):
        aside, voters = [*_aside(present)], present.votants
        yield Finding(
            act.path("vote"),
            f"Le vote compte {sum_of(vote)} voix pour {voters} {plural(voters, 'votant', 'votants')} : "
            f"{enumerate_in_french(aside)} {plural(len(aside), 'ne compte', 'ne comptent')} pas.",
        )


EXAMPLE = """
seance:
  presents: [Rémy ORHON, Mireille LOIRAT, Florent CAILLET]
  pouvoirs:
    - { de: Fabrice CERISIER, a: Florent CAILLET }
actes:
  deliberation:
    vote: { pour: 2, contre: 0, abstentions: 0, non_participants: [Florent CAILLET] }
"""
WRONG = ("2,", "3,")
MESSAGE = (
    "Le vote compte 3 + 0 + 0 = 3 voix pour 2 votants : la voix de Florent CAILLET et le pouvoir de Fabrice "
    "CERISIER à Florent CAILLET ne comptent pas."
)
HINT = "Retirez ces voix du vote, ou corrigez « non_participants »."


def _aside(present: Assemblee) -> Iterator[str]:
    for person in present.interesses:
        yield f"la voix de {person.complet}"
    for pouvoir in present.ecartes:
        yield f"le pouvoir de {pouvoir.de.complet} à {pouvoir.a.complet}"
