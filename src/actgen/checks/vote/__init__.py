"""Rules of the vote: who votes, what is counted, who may not take part."""

from __future__ import annotations

from actgen.checks.discovery import rules_in
from actgen.checks.rule import DossierRule

RULES = rules_in(__name__, __path__, DossierRule)
