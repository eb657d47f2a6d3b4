"""The rules on a dossier, each by its code."""

from __future__ import annotations

from actgen.rules.registry import DOSSIER_RULES

BY_CODE = {rule.code: rule for rule in DOSSIER_RULES}
