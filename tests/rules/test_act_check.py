"""The check of a finished act by all rules."""

from __future__ import annotations

import pytest

from actgen.rules.act_check import check_act
from actgen.rules.act_rule import ActRule
from actgen.rules.registry import ACT_RULES
from tests.france.building import altered, from_lines, real, real_acts
from tests.kinds_of_acts import KINDS


def test_a_finding_shows_its_paragraph_and_what_to_do() -> None:
    act = altered(real_acts("saint-ambroix")["deliberation"], "Tribunal administratif de Nîmes", "tribunal de Nîmes")
    act = altered(act, "délai de deux mois", "délai de six mois")
    (finding,) = [one for one in check_act(real("saint-ambroix", "deliberation", act), "l’acte") if one.is_error]
    assert str(finding.place) == "l’acte, corps du texte, paragraphe 25"
    assert "délai de six mois" in finding.place.excerpt.replace("\u00a0", " ")
    assert finding.hint == "Corrigez le délai dans le modèle Word."


def test_findings_come_in_the_order_of_the_act_and_what_it_lacks_comes_last() -> None:
    act = altered(real_acts("ancenis-saint-gereon")["deliberation"], "Pour : 33", "Pour : 31")
    act = altered(act, "en exercice : 35", "en exercice : 36")
    act = altered(act, "Nicolas RAYMOND", "Nicolas RAIMOND")
    codes = [one.code for one in check_act(real("ancenis-saint-gereon", "deliberation", act), "l’acte")]
    assert codes == ["ACT-012", "ACT-011", "ACT-010"]


SEEKING = [rule for rule in ACT_RULES if rule.seeks]


@pytest.mark.parametrize("rule", SEEKING, ids=lambda rule: rule.code)
def test_a_rule_is_silent_on_an_act_in_which_nothing_stands_of_what_it_seeks(rule: ActRule) -> None:
    finished = from_lines(rule.wrong, rule.kind_shown(KINDS).name)
    assert any(finished.says(one) for one in rule.seeks)
    for other in ACT_RULES:
        for lines in (other.right, other.wrong):
            act = from_lines(lines, other.kind_shown(KINDS).name)
            if rule.applies(act) and not any(act.says(one) for one in rule.seeks):
                assert [*rule.find(act)] == []


def test_a_rule_is_asked_about_an_act_of_a_day_on_which_it_holds() -> None:
    for rule in ACT_RULES:
        act = from_lines(rule.wrong, rule.kind_shown(KINDS).name)
        for _ in range(2):
            asked = [*rule.find(act)] if rule.applies(act) else []
            assert {one.message for one in asked} <= {
                one.message for one in check_act(act, "x") if one.code == rule.code
            }
