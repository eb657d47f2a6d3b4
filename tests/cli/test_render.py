"""`actgen render`, as the secretary of a town hall calls it, on a good file, and called wrongly."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.rules.registry import ACT_RULES, DOSSIER_RULES
from tests.cli.written import written
from tests.conftest import COMMUNE, Actgen, Edit
from tests.sizes import one_of


def test_the_main_job_writes_word_and_pdf_and_says_so(project: Path, actgen: Actgen) -> None:
    answer = actgen("render", "deliberation", "--commune", COMMUNE)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == (
        f"Contrôlé\u00a0: {len(DOSSIER_RULES)} règles sur le dossier, "
        f"{len(ACT_RULES)} sur l’acte fini, relu en entier.\n"
        "deliberation\u00a0: modèle nantes/deliberation@2026\n"
        "  écrit out/ancenis-saint-gereon/deliberation.docx\n"
        "  écrit out/ancenis-saint-gereon/deliberation.pdf\n"
        "  à noter\u00a0: exécutoire le 16\u00a0décembre 2025, recours possible jusqu’au 17\u00a0février 2026 et "
        "déféré du préfet possible jusqu’au 17\u00a0février 2026.\n"
    )
    assert written(project) == ["deliberation.docx", "deliberation.pdf"]


def test_a_dossier_is_every_act_in_every_format_asked_for(project: Path, actgen: Actgen) -> None:
    answer = actgen("render", "dossier", "--commune", COMMUNE, "--format", "docx,html,txt", "--output", "ici")
    assert answer.code == 0
    names = sorted(path.name for path in (project / "ici").iterdir() if path.suffix != ".json")
    assert names == [
        f"{acte}.{kind}"
        for acte in ("annexe-engagement", "convention", "deliberation")
        for kind in ("docx", "html", "txt")
    ]


def test_the_page_of_a_sitting_ends_with_all_that_reaches_the_town_hall(project: Path, actgen: Actgen) -> None:
    path = project / "variables/communes/chateaubriant.yaml"
    text = path.read_text(encoding="utf-8")
    reached = "  telephone: 02 40 00 00 00\n  telecopie: 02 40 00 00 01\n  site: a.fr\n  courriel: a@exemple.fr\n"
    path.write_text(text.replace("  academie: nantes\n", f"  academie: nantes\n{reached}"), encoding="utf-8")
    assert (
        actgen("render", "deliberation", "--commune", "chateaubriant", "--format", "txt", "--output", "ici").code == 0
    )
    said = (project / "ici/deliberation.txt").read_text(encoding="utf-8").replace("\u00a0", " ")
    foot = "44146 CHATEAUBRIANT CEDEX – Tél. : 02 40 00 00 00 – Fax : 02 40 00 00 01 – a.fr – a@exemple.fr"
    assert said.index(foot) < said.index("Objet :")


def test_an_annexe_is_filled_by_hand_until_the_schools_are_chosen(project: Path, actgen: Actgen, edit: Edit) -> None:
    annexe = ("render", "annexe-engagement", "--commune", COMMUNE, "--format", "txt", "--output")
    assert actgen(*annexe, "avant").code == 0
    edit("    a_completer: oui ", "    a_completer: non ")
    assert actgen(*annexe, "apres").code == 0
    before, after = (
        (project / folder / "annexe-engagement.txt").read_text(encoding="utf-8") for folder in ("avant", "apres")
    )
    assert ("4 écoles" in before, "Albert Camus" in before) == (False, False)
    assert ("4 écoles" in after.replace("\u00a0", " "), "Albert Camus" in after) == (True, True)


@pytest.mark.parametrize("name", one_of(["L'HÉRITIER", "Jean » DUPONT", "R & D <annexe> FIN"]))
def test_a_strange_name_stands_whole_in_every_format(name: str, project: Path, actgen: Actgen, edit: Edit) -> None:
    edit("    - Mireille LOIRAT\n", f'    - "{name}"\n')
    edit("a: Mireille LOIRAT", f'a: "{name}"')
    answer = actgen("render", "deliberation", "--commune", COMMUNE, "--format", "txt,html,docx,pdf")
    assert answer.code == 0, answer.err
    shown = name.replace("'", "’").replace(" »", "\u00a0»")
    assert shown in (project / "out" / COMMUNE / "deliberation.txt").read_text(encoding="utf-8")


def test_the_project_is_found_from_a_folder_inside_it(
    project: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "variables" / "communes")
    assert actgen("render", "convention", "--commune", COMMUNE, "--format", "txt").code == 0
    assert written(project) == ["convention.txt"]


def test_a_folder_that_is_no_project_says_what_a_project_is(
    tmp_path: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = actgen("render", "convention", "--commune", COMMUNE)
    assert answer.code == 2
    assert "n’est un projet actgen\u00a0: il y faut les dossiers templates et variables." in answer.err
    assert "--project DOSSIER" in answer.err


WRONG_CALLS = [
    (["render", "deliberation", "--commune", "ancenis"],
     "La commune «\u00a0ancenis\u00a0» n’a pas de fichier\u00a0: variables/communes/ancenis.yaml n’existe pas.",
     "ancenis-saint-gereon"),
    (["render", "deliberation", "--commune", "ancenis-saint-gereo"],
     "La commune «\u00a0ancenis-saint-gereo\u00a0» n’a pas de fichier",
     "→ Vouliez-vous dire «\u00a0ancenis-saint-gereon\u00a0»\u202f?"),
    (["render", "deliberation", "--commune", "../../etc/passwd"],
     "«\u00a0../../etc/passwd\u00a0» ne peut pas être le nom d’une commune.", "→ Un tel nom s’écrit en minuscules"),
    (["render", "deliberation", "--commune", COMMUNE, "--version", "../2026"],
     "«\u00a0../2026\u00a0» ne peut pas être une version de modèle.", "→ Une version s’écrit comme 2026"),
    (["render", "deliberation", "--commune", COMMUNE, "--version", "2019"],
     "Le modèle nantes/deliberation@2019 n’existe pas.", "→ Vouliez-vous dire «\u00a0nantes/deliberation@2026\u00a0»"),
    (["render", "deliberations", "--commune", COMMUNE],
     "L’acte «\u00a0deliberations\u00a0» n’existe pas.",
     "→ Vouliez-vous dire «\u00a0deliberation\u00a0», «\u00a0liste-deliberations\u00a0» ou "
     "«\u00a0deliberation-intercommunale\u00a0»\u202f?"),
    (["render", "deliberation", "--commune", COMMUNE, "--format", "docx,odt"],
     "Format inconnu\u00a0: odt.", "→ Les formats sont\u00a0: docx, pdf, html, txt, séparés par des virgules."),
    (["render", "deliberation"], "Il manque l’option --commune.", "«\u00a0actgen render --help\u00a0»"),
    (["rendre"], "La commande «\u00a0rendre\u00a0» n’existe pas.", "→ Vouliez-vous dire «\u00a0render\u00a0»\u202f?"),
    (["render", "--comune", "x"], "L’option --comune n’existe pas.",
     "→ Vouliez-vous dire «\u00a0--commune\u00a0»\u202f?"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "message", "hint"), WRONG_CALLS)
def test_a_wrong_call_is_told_in_french_and_writes_nothing(
    words: list[str], message: str, hint: str, project: Path, actgen: Actgen
) -> None:
    answer = actgen(*words)
    assert answer.code == 2
    assert message in answer.err
    assert hint in answer.err
    assert written(project) == []


def test_an_act_that_the_academy_does_not_have(project: Path, actgen: Actgen) -> None:
    answer = actgen("render", "decision", "--commune", COMMUNE)
    assert answer.code == 2
    assert "n’a pas d’acte «\u00a0decision\u00a0»" in answer.err
