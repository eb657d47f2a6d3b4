"""IDE-004: the last figure of a SIRET checks the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.rules.rule import Finding, Rule
from actgen.values.numeros import is_siren, is_siret

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    siret = dossier.fiche.commune.siret
    if siret is not None and not is_siret(siret):
        first = "" if is_siren(siret[:9]) else f" ; ses neuf premiers, {siret[:9]}, ne sont pas un SIREN"
        yield Finding(
            ("commune", "siret"),
            f"{siret} n’est pas un numéro SIRET : son dernier chiffre, la clé, ne répond pas aux treize premiers"
            f"{first}.",
        )


RULE = Rule(
    code="IDE-004",
    title="Le numéro SIRET est valable",
    severity=Severity.ERROR,
    source="clé de Luhn des numéros SIRET (ISO/CEI 7812-1)",
    why="Un SIRET est le SIREN suivi du numéro de l’établissement, dont le dernier chiffre est la clé de tout le "
    "numéro.",
    right="""
        commune:
          siren: "216602284"
          siret: "21660228400012"
    """,
    wrong="""
        commune:
          siren: "216602284"
          siret: "21660228400021"
    """,
    message="21660228400021 n’est pas un numéro SIRET : son dernier chiffre, la clé, ne répond pas aux treize "
    "premiers.",
    hint="Recopiez le numéro sur l’avis de situation de l’INSEE.",
    find=_find,
    needs_sitting=False,
)
