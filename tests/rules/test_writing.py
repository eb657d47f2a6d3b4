"""The form in which a rule is written."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from actgen.core.diagnostics import Severity
from actgen.rules import writing
from actgen.rules.act_rule import ActRule
from actgen.rules.rule import CapacityRule, Rule
from actgen.rules.writing import act_rule, rule, rule_of
from actgen.variables.actes import Voted

WRITTEN: dict[str, Any] = {
    "EXAMPLE": "\nseance:\n  date: 2025-12-15\n",
    "WRONG": ("12-15", "12-32"),
    "MESSAGE": "Ce jour n’existe pas.",
    "HINT": "Corrigez-le.",
}
USUAL = rule("TOY-001", Severity.ERROR, source="usage", sitting=False)


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "WRITTEN", {})


def module(decorator: Any = None, **constants: Any) -> ModuleType:
    """A module in which `find` stands under that decorator, above these constants."""
    made = ModuleType("toy_001_jour")
    vars(made).update({**WRITTEN, **constants})

    def find(*_: Any) -> Any:
        """Le jour existe
        toujours.

        Un acte a un jour,
        et un seul.
        """

    find.__module__ = made.__name__
    if decorator:
        decorator(find)
    return made


def test_the_docstring_is_the_title_and_the_reason() -> None:
    found = rule_of(module(USUAL))
    assert (found.title, found.why) == ("Le jour existe toujours", "Un acte a un jour, et un seul.")


def test_what_is_wrong_is_the_example_with_words_changed() -> None:
    found = rule_of(module(USUAL))
    assert (found.right, found.wrong) == ("seance:\n  date: 2025-12-15", "seance:\n  date: 2025-12-32")


def test_a_whole_excerpt_may_be_wrong() -> None:
    assert rule_of(module(USUAL, WRONG="seance: {}")).wrong == "seance: {}"


@pytest.mark.parametrize(
    ("decorator", "form"),
    [
        (USUAL, Rule),
        (rule("TOY-001", Severity.ERROR, source="usage", reads=Voted), CapacityRule),
        (act_rule("TOY-001", Severity.ERROR, source="usage"), ActRule),
    ],
)
def test_what_it_reads_makes_its_form(decorator: Any, form: type) -> None:
    assert type(rule_of(module(decorator))) is form


def test_words_that_the_example_has_not_once_are_a_slip() -> None:
    with pytest.raises(TypeError, match=r"^toy_001_jour: « 2 » stands 3 times in its EXAMPLE$"):
        rule_of(module(USUAL, WRONG=("2", "3")))


def test_two_rules_in_one_module_are_a_slip() -> None:
    module(USUAL)
    with pytest.raises(TypeError, match=r"^toy_001_jour holds two rules$"):
        module(USUAL)


def test_a_module_without_the_decorator_is_a_slip() -> None:
    with pytest.raises(TypeError, match=r"^toy_001_jour writes no rule: it lacks a function under @rule, with its"):
        rule_of(module())
