"""IDE-001: the last figure of a SIREN checks the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.cog.communes import find_commune
from actgen.core.diagnostics import Severity
from actgen.rules.rule import Finding, Rule
from actgen.values.numeros import is_siren

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    siren, listed = dossier.fiche.commune.siren, find_commune(dossier.fiche.commune.insee)
    if siren is not None and not is_siren(siren):
        yield Finding(
            ("commune", "siren"),
            f"{siren} n’est pas un numéro SIREN : son dernier chiffre, la clé, ne répond pas aux huit premiers.",
            f"La liste officielle donne {listed.siren} : supprimez la ligne." if listed and listed.siren else "",
        )


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
