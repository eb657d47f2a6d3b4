"""VOT-001: every voter votes once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.rule import Finding, Rule
from actgen.core.diagnostics import Severity
from actgen.french.agreement import plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.variables.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    deliberation = dossier.fiche.actes.deliberation
    if deliberation is None:
        return
    vote, presents = deliberation.vote, len(dossier.seance.presents)
    pouvoirs = len(dossier.seance.pouvoirs)
    voters, voices = presents + pouvoirs, vote.pour + vote.contre + vote.abstentions
    if voters != voices:
        yield Finding(
            ("actes", "deliberation", "vote"),
            f"{presents} {plural(presents, 'présent', 'présents')} + {pouvoirs} "
            f"{plural(pouvoirs, 'pouvoir', 'pouvoirs')} = {voters} {plural(voters, 'votant', 'votants')}, mais le vote "
            f"compte {vote.pour} + {vote.contre} + {vote.abstentions} = {voices} voix.",
            _hint(voices - voters),
        )


def _hint(surplus: int) -> str:
    what = f"Il y a {surplus} voix de trop" if surplus > 0 else f"Il manque {-surplus} voix"
    return f"{what} : corrigez « pour », « contre » ou « abstentions », ou les listes de la séance."


RULE = Rule(
    code="VOT-001",
    title="Pour, contre et abstentions font le nombre des votants",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2121-20",
    why="Les votants sont les présents et ceux qui ont donné pouvoir. Chacun vote pour, vote contre ou s’abstient.",
    right="""
        seance:
          presents: [Rémy ORHON, Florent CAILLET]
          excuses: [Fabrice CERISIER]
          pouvoirs:
            - { de: Fabrice CERISIER, a: Florent CAILLET }
        actes:
          deliberation:
            vote: { pour: 2, contre: 0, abstentions: 1 }
    """,
    wrong="""
        seance:
          presents: [Rémy ORHON, Florent CAILLET]
          excuses: [Fabrice CERISIER]
          pouvoirs:
            - { de: Fabrice CERISIER, a: Florent CAILLET }
        actes:
          deliberation:
            vote: { pour: 2, contre: 0, abstentions: 0 }
    """,
    message="2 présents + 1 pouvoir = 3 votants, mais le vote compte 2 + 0 + 0 = 2 voix.",
    hint="Corrigez « pour », « contre » ou « abstentions », ou les listes de la séance.",
    find=_find,
)
