"""Rules of a decision of the mayor by delegation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.decision import (
    dec_001_point,
    dec_002_marches,
    dec_003_limites,
    dec_004_anteriorite,
    dec_005_mandat,
    dec_006_compte_rendu,
    dec_007_nature,
)

if TYPE_CHECKING:
    from actgen.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    dec_001_point.RULE,
    dec_002_marches.RULE,
    dec_003_limites.RULE,
    dec_004_anteriorite.RULE,
    dec_005_mandat.RULE,
    dec_006_compte_rendu.RULE,
    dec_007_nature.RULE,
)
