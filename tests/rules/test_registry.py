"""The registry: the rules of all packages in one order, each code once."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from actgen.core.errors import MachineFault
from actgen.rules.registry import ACT_RULES, DOSSIER_RULES, FAMILIES, RULES, in_order


def test_the_rules_come_family_by_family_in_the_order_of_their_codes() -> None:
    backwards = in_order(reversed(RULES), FAMILIES)
    assert backwards == RULES
    assert [rule.code for rule in RULES][:2] == ["SEA-001", "SEA-002"]
    assert [rule.code for rule in RULES] != sorted(rule.code for rule in RULES)


def test_a_rule_reads_the_dossier_or_the_finished_act() -> None:
    assert {*DOSSIER_RULES, *ACT_RULES} == {*RULES}
    assert len(DOSSIER_RULES) + len(ACT_RULES) == len(RULES)


def test_two_rules_of_one_code_are_refused() -> None:
    twin = replace(RULES[0], title="Une autre")
    with pytest.raises(MachineFault, match=r"^Le code SEA-001 est celui de deux règles\u00a0: les paquets"):
        in_order((*RULES, twin), FAMILIES)


def test_a_rule_of_no_family_is_refused() -> None:
    stray = replace(RULES[0], code="ZZZ-001")
    with pytest.raises(MachineFault, match=re.escape("Le code ZZZ-001 n’est d’aucune famille (ZZZ)")):
        in_order((*RULES, stray), FAMILIES)
