"""A rule about the finished act."""

from __future__ import annotations

from actgen.rules.act_rule import ActFinding
from actgen.rules.registry import ACT_RULES
from tests.france.building import real
from tests.kinds_of_acts import KINDS


def test_what_it_finds_is_told_in_french_typography() -> None:
    assert ActFinding("L'acte dit : non").message == "L’acte dit\u00a0: non"


def test_each_rule_applies_to_the_acts_that_have_what_it_reads() -> None:
    deliberation = real("ancenis-saint-gereon", "deliberation")
    assert [rule.code for rule in ACT_RULES if rule.applies(deliberation) and not deliberation.has(rule.reads)] == []


def test_its_excerpt_is_of_a_kind_that_there_is() -> None:
    assert {rule.kind_shown(KINDS).name for rule in ACT_RULES} <= set(KINDS)
