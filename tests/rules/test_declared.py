"""The rules that the kinds of a project declare stand in the same registry as those of the law."""

from __future__ import annotations

from pathlib import Path

from actgen.atelier.reference.rules import rule_page
from actgen.rules.declared import Declared, days_of
from actgen.rules.registry import RULES, rules_with
from tests.kinds.subvention import SUBVENTION, kinds_with


def test_they_come_after_those_of_the_law_each_by_its_code(tmp_path: Path) -> None:
    rules = rules_with(kinds_with(tmp_path, SUBVENTION))
    assert [*rules] == [*(rule.code for rule in RULES), "SUB-001"]
    assert [*rules_with()] == [rule.code for rule in RULES]


def test_their_page_says_what_they_verify_and_on_which_acts(tmp_path: Path) -> None:
    rule = rules_with(kinds_with(tmp_path, SUBVENTION))["SUB-001"]
    assert isinstance(rule, Declared)
    lines = rule_page(rule).replace("\u00a0", " ").splitlines()
    assert lines[0] == "### SUB-001 : element.montant <= 23000 or element.convention"
    assert "- Pour chaque élément de : acte.aides." in lines
    assert f"- Actes : {days_of(rule.rule)}." in lines
