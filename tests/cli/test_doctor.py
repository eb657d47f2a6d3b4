"""`actgen doctor`: what the machine has, and what it lacks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from actgen.atelier.goldens.look import office, pdfium
from tests.conftest import COMMUNE, Actgen


def test_doctor_says_what_is_there(project: Path, actgen: Actgen) -> None:
    answer = actgen("doctor")
    assert answer.code == 0
    assert "✓ PDF\u00a0: WeasyPrint" in answer.out
    assert re.search(r"\d\d modèles et 6 fichiers de commune", answer.out)


def test_doctor_says_what_draws_the_pages_of_goldens(
    project: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "program", lambda: "LibreOffice 7")
    assert f"✓ Pages des goldens\u00a0: {pdfium.program()}, LibreOffice 7\n" in actgen("doctor").out
    monkeypatch.setattr(office, "program", lambda: "")
    assert "sans LibreOffice, celles des fichiers Word ne sont pas dessinées\n" in actgen("doctor").out
    monkeypatch.setattr(pdfium, "is_there", lambda: False)
    assert "– Pages des goldens, facultatif\u00a0: pypdfium2 n’est pas installé (" in actgen("doctor").out


@pytest.mark.usefixtures("without_pango")
def test_doctor_says_how_to_install_pango(project: Path, actgen: Actgen) -> None:
    answer = actgen("doctor")
    assert answer.code == 3
    assert "✗ Le PDF demande la bibliothèque Pango, qui manque sur cette machine." in answer.out
    assert "sudo apt-get install libpango-1.0-0" in answer.out
    assert actgen("render", "convention", "--commune", COMMUNE).code == 3
    assert actgen("render", "convention", "--commune", COMMUNE, "--format", "docx,html,txt").code == 0
