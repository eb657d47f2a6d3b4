"""`actgen render`, as the secretary of a town hall calls it, on good files and on bad ones."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE

from actgen.rules.registry import ACT_RULES, DOSSIER_RULES
from tests.conftest import ANNEXE, COMMUNE, Actgen
from tests.document.building import word_file

Edit = Callable[[str, str], None]
FILE = f"variables/communes/{COMMUNE}.yaml"


def written(project: Path) -> list[str]:
    return sorted(path.name for path in (project / "out").rglob("*") if path.is_file() and path.suffix != ".json")


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


FAULTS = [
    ("  heure: 19:00", "  heure: 25:00", "VAR-003", "  heure: 25:00", "l’heure «\u00a025:00\u00a0» n’existe pas"),
    ("  date: 2025-12-15", "  date: 2025-02-30", "VAR-003", "  date: 2025-02-30",
     "le 30\u00a0février 2025 n’existe pas\u00a0: février 2025 a 28 jours."),
    ("  conseillers_en_exercice: 35\n", "", "VAR-001", "seance:",
     "Il manque «\u00a0conseillers_en_exercice\u00a0» dans «\u00a0seance\u00a0»."),
    ("  heure: 19:00", "  heure: 19:00\n  salle: Mairie", "VAR-002", "  salle: Mairie",
     "«\u00a0seance.salle\u00a0» n’est pas un nom de variable connu."),
    ("a: André-Jean VIEAU", "a: Florent CAILLET", "SEA-004", "    - { de: Fanny LE JALLE, a: Florent CAILLET }",
     "Florent CAILLET détient 2 pouvoirs"),
    ("      pour: 33", "      pour: 30", "VOT-001", "      pour: 30",
     "29 présents + 4 pouvoirs = 33 votants, mais le vote compte 30 + 0 + 0 = 30 voix."),
    ("    - Mireille LOIRAT\n", "    - Mireille LOIRAT 😀\n", "VAR-003", "    - Mireille LOIRAT 😀",
     "le caractère «\u00a0😀\u00a0»"),
    ("    - Mireille LOIRAT\n", f"    - {'A' * 300}\n", "VAR-003", f"    - {'A' * 300}", "300 caractères"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code", "line", "message"), FAULTS)
def test_a_fault_of_the_file_is_placed_told_and_nothing_is_written(
    old: str, new: str, code: str, line: str, message: str, project: Path, actgen: Actgen, edit: Edit
) -> None:
    edit(old, new)
    answer = actgen("render", "dossier", "--commune", COMMUNE)
    number = (project / FILE).read_text(encoding="utf-8").splitlines().index(line) + 1
    assert answer.code == 1
    assert f"erreur {code} — {FILE}:{number}:" in answer.err
    assert message in answer.err
    assert "  → " in answer.err
    assert answer.err.rstrip().endswith("1 erreur.")
    assert written(project) == []


def test_all_faults_come_in_one_run(project: Path, actgen: Actgen, edit: Edit) -> None:
    edit("  heure: 19:00", "  heure: 25:00\n  salle: Mairie")
    edit("    numero: 2025-132\n", "")
    answer = actgen("render", "dossier", "--commune", COMMUNE)
    assert [word for word in ("VAR-001", "VAR-002", "VAR-003") if word in answer.err] == [
        "VAR-001",
        "VAR-002",
        "VAR-003",
    ]
    assert answer.err.rstrip().endswith("3 erreurs.")


@pytest.mark.parametrize("name", ["R & D <annexe> FIN", "Jean » DUPONT", "L'HÉRITIER"])
def test_a_strange_name_stands_whole_in_every_format(name: str, project: Path, actgen: Actgen, edit: Edit) -> None:
    edit("    - Mireille LOIRAT\n", f'    - "{name}"\n')
    edit("a: Mireille LOIRAT", f'a: "{name}"')
    answer = actgen("render", "deliberation", "--commune", COMMUNE, "--format", "txt,html,docx,pdf")
    assert answer.code == 0, answer.err
    shown = name.replace("'", "’").replace(" »", "\u00a0»")
    assert shown in (project / "out" / COMMUNE / "deliberation.txt").read_text(encoding="utf-8")


def spoil(project: Path, content: bytes) -> None:
    (project / "templates/nantes/deliberation/2026.docx").write_bytes(content)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "Ce fichier est vide."),
        (b"%PDF-1.7", "C’est un PDF, non un fichier Word."),
        (b"\xd0\xcf\x11\xe0old", "C’est un ancien fichier Word (.doc), ou un fichier protégé par un mot de passe"),
        (b"PK\x03\x04broken", "Ce fichier Word est abîmé"),
    ],
)
def test_a_template_that_is_no_word_file_says_what_it_is(
    content: bytes, message: str, project: Path, actgen: Actgen
) -> None:
    spoil(project, content)
    answer = actgen("render", "deliberation", "--commune", COMMUNE)
    assert answer.code == 1
    assert message in answer.err
    assert "nantes/deliberation@2026" in answer.err
    assert written(project) == []


@pytest.mark.parametrize(
    ("plan", "message"),
    [
        ("# Titre\nLe maire {{ maire.complet", "Une balise ne se ferme pas"),
        ("# Titre\n{%p if maire %}\nTexte", "il manque {% endif %}"),
        ("# Titre\nLe maire {{ maire.complett }}", "La variable «\u00a0complett\u00a0» n’existe pas."),
        (
            "# Titre\nMise en ligne le {{ acte.mise_en_ligne | date_longue }}",
            "que le fichier de la commune ne donne pas",
        ),
    ],
)
def test_a_fault_of_the_template_names_the_template_and_the_words(
    plan: str, message: str, project: Path, actgen: Actgen
) -> None:
    spoil(project, word_file(plan))
    answer = actgen("render", "deliberation", "--commune", COMMUNE)
    assert answer.code == 1
    assert message in answer.err
    assert "nantes/deliberation@2026, corps du texte" in answer.err
    assert written(project) == []


def test_a_style_that_is_not_of_the_house_stops_the_act(project: Path, actgen: Actgen) -> None:
    path = project / "templates/nantes/deliberation/2026.docx"
    document = Document(str(path))
    document.styles.add_style("Citation fantaisie", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("Un paragraphe ajouté.", style="Citation fantaisie")
    document.save(str(path))
    answer = actgen("render", "deliberation", "--commune", COMMUNE)
    assert answer.code == 1
    assert "«\u00a0Citation fantaisie\u00a0»" in answer.err
    assert "Un paragraphe ajouté." in answer.err
    assert written(project) == []


def test_a_file_that_is_there_already_is_not_overwritten(project: Path, actgen: Actgen) -> None:
    target = project / "out" / COMMUNE / "convention.docx"
    target.parent.mkdir(parents=True)
    target.write_text("retouché à la main")
    answer = actgen("render", "convention", "--commune", COMMUNE, "--format", "docx,txt")
    assert answer.code == 2
    assert "Rien n’a été écrit." in answer.err
    assert "--force" in answer.err
    assert target.read_text() == "retouché à la main"
    assert written(project) == ["convention.docx"]
    assert actgen("render", "convention", "--commune", COMMUNE, "--format", "docx,txt", "--force").code == 0


def test_what_actgen_wrote_itself_is_written_again_without_a_word(project: Path, actgen: Actgen) -> None:
    for _ in range(2):
        assert actgen("render", "convention", "--commune", COMMUNE, "--format", "docx").code == 0


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "le disque est plein"),
        (errno.EROFS, "ce disque est en lecture seule"),
        (errno.EACCES, "vous n’en avez pas le droit"),
    ],
)
def test_a_disk_that_refuses_leaves_nothing_half_written(
    number: int, reason: str, project: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    answer = actgen("render", "dossier", "--commune", COMMUNE, "--format", "docx")
    assert answer.code == 3
    assert f"{reason}. Rien n’a été écrit." in answer.err
    assert not (project / "out" / COMMUNE).exists() or list((project / "out" / COMMUNE).iterdir()) == []


def test_an_output_folder_that_is_a_file_is_told(project: Path, actgen: Actgen) -> None:
    (project / "ici").write_text("")
    answer = actgen("render", "convention", "--commune", COMMUNE, "--format", "txt", "--output", "ici")
    assert answer.code == 3
    assert "Impossible d’écrire dans «\u00a0ici\u00a0»" in answer.err


def test_a_version_out_of_its_window_is_made_with_a_warning(project: Path, actgen: Actgen) -> None:
    answer = actgen("render", "deliberation", "--commune", "saint-ambroix", "--version", "2025", "--format", "txt")
    assert answer.code == 0
    assert "avertissement VER-002" in answer.err
    assert "montpellier/deliberation@2025" in answer.err
    assert "celui-ci est du 27/10/2021" in answer.err


def test_no_version_for_the_date_lists_versions_and_windows(project: Path, actgen: Actgen) -> None:
    path = project / "variables/communes/villeneuve-la-riviere.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("2025-05-30", "2023-05-30"), encoding="utf-8")
    answer = actgen("render", "convention", "--commune", "villeneuve-la-riviere")
    assert answer.code == 1
    assert "erreur VER-001 — variables/communes/villeneuve-la-riviere.yaml:" in answer.err
    assert "Aucune version du modèle montpellier/convention ne peut servir à un acte du 30/05/2023." in answer.err
    assert "2021 (publie, du 01/09/2021 au 01/09/2022)" in answer.err
    assert "2025 (publie, du 01/05/2025 au 05/09/2026)" in answer.err
    assert written(project) == []


def test_an_act_that_the_academy_does_not_have(project: Path, actgen: Actgen) -> None:
    answer = actgen("render", "decision", "--commune", COMMUNE)
    assert answer.code == 2
    assert "n’a pas d’acte «\u00a0decision\u00a0»" in answer.err


# Files of earlier runs that the acts leave behind

BEHIND = "out/ancenis-saint-gereon/"


def test_the_formats_that_are_not_made_again_are_named_once_the_act_has_changed(
    project: Path, actgen: Actgen, edit: Edit
) -> None:
    assert actgen("render", "dossier", "--commune", COMMUNE, "--format", "docx,html,txt").code == 0
    same = actgen("render", "dossier", "--commune", COMMUNE, "--format", "docx")
    assert "rendu précédent" not in same.out
    edit("2025-132", "2025-133")
    answer = actgen("render", "dossier", "--commune", COMMUNE, "--format", "docx")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.endswith(
        f"Ces fichiers d’un rendu précédent ne disent plus ce que disent les actes\u00a0: {BEHIND}deliberation.html et "
        f"{BEHIND}deliberation.txt.\n→ Refaites-les en ajoutant --format docx,html,txt, ou supprimez-les.\n"
    )
    Path(BEHIND, "deliberation.html").unlink()
    answer = actgen("render", "deliberation", "--commune", COMMUNE, "--format", "docx")
    assert answer.out.endswith(
        "Ce fichier d’un rendu précédent ne dit plus ce que disent les actes\u00a0: "
        f"{BEHIND}deliberation.txt.\n→ Refaites-le en ajoutant --format docx,txt, ou supprimez-le.\n"
    )
    done = actgen("render", "deliberation", "--commune", COMMUNE, "--format", "docx,txt")
    assert "rendu précédent" not in done.out


def test_so_is_the_whole_dossier_in_one_pdf(project: Path, actgen: Actgen, edit: Edit) -> None:
    assert actgen("render", "dossier", "--commune", COMMUNE, "--format", "txt", "--bundle").code == 0
    edit("2025-132", "2025-133")
    answer = actgen("render", "deliberation", "--commune", COMMUNE, "--format", "txt")
    assert answer.out.endswith(
        f"actes\u00a0: {BEHIND}dossier.pdf.\n→ Refaites-le en ajoutant --format txt --bundle, ou supprimez-le.\n"
    )


def test_so_are_the_acts_that_the_dossier_has_no_more(project: Path, actgen: Actgen, edit: Edit) -> None:
    assert actgen("render", "dossier", "--commune", COMMUNE, "--format", "txt").code == 0
    edit(ANNEXE, "")
    alone = actgen("render", "deliberation", "--commune", COMMUNE, "--format", "txt")
    assert "rendu précédent" not in alone.out
    answer = actgen("render", "dossier", "--commune", COMMUNE, "--format", "txt")
    assert f"ce que disent les actes\u00a0: {BEHIND}annexe-engagement.txt.\n" in answer.out


def test_an_engine_of_pdf_that_does_not_exist_is_told_with_those_that_do(project: Path, actgen: Actgen) -> None:
    answer = actgen("render", "convention", "--commune", COMMUNE, "--moteur", "latex")
    assert answer.code == 2
    assert answer.err == "Moteur inconnu\u00a0: latex.\n→ Les moteurs du PDF sont\u00a0: weasyprint, typst.\n"
    assert written(project) == []


def test_a_project_chooses_its_engine_in_one_line_and_the_option_another(project: Path, actgen: Actgen) -> None:
    project.joinpath("variables", "projet.yaml").write_text("moteur: typst\n", encoding="utf-8")
    path = project / "out" / COMMUNE / "convention.pdf"
    asked = ("render", "convention", "--commune", COMMUNE, "--format", "pdf")
    assert actgen(*asked).code == 0
    assert b"typst/0.15.2" in path.read_bytes()
    assert actgen(*asked, "--moteur", "weasyprint").code == 0
    assert b"typst/0.15.2" not in path.read_bytes()


def test_an_engine_of_the_project_that_does_not_exist_is_told_with_its_line(project: Path, actgen: Actgen) -> None:
    project.joinpath("variables", "projet.yaml").write_text("moteur: latex\n", encoding="utf-8")
    answer = actgen("render", "convention", "--commune", COMMUNE, "--format", "pdf")
    assert answer.code == 1
    assert "variables/projet.yaml:1" in answer.err
    assert "weasyprint" in answer.err
    assert written(project) == []


@pytest.mark.usefixtures("without_pango")
def test_typst_makes_the_pdf_without_pango(project: Path, actgen: Actgen) -> None:
    lacking = actgen("render", "convention", "--commune", COMMUNE, "--format", "pdf")
    assert lacking.code == 3
    assert "sudo apt-get install libpango-1.0-0" in lacking.err
    assert '-m pip install "typst==0.15.2", puis ajoutez --moteur typst, ou la ligne' in lacking.err
    assert actgen("render", "convention", "--commune", COMMUNE, "--format", "pdf", "--moteur", "typst").code == 0
    assert written(project) == ["convention.pdf"]


#: What only other formats and other commands need, and the workshop.
_OF_OTHERS = {"weasyprint", "typst", "fontTools", "PIL", "openpyxl", "distributed", "prompt_toolkit", "markdown_it"}


@pytest.mark.parametrize(
    ("words", "needed"),
    [
        (["--format", "docx"], set()),
        (["--format", "docx,html,txt"], set()),
        (["--format", "pdf", "--moteur", "typst"], {"typst", "fontTools"}),
    ],
    ids=["Word", "without PDF", "Typst"],
)
def test_an_act_is_made_with_what_its_formats_need(words: list[str], needed: set[str], project: Path) -> None:
    call = ["render", "deliberation", "--commune", COMMUNE, *words]
    program = f"import sys; from actgen.cli.app import run; run({call}); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=project, check=True)
    loaded = done.stdout.splitlines()[-1].split()
    assert {name.partition(".")[0] for name in loaded} & _OF_OTHERS == needed
    assert [name for name in loaded if name.startswith("actgen.atelier")] == []


#: What waits for the disk while a batch goes on, and what that logs by.
_OF_A_BATCH = {"concurrent.futures", "logging"}


def test_a_word_file_is_made_without_what_a_batch_needs(project: Path) -> None:
    call = ["render", "deliberation", "--commune", COMMUNE, "--format", "docx"]
    program = f"import sys; from actgen.cli.app import run; run({call}); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=project, check=True)
    assert _OF_A_BATCH.intersection(done.stdout.splitlines()[-1].split()) == set()
