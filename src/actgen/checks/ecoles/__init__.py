"""Rules of the schools: UAI, kinds, pupils."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.ecoles import (
    eco_001_ecoles,
    eco_002_effectifs,
    eco_003_uai,
    eco_004_departement,
    eco_005_uai_unique,
    eco_006_eleves,
    eco_007_nom,
    eco_008_types,
    eco_009_historique,
)

if TYPE_CHECKING:
    from actgen.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    eco_001_ecoles.RULE,
    eco_002_effectifs.RULE,
    eco_003_uai.RULE,
    eco_004_departement.RULE,
    eco_005_uai_unique.RULE,
    eco_006_eleves.RULE,
    eco_007_nom.RULE,
    eco_008_types.RULE,
    eco_009_historique.RULE,
)
