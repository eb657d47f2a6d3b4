"""The codes of the faults of a declaration, each by what it tells."""

from __future__ import annotations

TYPE, TWICE, CYCLE, EXPRESSION, EXAMPLE = "DCL-001", "DCL-002", "DCL-003", "DCL-004", "DCL-005"
REFINED, RESERVED, CODE, OTHER_ACT, DATE = "DCL-006", "DCL-007", "DCL-008", "DCL-009", "DCL-010"
ATTRIBUTE, RULE = "DCL-011", "DCL-012"
