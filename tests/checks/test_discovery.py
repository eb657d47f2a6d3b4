"""The rules of a folder."""

from __future__ import annotations

import pytest

from actgen.checks import numero
from actgen.checks.discovery import rules_in
from actgen.checks.rule import DossierRule
from actgen.conformity.rule import ActRule


def test_a_folder_gives_its_rules_in_the_order_of_their_codes() -> None:
    found = rules_in(numero.__name__, numero.__path__, DossierRule)
    assert [rule.code for rule in found] == ["NUM-001", "NUM-002", "NUM-003", "NUM-004"]


def test_a_module_without_a_rule_of_that_form_is_a_fault_of_the_program() -> None:
    with pytest.raises(TypeError, match=r"^actgen\.checks\.numero\.num_001_forme holds no RULE of the form ActRule$"):
        rules_in(numero.__name__, numero.__path__, ActRule)
