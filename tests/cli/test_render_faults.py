"""Faults of the file of the commune or of the template, told by `actgen render`, which writes nothing then."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE

from tests.cli.written import written
from tests.conftest import COMMUNE, Actgen, Edit
from tests.document.building import word_file

FILE = f"variables/communes/{COMMUNE}.yaml"
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
