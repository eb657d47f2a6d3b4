"""`actgen verify` of what is no act of the project, or of a project that makes it no more."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

from tests.cli.sent import PDF, WORD, restated
from tests.conftest import COMMUNE, Actgen, Edit


def foreign_word(path: Path) -> None:
    Document().save(str(path))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:9000])


FOREIGN: list[tuple[str, Callable[[Path], object], str]] = [
    (WORD, foreign_word, "Ce fichier ne dit pas son origine\u00a0: actgen ne l’a pas fait, ou ses propriétés"),
    (WORD, cut, "Ce fichier Word est abîmé\u00a0: son archive ne s’ouvre pas."),
    (WORD, lambda path: path.write_bytes(b""), "Ce fichier est vide."),
    (WORD, lambda path: path.write_bytes(b"PK\x03\x04" + bytes(40)), "Ce fichier Word est abîmé"),
    (WORD, lambda path: path.write_text("Bonjour"), "Ce n’est pas un fichier Word (.docx)."),
    (WORD, lambda path: restated(path, template="nantes"), "Son origine est incomplète ou se contredit"),
    (WORD, lambda path: restated(path, acte="annexe-engagement"), "Son origine est incomplète ou se contredit"),
    (WORD, lambda path: restated(path, acte="dossier"), "Son origine est incomplète ou se contredit"),
    (WORD, lambda path: restated(path, acte="Un nom"), "Son origine est incomplète ou se contredit"),
    (WORD, lambda path: restated(path, data_sha256="x"), "Son origine est incomplète ou se contredit"),
    (PDF, cut, "Ce PDF est incomplet\u00a0: sa fin manque."),
    (PDF, lambda path: path.write_bytes(b"%PDF-1.4\ntrailer<<>>\n%%EOF"), "Ce fichier ne dit pas son origine"),
    (PDF, lambda path: path.write_bytes(b"%PDF-1.4\n/Encrypt 3 0 R\n%%EOF"), "Ce PDF est protégé"),
    ("convention.html", lambda path: None, "C’est un fichier RTF ou une page web, non un fichier Word."),
]


@pytest.mark.parametrize(("name", "spoil", "message"), FOREIGN, ids=[row[2][:30] for row in FOREIGN])
def test_what_is_not_an_act_of_actgen_is_told_with_advice(
    name: str, spoil: Callable[[Path], object], message: str, acts: Path, actgen: Actgen
) -> None:
    spoil(acts / name)
    answer = actgen("verify", acts / name)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"{acts / name}\u00a0: {message}")
    assert re.search(r"\n→ .+\.\n$", answer.err)


def gone(project: Path, path: str) -> None:
    found = project / path
    shutil.rmtree(found) if found.is_dir() else found.unlink()


@pytest.mark.parametrize(
    ("path", "message"),
    [
        (f"variables/communes/{COMMUNE}.yaml", f"La commune «\u00a0{COMMUNE}\u00a0» n’a pas de fichier"),
        ("templates/nantes/convention", "Le modèle nantes/convention@2026 n’existe pas."),
    ],
)
def test_an_act_of_another_project_is_told(path: str, message: str, project: Path, acts: Path, actgen: Actgen) -> None:
    gone(project, path)
    answer = actgen("verify", acts / WORD)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"{acts / WORD}\u00a0: {message}")
    assert "→ Ce fichier vient peut-être d’un autre projet\u00a0: nommez-le avec --project DOSSIER." in answer.err


def test_an_act_that_the_commune_no_longer_has_is_told(project: Path, acts: Path, actgen: Actgen, edit: Edit) -> None:
    edit("\n  convention: {}\n", "\n")
    answer = actgen("verify", acts / PDF)
    assert answer.code == 2
    assert f"La commune «\u00a0{COMMUNE}\u00a0» n’a pas d’acte «\u00a0convention\u00a0»." in answer.err


@pytest.mark.parametrize("commune", ["../../etc/passwd", "x" * 200, "{{x}}", "a;b"])
def test_a_name_that_leads_out_of_the_project_is_refused(commune: str, acts: Path, actgen: Actgen) -> None:
    restated(acts / WORD, commune=commune)
    answer = actgen("verify", acts / WORD)
    assert (answer.code, answer.out) == (2, "")
    assert "ne peut pas être le nom d’une commune." in answer.err


def test_a_project_whose_act_has_faults_is_told(acts: Path, actgen: Actgen, edit: Edit) -> None:
    edit("  heure: 19:00", "  heure: 25:00")
    answer = actgen("verify", acts / WORD)
    assert answer.code == 1
    assert answer.out == (
        f"{acts / WORD}\u00a0: le projet ne peut plus faire cet acte\u00a0; corrigez-en d’abord les défauts.\n"
    )
    assert "erreur VAR-003" in answer.err


def test_one_bad_file_does_not_hide_the_others(acts: Path, actgen: Actgen, tmp_path: Path) -> None:
    answer = actgen("verify", tmp_path / "rien.pdf", acts / "convention.html", acts / WORD)
    assert answer.code == 3
    assert "rien.pdf\u00a0» ne peut pas être lu\u00a0: il n’existe pas." in answer.err
    assert "convention.html\u00a0: C’est" in answer.err
    assert "identique, octet pour octet" in answer.out
    assert actgen("verify", acts / "convention.html", acts / WORD).code == 2


def test_a_file_is_needed(project: Path, actgen: Actgen) -> None:
    answer = actgen("verify")
    assert answer.code == 2
    assert answer.err.startswith("Il manque FICHIER")
