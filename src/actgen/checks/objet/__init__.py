"""Rules of the title of an act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.objet import (
    obj_001_titre,
    obj_002_provisoire,
    obj_003_point_final,
    obj_004_autre_commune,
    obj_005_repetition,
)

if TYPE_CHECKING:
    from actgen.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    obj_001_titre.RULE,
    obj_002_provisoire.RULE,
    obj_003_point_final.RULE,
    obj_004_autre_commune.RULE,
    obj_005_repetition.RULE,
)
