"""VOT-001: every voter votes once."""

from actgen.france.law.texts import CGCT
from actgen.france.law.voices import is_not_put_to_the_vote, set_aside, severity_of_a_rejection, sum_of
from actgen.rules import ERROR, Dossier, Finding, Findings, Stated, Voted, plural, rule
from actgen.variables.assemblee import Assemblee, assembly


@rule(
    "VOT-001",
    ERROR,
    source="CGCT, art. L. 2121-20",
    since=CGCT,
    warns="quand le vote ne compte aucune voix et qu’aucun acte n’est à signer : le conseil a pu prendre acte, et "
    "« issue » le dit",
    reads=Voted,
)
def find(dossier: Dossier, act: Stated[Voted]) -> Findings:
    """Les voix font le nombre des votants.

    Les votants sont les présents et ceux qui ont donné pouvoir. Chacun vote pour, vote contre ou s’abstient ; dans un
    scrutin secret, des bulletins sont blancs ou nuls. Les conseillers intéressés (« non_participants ») ne votent pas.
    Avec l’heure du vote, on ne compte que ceux qui étaient là.
    """
    vote, present = act.states.vote, assembly(dossier.fiche, act.states)
    surplus = sum(vote.voices) - present.votants
    if surplus and not 0 < surplus <= set_aside(present) and not is_not_put_to_the_vote(act):
        yield Finding(
            act.path("vote"),
            f"{_voters(present, dossier.fiche.body.sorte.elus)}, mais le vote compte {sum_of(vote)} voix.",
            _hint(surplus) if any(vote.voices) else _TAKEN_NOTE,
            None if any(vote.voices) else severity_of_a_rejection(dossier),
        )


EXAMPLE = """
seance:
  presents: [Rémy ORHON, Florent CAILLET]
  excuses: [Fabrice CERISIER]
  pouvoirs:
    - { de: Fabrice CERISIER, a: Florent CAILLET }
actes:
  deliberation:
    vote: { pour: 2, contre: 0, abstentions: 1 }
"""
WRONG = ("1", "0")
MESSAGE = "2 présents + 1 pouvoir = 3 votants, mais le vote compte 2 + 0 + 0 = 2 voix."
HINT = "Corrigez « pour », « contre » ou « abstentions », ou les listes de la séance."


def _voters(present: Assemblee, elus: str) -> str:
    presents, pouvoirs, voters = len(present.presents), len(present.pouvoirs), present.votants
    without = f", sans les {elus} intéressés," if set_aside(present) else ""
    return (
        f"{presents} {plural(presents, 'présent', 'présents')} + {pouvoirs} "
        f"{plural(pouvoirs, 'pouvoir', 'pouvoirs')}{without} = {voters} {plural(voters, 'votant', 'votants')}"
    )


_TAKEN_NOTE = "Écrivez les voix ; si l’assemblée a pris acte ou débattu sans voter, dites-le : « issue: prend acte »."


def _hint(surplus: int) -> str:
    what = f"Il y a {surplus} voix de trop" if surplus > 0 else f"Il manque {-surplus} voix"
    return f"{what} : corrigez « pour », « contre » ou « abstentions », ou les listes de la séance."
