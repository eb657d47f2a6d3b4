"""The registry of the rules about the finished act: their files, their examples, their page."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.checks.registry import RULES
from actgen.conformity import registry
from actgen.conformity.reference import rules_page
from actgen.conformity.registry import check_act
from actgen.conformity.regles import RULES as ACT_RULES
from actgen.conformity.rule import ActRule
from actgen.core.errors import UsageFault
from actgen.workshop.codes import explained
from tests.conformity.building import altered, from_lines, real, real_acts
from tests.conftest import Answer

CODES = [rule.code for rule in ACT_RULES]
FOLDER = Path(registry.__file__).parent


def test_each_code_is_given_once_and_none_is_left_out() -> None:
    assert [f"ACT-{number:03}" for number in range(1, len(CODES) + 1)] == CODES
    assert len(CODES) == 32


def test_each_rule_stands_in_the_file_of_its_code() -> None:
    files = {
        f"ACT-{match[1]}": f"regles.{path.stem}"
        for path in FOLDER.rglob("act_*.py")
        if (match := re.match(r"act_(\d{3})_", path.name))
    }
    assert sorted(files) == CODES
    for rule in ACT_RULES:
        assert rule.find.__module__ == f"actgen.conformity.{files[rule.code]}"


@pytest.mark.parametrize("rule", ACT_RULES, ids=CODES)
def test_the_right_example_of_a_rule_is_right(rule: ActRule) -> None:
    assert [*rule.find(from_lines(rule.right, rule.shown))] == []


@pytest.mark.parametrize("rule", ACT_RULES, ids=CODES)
def test_the_wrong_example_of_a_rule_gives_its_message(rule: ActRule) -> None:
    finished = from_lines(rule.wrong, rule.shown)
    assert rule.applies(finished)
    assert [(finding.message, finding.severity or rule.severity) for finding in rule.find(finished)] == [
        (rule.message, rule.severity)
    ]


@pytest.mark.parametrize("rule", ACT_RULES, ids=CODES)
def test_the_french_of_a_rule_takes_its_no_break_spaces(rule: ActRule) -> None:
    for prose in (rule.title, rule.source, rule.why, rule.message, rule.hint, rule.warns):
        assert not re.search(r" [:;!?»]|« |[a-zà-ÿ]'|\b[LR]\. \d", prose), prose


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


def test_the_page_lists_each_code_once_whatever_it_is_about() -> None:
    page = rules_page()
    headings = re.findall(r"^### ([A-Z]{3}-\d{3})", page, re.MULTILINE)
    assert sorted(headings) == sorted([*(rule.code for rule in RULES), *CODES])
    assert page.endswith(".\n")
    assert "\n\n\n" not in page


def test_an_entry_tells_what_acts_the_rule_reads() -> None:
    entry = explained("act-010")
    assert entry.splitlines()[2:6] == [
        "- Gravité\u00a0: erreur.",
        "- Source\u00a0: CGCT, art.\u00a0L.\u00a02121-23 (ordonnance 2021-1310).",
        "- Depuis\u00a0: le 1er\u00a0juillet 2022.",
        "- Lit\u00a0: tout acte mis aux voix\u202f; ses extraits sont d’une délibération.",
    ]
    assert "```text\n[Signature] Le Maire,\n" in entry


def test_a_rule_of_either_kind_is_explained(actgen: Callable[..., Answer]) -> None:
    assert "### ACT-006" in actgen("check", "--explain", "ACT-006").out
    assert "### CON-001" in actgen("check", "--explain", "con-001").out


def test_an_unknown_code_gives_the_nearest_ones() -> None:
    with pytest.raises(UsageFault) as refusal:
        explained("ACT-06")
    assert "«\u00a0ACT-006\u00a0»" in refusal.value.hint
