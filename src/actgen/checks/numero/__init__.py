"""Rules of the number of an act."""

from __future__ import annotations

from actgen.checks.discovery import rules_in
from actgen.checks.rule import DossierRule

RULES = rules_in(__name__, __path__, DossierRule)
