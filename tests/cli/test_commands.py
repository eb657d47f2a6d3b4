"""The other commands, as their users call them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.cli.app import app
from tests.conftest import COMMUNE, EXAMPLES, Answer

Actgen = Callable[..., Answer]


def every_command() -> list[list[str]]:
    words = [[str(command.name)] for command in app.registered_commands]
    for group in app.registered_groups:
        assert group.typer_instance is not None
        words += [[str(group.name), str(command.name)] for command in group.typer_instance.registered_commands]
    return words


@pytest.mark.parametrize("words", every_command(), ids=" ".join)
def test_every_command_has_french_help_with_an_example(words: list[str], actgen: Actgen) -> None:
    answer = actgen(*words, "--help")
    assert answer.code == 0
    assert f"Exemple\u00a0: actgen {' '.join(words)}" in " ".join(answer.out.split()).replace(
        "Exemple :", "Exemple\u00a0:"
    )
    for english in ("Usage:", "Options:", "Show this", "[required]", "[default", "<str>"):
        assert english not in answer.out


def test_the_version_is_that_of_the_package(actgen: Actgen) -> None:
    assert actgen("--version").out == "actgen 0.1.0\n"


def test_nothing_asked_shows_the_commands(actgen: Actgen) -> None:
    answer = actgen()
    assert answer.code == 2
    assert answer.out.startswith("Emploi\u00a0: actgen")


def test_shell_completion_can_be_shown(actgen: Actgen) -> None:
    assert "--install-completion" in actgen("--help").out


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


def test_wording_gives_every_form_and_its_filter(actgen: Actgen) -> None:
    answer = actgen("wording", "2025-12-15")
    assert "Lundi Quinze Décembre Deux Mil Vingt Cinq\n" in answer.out
    assert '{{ … | date_lettres(jour=true, mil=true, traits="aucun", capitales="initiales") }}' in answer.out


def test_wording_takes_an_amount_in_several_words(actgen: Actgen) -> None:
    answer = actgen("wording", "12", "345,60", "€")
    assert "douze mille trois cent quarante-cinq euros et soixante centimes\n" in answer.out


def test_wording_says_what_it_cannot_read(actgen: Actgen) -> None:
    answer = actgen("wording", "coucou")
    assert answer.code == 2
    assert (
        "Le texte «\u00a0coucou\u00a0» n’est ni une date, ni une heure, ni un nombre, ni un montant, ni un nom."
        in answer.err
    )


def test_the_schemas_are_written_and_then_current(project: Path, actgen: Actgen) -> None:
    assert actgen("schema", "--check").code == 0
    (project / "variables/schema/commune.schema.json").write_text("{}")
    stale = actgen("schema", "--check")
    assert stale.code == 1
    assert (
        stale.out
        == "variables/schema/commune.schema.json n’est plus à jour\u00a0: lancez «\u00a0actgen schema\u00a0».\n"
    )
    assert actgen("schema").code == 0
    assert actgen("schema", "--check").code == 0


def test_doctor_says_what_is_there(project: Path, actgen: Actgen) -> None:
    answer = actgen("doctor")
    assert answer.code == 0
    assert "✓ PDF\u00a0: WeasyPrint" in answer.out
    assert "16 modèles et 6 fichiers de commune" in answer.out


def test_doctor_says_how_to_install_pango(project: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch) -> None:
    from actgen.writers import pdf

    def no_pango() -> None:
        raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.setattr(pdf, "_import_weasyprint", no_pango)
    pdf._engine.cache_clear()
    answer = actgen("doctor")
    assert answer.code == 3
    assert "✗ Le PDF demande la bibliothèque Pango, qui manque sur cette machine." in answer.out
    assert "sudo apt-get install libpango-1.0-0" in answer.out
    assert actgen("render", "convention", "--commune", COMMUNE).code == 3
    assert actgen("render", "convention", "--commune", COMMUNE, "--format", "docx,html,txt").code == 0
    pdf._engine.cache_clear()


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


def test_a_file_that_is_misnamed_is_told_and_hides_no_other(project: Path, actgen: Actgen) -> None:
    folder = project / "variables" / "communes"
    (folder / "Saint Jéan.yaml").write_bytes((folder / "saint-ambroix.yaml").read_bytes())
    (folder / "saint-jean.yml").write_text("")
    answer = actgen("check")
    assert answer.code == 1
    assert "villeneuve-la-riviere\u00a0: aucun défaut." in answer.out
    assert "erreur VAR-006 — variables/communes/Saint Jéan.yaml" in answer.err
    assert "Renommez-le saint-jean.yaml, ou rangez-le ailleurs." in answer.err
    assert "variables/communes/saint-jean.yml" in answer.err


def test_an_act_that_the_academy_does_not_have_is_placed_in_the_file(
    project: Path, actgen: Actgen, edit: Callable[[str, str], None]
) -> None:
    edit("  academie: nantes", "  academie: montpellier")
    answer = actgen("check")
    assert answer.code == 1
    assert "erreur VER-009" in answer.err
    assert "L’académie «\u00a0montpellier\u00a0» n’a pas de modèle pour «\u00a0annexe-engagement\u00a0»." in answer.err
    assert "villeneuve-la-riviere\u00a0: aucun défaut." in answer.out


def test_acts_are_not_written_among_their_sources(project: Path, actgen: Actgen) -> None:
    answer = actgen("render", "convention", "--commune", COMMUNE, "--output", "templates/nantes", "--format", "txt")
    assert answer.code == 2
    assert "Les actes ne s’écrivent pas dans templates/nantes\u00a0: ce dossier porte les sources." in answer.err


def test_a_path_with_a_space_and_no_quotes_is_told_in_french(project: Path, actgen: Actgen) -> None:
    answer = actgen("render", "convention", "--commune", COMMUNE, "--output", "Mon", "Bureau")
    assert answer.code == 2
    assert answer.err.startswith("En trop\u00a0: Bureau. Ce qui contient une espace se met entre guillemets.")


def test_a_terminal_that_is_not_in_utf_8_stops_nothing(project: Path) -> None:
    command = [sys.executable, "-m", "actgen.cli", "check", "--commune", COMMUNE]
    done = subprocess.run(command, env={**os.environ, "PYTHONIOENCODING": "ascii"}, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_check_tells_a_character_that_the_pdf_cannot_draw(
    project: Path, actgen: Actgen, edit: Callable[[str, str], None]
) -> None:
    edit("    matiere: EDUCATION", "    matiere: 学校")
    answer = actgen("check", "--commune", COMMUNE)
    assert answer.code == 1
    assert "erreur PDF-001" in answer.err
    assert "Le caractère «\u00a0学\u00a0»" in answer.err


@pytest.mark.parametrize(
    "words", [(), ("render",), ("check",), ("templates",), ("templates", "vars"), ("golden", "check")]
)
def test_h_shows_the_same_page_as_help(words: tuple[str, ...], actgen: Actgen) -> None:
    short, long = actgen(*words, "-h"), actgen(*words, "--help")
    assert (short.code, short.out) == (0, long.out)
    assert "-h, --help" in short.out
