"""The engine of the PDF, and that an act loads what its own formats need and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.written import written
from tests.conftest import COMMUNE, Actgen
from tests.sizes import one_of


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
    one_of(
        [
            pytest.param(["--format", "docx"], set(), id="Word"),
            pytest.param(["--format", "docx,html,txt"], set(), id="without PDF"),
            pytest.param(["--format", "pdf", "--moteur", "typst"], {"typst", "fontTools"}, id="Typst"),
        ]
    ),
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


@pytest.mark.long
def test_a_word_file_is_made_without_what_a_batch_needs(project: Path) -> None:
    call = ["render", "deliberation", "--commune", COMMUNE, "--format", "docx"]
    program = f"import sys; from actgen.cli.app import run; run({call}); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=project, check=True)
    assert _OF_A_BATCH.intersection(done.stdout.splitlines()[-1].split()) == set()
