"""`actgen templates lint` as its reader calls it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from tests.atelier.lint.spoiling import spoiled, text
from tests.conftest import Answer

Call = Callable[..., Answer]
NAME = "nantes/convention@2026"


@pytest.fixture
def broken(project: Path) -> Path:
    path = project / "templates" / "nantes" / "convention" / "2026.docx"
    path.write_bytes(spoiled(path.read_bytes(), text("signataire.complet", "signataire.nom_complet")))
    return path


@pytest.mark.long
def test_a_sound_project_has_no_fault(project: Path, actgen: Call) -> None:
    assert actgen("templates", "lint") == Answer(0, "61 modèles et clauses sans défaut.\n", "")


def test_a_fault_is_told_with_its_place(broken: Path, actgen: Call) -> None:
    answer = actgen("templates", "lint", NAME)
    assert answer.code == 1
    assert answer.out == f"{NAME}\u00a0: 1 défaut.\n"
    assert answer.err.splitlines() == [
        f"erreur REM-001 — {NAME}, corps du texte, paragraphe 97",
        "    «\u00a0Nom du signataire\u00a0: {{ signataire.nom_complet }}\u00a0»",
        "  La variable «\u00a0signataire.nom_complet\u00a0» n’existe pas.",
        "  → Vouliez-vous dire «\u00a0signataire.complet\u00a0»\u202f?",
        "",
        "1 erreur.",
    ]


def test_the_file_of_a_template_is_that_template(broken: Path, actgen: Call) -> None:
    assert actgen("templates", "lint", broken) == actgen("templates", "lint", NAME)


def test_a_warning_alone_is_no_failure(project: Path, actgen: Call) -> None:
    path = project / "templates" / "nantes" / "convention" / "2026.docx"
    path.write_bytes(spoiled(path.read_bytes(), text("{{ signataire.complet }}", "Rémy ORHON")))
    answer = actgen("templates", "lint", NAME)
    assert (answer.code, "LNT-015" in answer.err) == (0, True)


def test_json_has_the_keys_of_check_and_the_article(broken: Path, actgen: Call) -> None:
    answer = actgen("templates", "lint", NAME, "--json")
    assert answer.code == 1
    (found,) = json.loads(answer.out)
    assert found == {
        "gravite": "erreur",
        "code": "REM-001",
        "sujet": "signataire.nom_complet",
        "document": NAME,
        "partie": "corps du texte",
        "paragraphe": 97,
        "extrait": "Nom du signataire\u00a0: {{ signataire.nom_complet }}",
        "message": "La variable «\u00a0signataire.nom_complet\u00a0» n’existe pas.",
        "conseil": "Vouliez-vous dire «\u00a0signataire.complet\u00a0»\u202f?",
        "article": "",
    }


def test_the_annotated_copy_is_written_beside(broken: Path, tmp_path: Path, actgen: Call) -> None:
    copy = tmp_path / "copie.docx"
    assert actgen("templates", "lint", NAME, "--annotate", copy).code == 1
    assert [one.author for one in docx.Document(str(copy)).comments] == ["actgen"]
    again = actgen("templates", "lint", NAME, "--annotate", copy)
    assert (again.code, "existe déjà" in again.err) == (2, True)


def test_a_copy_is_of_one_template_and_none_is_read_before_that_is_told(
    project: Path, actgen: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("actgen.atelier.lint.targets.lint_words", lambda *_: pytest.fail("read"))
    answer = actgen("templates", "lint", "--annotate", "copie.docx")
    assert (answer.code, answer.err.splitlines()[-2:]) == (
        2,
        ["--annotate fait la copie d’un seul modèle.", "→ Nommez-le\u00a0: nantes/convention@2026."],
    )


def test_a_file_outside_any_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, actgen: Call) -> None:
    monkeypatch.chdir(tmp_path)
    Path("recu.docx").write_bytes(b"%PDF-1.7")
    answer = actgen("templates", "lint", "recu.docx")
    assert answer.code == 1
    assert "C’est un PDF, non un fichier Word." in answer.err


@pytest.mark.parametrize("name", ["absent.docx", "nantes/convention@1999", "commun/votes", "n’importe quoi"])
def test_what_does_not_exist_is_told(project: Path, actgen: Call, name: str) -> None:
    answer = actgen("templates", "lint", name)
    assert answer.code in (2, 3)
    assert "Traceback" not in answer.err
    assert answer.err.strip()
