"""The registry: which rules there are, the check of a dossier by all of them, and the explanation of one."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.checks import registry
from actgen.checks.registry import RULES, check_dossier, explain
from actgen.checks.rule import CapacityRule, DossierRule, Rule
from actgen.core.diagnostics import FilePlace, Severity
from actgen.core.errors import UsageFault
from actgen.kinds.dossier import Dossier

CODES = [rule.code for rule in RULES]
FOLDER = Path(registry.__file__).parent


def test_the_real_dossier_breaks_no_rule(sheet: Callable[..., Dossier]) -> None:
    assert check_dossier(sheet()) == ()


def test_each_code_is_given_once() -> None:
    assert len(CODES) == len(set(CODES))


def test_each_rule_stands_in_the_file_of_its_code() -> None:
    files = {
        f"{match[1].upper()}-{match[2]}": f"{path.parent.name}.{path.stem}"
        for path in FOLDER.rglob("*.py")
        if (match := re.match(r"([a-z]{3})_(\d{3})_", path.name))
    }
    assert sorted(files) == sorted(CODES)
    for rule in RULES:
        assert isinstance(rule, Rule | CapacityRule)
        assert rule.find.__module__ == f"actgen.checks.{files[rule.code]}"


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_the_right_example_of_a_rule_is_right(rule: DossierRule, excerpt: Callable[[str], Dossier]) -> None:
    assert [*rule.findings(excerpt(rule.right))] == []


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_the_wrong_example_of_a_rule_gives_its_message(rule: DossierRule, excerpt: Callable[[str], Dossier]) -> None:
    found = [*rule.findings(excerpt(rule.wrong))]
    assert [(finding.message, finding.severity or rule.severity) for finding in found] == [
        (rule.message, rule.severity)
    ]


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_the_french_of_a_rule_takes_its_no_break_spaces(rule: DossierRule) -> None:
    for prose in (rule.title, rule.source, rule.why, rule.message, rule.hint, rule.warns):
        assert not re.search(r" [:;!?»%]|« |[a-zà-ÿ]'|\b[LR]\. \d", prose), prose


def test_diagnostics_come_in_the_order_of_the_lines(sheet: Callable[..., Dossier]) -> None:
    dossier = sheet(
        ("    transmission: 2025-12-16", "    transmission: 2025-12-14"),
        ("conseillers_en_exercice: 35", "conseillers_en_exercice: 34"),
        ('siren: "200083228"', 'siren: "200083229"'),
        ("rapporteur: Anthony MORTIER", "rapporteur: Anthony MORTIR"),
    )
    found = check_dossier(dossier)
    assert [diagnostic.code for diagnostic in found] == ["IDE-001", "SEA-001", "NOM-002", "PUB-002"]
    lines = [diagnostic.place.line for diagnostic in found if isinstance(diagnostic.place, FilePlace)]
    assert lines == sorted(lines)
    assert all(diagnostic.severity is Severity.ERROR for diagnostic in found)


def test_a_dossier_without_deliberation_has_no_fault_of_vote_nor_of_publication(
    sheet: Callable[..., Dossier], text: str
) -> None:
    deliberation = text[text.index("  deliberation:") : text.index("  convention: {}")]
    assert check_dossier(sheet((deliberation, ""))) == ()


@pytest.mark.parametrize("typed", ["SEA-004", "sea-004", " Sea-004 "])
def test_a_rule_is_explained_by_its_code(typed: str) -> None:
    assert explain(typed).title == "Un conseiller détient un seul pouvoir et n’en donne qu’un"


def test_an_unknown_code_gives_the_nearest_ones() -> None:
    with pytest.raises(UsageFault) as refusal:
        explain("VOT-01")
    assert refusal.value.message == "La règle «\u00a0VOT-01\u00a0» n’existe pas."
    assert refusal.value.hint == (
        "Vouliez-vous dire «\u00a0VOT-017\u00a0», «\u00a0VOT-016\u00a0» ou «\u00a0VOT-015\u00a0»\u202f?"
    )


def test_a_code_that_looks_like_none_gives_them_all() -> None:
    with pytest.raises(UsageFault) as refusal:
        explain("quorum")
    assert refusal.value.message == "La règle «\u00a0quorum\u00a0» n’existe pas."
    assert refusal.value.hint.startswith("Les règles sont\u00a0: SEA-001, SEA-002, ")
    assert refusal.value.hint.endswith(f"{CODES[-2]} et {CODES[-1]}.")
