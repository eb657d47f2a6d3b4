"""IDE-001: the last figure of a SIREN checks the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.rule import Finding, Rule
from actgen.core.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.variables.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    siren = dossier.fiche.commune.siren
    if siren is not None and not _passes_luhn(siren):
        yield Finding(
            ("commune", "siren"),
            f"{siren} n’est pas un numéro SIREN : son dernier chiffre, la clé, ne répond pas aux huit premiers.",
        )


def _passes_luhn(digits: str) -> bool:
    """True where the figures, every second one doubled from the right, add up to a multiple of ten."""
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


RULE = Rule(
    code="IDE-001",
    title="Le numéro SIREN est valable",
    severity=Severity.ERROR,
    source="clé de Luhn des numéros SIREN (ISO/CEI 7812-1)",
    why="Le dernier chiffre se calcule sur les huit premiers : il révèle un chiffre faux "
    "ou deux chiffres voisins intervertis.",
    right="""
        commune:
          siren: "200083228"
    """,
    wrong="""
        commune:
          siren: "200083282"
    """,
    message="200083282 n’est pas un numéro SIREN : son dernier chiffre, la clé, ne répond pas aux huit premiers.",
    hint="Recopiez le numéro sur l’avis de situation de l’INSEE ou sur la fiche de la commune.",
    find=_find,
    needs_sitting=False,
)
