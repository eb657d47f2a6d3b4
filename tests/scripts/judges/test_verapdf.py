"""What the report of veraPDF says of a file."""

from __future__ import annotations

from scripts.judges.verapdf import failed

RULES = [
    {"ruleStatus": "PASSED", "clause": "7.1", "testNumber": 1, "failedChecks": 0, "description": "Whole"},
    {"ruleStatus": "FAILED", "clause": "7.1", "testNumber": 8, "failedChecks": 2, "description": "No Metadata"},
]


def test_each_rule_that_fails_is_told() -> None:
    job = {"itemDetails": {"name": "a.pdf"}, "validationResult": [{"details": {"ruleSummaries": RULES}}]}
    assert [found.told for found in failed(job)] == ["7.1 t8 (2×): No Metadata"]


def test_a_file_that_is_not_judged_is_told() -> None:
    job = {"itemDetails": {"name": "a.pdf"}, "taskException": "encrypted"}
    assert [found.told for found in failed(job)] == ["not judged: encrypted"]
