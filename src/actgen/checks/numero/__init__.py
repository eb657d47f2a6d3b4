"""Rules of the number of an act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.numero import (
    num_001_forme,
    num_002_unique,
    num_003_annee,
    num_004_numero_seul,
)

if TYPE_CHECKING:
    from actgen.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    num_001_forme.RULE,
    num_002_unique.RULE,
    num_003_annee.RULE,
    num_004_numero_seul.RULE,
)
