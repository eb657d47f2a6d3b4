"""Rules of the order of vote, publication and signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.convention import (
    con_001_autorisation,
    con_002_executoire,
    con_003_annexe,
)

if TYPE_CHECKING:
    from actgen.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    con_001_autorisation.RULE,
    con_002_executoire.RULE,
    con_003_annexe.RULE,
)
