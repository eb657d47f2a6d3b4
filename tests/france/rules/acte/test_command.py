"""`actgen check` and `actgen render` tell what the rules about the finished act find, and stop on its errors."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import COMMUNE, Actgen
from tests.test_defauts import retype


def test_check_tells_the_paragraph_of_a_wrong_court(project: Path, actgen: Actgen) -> None:
    retype(project, "montpellier/decision@2025", "devant le {{ commune.tribunal }}", "devant le tribunal de Nîmes")
    retype(project, "montpellier/decision@2025", "tribunal de Nîmes", "tribunal administratif de Nîmes")
    answer = actgen("check", "--commune", "villeneuve-la-riviere")
    assert answer.code == 1
    assert "erreur ACT-006 — decision de villeneuve-la-riviere, corps du texte, paragraphe " in answer.err
    assert "L’acte nomme le tribunal administratif de Nîmes, mais le juge compétent" in answer.err


def test_render_writes_nothing_when_an_act_contradicts_its_dossier(project: Path, actgen: Actgen) -> None:
    retype(project, "nantes/deliberation@2022", "{{ seance.en_exercice }}", "29")
    answer = actgen("render", "deliberation", "--commune", "chateaubriant", "--format", "txt")
    assert answer.code == 1
    assert "Membres en exercice\u00a0: l’acte dit 29, le dossier compte 33." in answer.err
    assert not (project / "out" / "chateaubriant").exists()


def test_a_warning_does_not_stop_the_act(project: Path, actgen: Actgen) -> None:
    retype(project, "nantes/deliberation@2026", "général des collectivités territoriales", "de l’éducation")
    assert actgen("templates", "lock", "--relock", "nantes/deliberation@2026").code == 0
    answer = actgen("render", "deliberation", "--commune", COMMUNE, "--format", "txt")
    assert answer.code == 0
    assert "avertissement ACT-003" in answer.err
