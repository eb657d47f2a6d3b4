"""`actgen check`, as its user calls it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from tests.conftest import COMMUNE, EXAMPLES, Actgen


def test_check_of_the_real_project_finds_what_is_true_and_nothing_else(project: Path, actgen: Actgen) -> None:
    """Two conventions and an annexe were truly signed too early: tests/france/rules/acte/test_real_acts.py tells."""
    answer = actgen("check")
    early = {"chateaubriant": ["CON-002", "CON-002"], "saint-ambroix": ["CON-001"]}
    read = "les actes peuvent être faits\u00a0; lisez les avertissements."
    said = {commune: read if commune in early else "aucun défaut." for commune in EXAMPLES}
    assert answer.out == "".join(f"{commune}\u00a0: {words}\n" for commune, words in said.items())
    told = re.findall(r"^(?:erreur|avertissement) ([A-Z]+-\d+)", answer.err, re.MULTILINE)
    assert told == [code for codes in early.values() for code in codes]
    assert answer.code == 0


def test_check_gives_json_to_programs(project: Path, actgen: Actgen, edit: Callable[[str, str], None]) -> None:
    edit("      pour: 33", "      pour: 30")
    answer = actgen("check", "--commune", COMMUNE, "--json")
    assert answer.code == 1
    (found,) = json.loads(answer.out)
    assert (found["code"], found["gravite"], found["extrait"]) == ("VOT-001", "erreur", "      pour: 30")
    assert found["sujet"] == "actes.deliberation.vote"


def test_a_warning_fails_only_a_strict_check(project: Path, actgen: Actgen, edit: Callable[[str, str], None]) -> None:
    edit("  convocation: 2025-12-09", "  convocation: 2025-12-12")
    loose = actgen("check", "--commune", COMMUNE)
    assert loose.code == 0
    assert "avertissement SEA-007" in loose.err
    assert "les actes peuvent être faits\u00a0; lisez les avertissements." in loose.out
    assert actgen("check", "--commune", COMMUNE, "--strict").code == 1


def test_check_also_reads_the_finished_acts(project: Path, actgen: Actgen) -> None:
    (project / "templates/nantes/convention/2026.docx").write_bytes(b"")
    answer = actgen("check", "--commune", COMMUNE)
    assert answer.code == 1
    assert "nantes/convention@2026" in answer.err


def test_a_rule_is_explained_with_its_article_of_law(actgen: Actgen) -> None:
    answer = actgen("check", "--explain", "SEA-004")
    assert answer.code == 0
    assert "L.\u00a02121-20" in answer.out


def test_an_unknown_rule_offers_the_nearest(actgen: Actgen) -> None:
    answer = actgen("check", "--explain", "SEA-04")
    assert answer.code == 2
    assert "SEA-004" in answer.err


def test_check_tells_a_character_that_the_pdf_cannot_draw(
    project: Path, actgen: Actgen, edit: Callable[[str, str], None]
) -> None:
    edit("    matiere: EDUCATION", "    matiere: 学校")
    answer = actgen("check", "--commune", COMMUNE)
    assert answer.code == 1
    assert "erreur PDF-001" in answer.err
    assert "Le caractère «\u00a0学\u00a0»" in answer.err
