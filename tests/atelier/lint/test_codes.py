"""The codes of lint are one table, that the decision shows and that the corpus seeds."""

from __future__ import annotations

import re

from actgen.atelier.lint.codes import LINT_CODES, severity_of
from actgen.core.diagnostics import Severity
from tests.atelier.lint.corpus import CORPUS
from tests.atelier.lint.workshop import ROOT

DECISION = (ROOT / "docs" / "decisions" / "0017-lint.md").read_text(encoding="utf-8")
_GRAVITY = {"error": Severity.ERROR, "warning": Severity.WARNING}


def test_each_code_is_documented_with_its_gravity() -> None:
    shown = re.findall(r"\| `(LNT-\d+)` \| (\w+) \|", DECISION)
    assert {code: _GRAVITY[gravity] for code, gravity in shown} == {
        code: row.severity for code, row in LINT_CODES.items()
    }


def test_each_code_is_seeded_in_the_corpus() -> None:
    assert set(LINT_CODES) <= {code for case in CORPUS for code, _, _ in case.told}


def test_a_code_of_another_stage_is_an_error() -> None:
    assert severity_of("REM-001") is Severity.ERROR
