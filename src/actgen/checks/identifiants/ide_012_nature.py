"""IDE-012: the identifier of a délibération has the nature of a délibération."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.act_identifier import identifier_of
from actgen.checks.formal_acts import DELIBERATION, formal_acts
from actgen.checks.rule import Finding, Rule
from actgen.core.diagnostics import Severity
from actgen.french.typography import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier

#: What the code of each nature stands for.
_NATURES = {
    "DE": "une délibération",
    "AR": "un acte réglementaire",
    "AI": "un acte individuel",
    "CC": "un contrat, une convention ou un avenant",
    "BF": "un document budgétaire ou financier",
    "AU": "un autre acte",
}


def _find(dossier: Dossier) -> Iterator[Finding]:
    for act in formal_acts(dossier):
        nature = identifier_of(act.model.identifiant).nature if act.model.identifiant else ""
        if nature and nature not in _NATURES:
            codes = "DE, AR, AI, CC, BF et AU"
            yield Finding(
                act.path("identifiant"),
                f"L’identifiant de l’acte finit par {quoted(nature)}, qui n’est le code d’aucune nature : {codes}.",
            )
        elif nature not in ("", "DE") and act.key == DELIBERATION:
            yield Finding(
                act.path("identifiant"),
                f"L’identifiant de la délibération finit par {quoted(nature)}, le code pour {_NATURES[nature]} ; celui "
                "d’une délibération est « DE ».",
            )


RULE = Rule(
    code="IDE-012",
    title="L’identifiant d’une délibération est de nature DE",
    severity=Severity.WARNING,
    source="protocole d’échange @CTES (natures des actes)",
    why="Les deux lettres qui finissent l’identifiant disent la nature de l’acte. Une décision du maire n’en a pas une "
    "qui soit fixée : l’usage varie.",
    right="""
        actes:
          deliberation:
            identifiant: 044-200083228-20251215-2025_132-DE
    """,
    wrong="""
        actes:
          deliberation:
            identifiant: 044-200083228-20251215-2025_132-AR
    """,
    message="L’identifiant de la délibération finit par « AR », le code pour un acte réglementaire ; celui d’une "
    "délibération est « DE ».",
    hint="Recopiez l’identifiant de l’accusé de réception de la délibération.",
    find=_find,
    needs_sitting=False,
)
