"""The rules about the finished act, one a file."""

from __future__ import annotations

from actgen.checks.discovery import rules_in
from actgen.conformity.rule import ActRule

RULES = rules_in(__name__, __path__, ActRule)
