"""The codes of faults are one table; those of lint alone are all seeded in its corpus."""

from __future__ import annotations

from actgen.atelier.reference.code_table import FAULTS, severity_of
from actgen.core.diagnostics import Severity
from tests.atelier.lint.corpus import CORPUS

OWN = {code for code in FAULTS if code.startswith("LNT-")}
#: What published templates have not, and `lint/test_pictures.py` seeds in a file of its own.
ELSEWHERE = {"LNT-026"}


def test_each_code_of_lint_is_seeded_in_the_corpus() -> None:
    assert len(OWN) == 27
    assert {code for case in CORPUS for code, _, _ in case.told} >= OWN - ELSEWHERE


def test_the_table_says_how_grave_what_lint_tells_is() -> None:
    assert {code: severity_of(code) for code in OWN} == {code: Severity(FAULTS[code].severity) for code in OWN}
    assert (severity_of("LNT-001"), severity_of("LNT-002")) == (Severity.ERROR, Severity.WARNING)


def test_a_code_of_another_stage_is_an_error() -> None:
    assert severity_of("REM-001") is severity_of("YAML-009") is Severity.ERROR
