"""The other commands, as their users call them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Actgen


class TestTemplates:
    def test_the_list_is_a_table(self, project: Path, actgen: Actgen) -> None:
        lines = actgen("templates", "list").out.splitlines()
        (line,) = [line for line in lines if line.startswith("nantes/convention@2026")]
        assert " ".join(line.split()[1:8]) == "publie rédaction actgen du 01/09/2025 au 24/01/2026"

    def test_a_template_is_shown_style_by_style(self, project: Path, actgen: Actgen) -> None:
        shown = actgen("templates", "show", "nantes/deliberation@2026").out
        assert "[Visa] VU le Code de la commande publique\u202f;\n" in shown

    def test_a_plan_becomes_a_template_with_its_text_and_a_draft_manifest(self, project: Path, actgen: Actgen) -> None:
        (project / "plan.txt").write_text(
            "# Essai\n\nARTICLE 1 – OBJET\nLe maire {{ maire.complet }}.\n", encoding="utf-8"
        )
        answer = actgen("templates", "new", "nantes/essai@2030", "--from", "plan.txt")
        assert answer.code == 0, answer.err
        assert [line.split()[-1] for line in answer.out.splitlines() if line.startswith("écrit")] == [
            f"templates/nantes/essai/2030.{kind}" for kind in ("docx", "txt", "yaml")
        ]
        assert (
            "Il n’y a pas d’acte «\u00a0essai\u00a0»\u00a0: ce projet a deliberation, subvention, decision,"
            in answer.out
        )
        assert "Commencez cette sorte d’acte\u00a0: actgen actes new essai" in answer.out
        assert "ou refaites le modèle sous l’un de ces noms\u00a0: nantes/deliberation@2030." in answer.out
        assert "nantes/essai@2030" in actgen("templates", "list").out
        assert actgen("templates", "text", "--check").code == 0

    def test_a_template_is_not_replaced_unasked(self, project: Path, actgen: Actgen) -> None:
        (project / "plan.txt").write_text("# Essai\nTexte.\n", encoding="utf-8")
        answer = actgen("templates", "new", "nantes/convention@2026", "--from", "plan.txt")
        assert answer.code == 2
        assert "Le modèle nantes/convention@2026 existe déjà" in answer.err

    def test_a_plan_with_faults_gives_no_template(self, project: Path, actgen: Actgen) -> None:
        (project / "plan.txt").write_text("# Essai\n[Vissa] VU\nLe **maire\n{{ x", encoding="utf-8")
        answer = actgen("templates", "new", "nantes/essai@2030", "--from", "plan.txt")
        assert answer.code == 1
        assert "plan.txt:2:1" in answer.err
        assert "Vouliez-vous dire «\u00a0Visa\u00a0»\u202f?" in answer.err
        assert "plan.txt:3:1" in answer.err
        assert not (project / "templates/nantes/essai").exists()

    def test_a_plan_that_does_not_exist_is_told(self, project: Path, actgen: Actgen) -> None:
        answer = actgen("templates", "new", "nantes/essai@2030", "--from", "rien.txt")
        assert answer.code == 3
        assert "rien.txt" in answer.err

    def test_a_stale_text_is_told(self, project: Path, actgen: Actgen) -> None:
        (project / "templates/nantes/convention/2026.txt").write_text("vieux")
        answer = actgen("templates", "text", "--check")
        assert answer.code == 1
        assert answer.out == "templates/nantes/convention/2026.txt n’est plus à jour\n"


@pytest.mark.long
def test_an_act_that_the_academy_does_not_have_is_placed_in_the_file(
    project: Path, actgen: Actgen, edit: Callable[[str, str], None]
) -> None:
    edit("  academie: nantes", "  academie: montpellier")
    answer = actgen("check")
    assert answer.code == 1
    assert "erreur VER-009" in answer.err
    assert "L’académie «\u00a0montpellier\u00a0» n’a pas de modèle pour «\u00a0annexe-engagement\u00a0»." in answer.err
    assert "villeneuve-la-riviere\u00a0: aucun défaut." in answer.out
