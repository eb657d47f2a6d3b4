"""Each rule of the package: its file, its right and its wrong example, its French."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.france import rules
from actgen.kinds.dossier import Dossier
from actgen.rules.act_rule import ActRule
from actgen.rules.registry import ACT_RULES, DOSSIER_RULES, RULES
from actgen.rules.rule import CapacityRule, DossierRule, Presentation, Rule
from tests.france.building import from_lines
from tests.kinds_of_acts import KINDS

FOLDER = Path(rules.__file__).parent
on_dossiers = pytest.mark.parametrize("rule", DOSSIER_RULES, ids=lambda rule: rule.code)
on_acts = pytest.mark.parametrize("rule", ACT_RULES, ids=lambda rule: rule.code)


def test_the_codes_on_the_finished_act_follow_each_other() -> None:
    assert [rule.code for rule in ACT_RULES] == [f"ACT-{number:03}" for number in range(1, 34)]


def test_each_rule_stands_in_the_file_of_its_code() -> None:
    files = {
        f"{match[1].upper()}-{match[2]}": ".".join(path.relative_to(FOLDER).with_suffix("").parts)
        for path in FOLDER.rglob("*.py")
        if (match := re.match(r"([a-z]{3})_(\d{3})_", path.name))
    }
    assert sorted(files) == sorted(rule.code for rule in RULES)
    for rule in RULES:
        assert isinstance(rule, Rule | CapacityRule | ActRule)
        assert rule.find.__module__ == f"actgen.france.rules.{files[rule.code]}"


@on_dossiers
def test_the_right_example_of_a_rule_on_the_dossier_is_right(
    rule: DossierRule, excerpt: Callable[[str], Dossier]
) -> None:
    assert [*rule.findings(excerpt(rule.right))] == []


@on_dossiers
def test_the_wrong_example_of_a_rule_on_the_dossier_gives_its_message(
    rule: DossierRule, excerpt: Callable[[str], Dossier]
) -> None:
    found = [*rule.findings(excerpt(rule.wrong))]
    assert [(finding.message, finding.severity or rule.severity) for finding in found] == [
        (rule.message, rule.severity)
    ]


@on_acts
def test_the_right_example_of_a_rule_on_the_finished_act_is_right(rule: ActRule) -> None:
    assert [*rule.find(from_lines(rule.right, rule.kind_shown(KINDS).name))] == []


@on_acts
def test_the_wrong_example_of_a_rule_on_the_finished_act_gives_its_message(rule: ActRule) -> None:
    finished = from_lines(rule.wrong, rule.kind_shown(KINDS).name)
    assert rule.applies(finished)
    assert [(finding.message, finding.severity or rule.severity) for finding in rule.find(finished)] == [
        (rule.message, rule.severity)
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_french_of_a_rule_takes_its_no_break_spaces(rule: Presentation) -> None:
    for prose in (rule.title, rule.source, rule.why, rule.message, rule.hint, rule.warns):
        assert not re.search(r" [:;!?»]| %(?!})|« |[a-zà-ÿ]'|\b[LR]\. \d", prose), prose
