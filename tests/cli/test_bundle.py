"""`actgen render dossier --bundle`: the single files, and one PDF of them all."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.written import written
from tests.conftest import COMMUNE, Actgen
from tests.kinds_of_acts import KINDS

WHOLE = ("render", "dossier", "--commune", COMMUNE, "--bundle")


@pytest.mark.long
def test_the_dossier_comes_with_the_single_files_and_is_named_last(project: Path, actgen: Actgen) -> None:
    answer = actgen(*WHOLE)
    assert (answer.code, answer.err) == (0, "")
    single = [name for name in written(project) if name != "dossier.pdf"]
    count = len(single) // 2
    assert count >= 2
    assert answer.out.endswith(
        f"dossier\u00a0: {count}\u00a0actes en un seul PDF\n  écrit out/ancenis-saint-gereon/dossier.pdf\n"
    )
    assert answer.out.count("  écrit ") == len(single) + 1


def test_without_the_option_there_is_no_dossier(project: Path, actgen: Actgen) -> None:
    assert actgen("render", "dossier", "--commune", COMMUNE, "--format", "pdf").code == 0
    assert "dossier.pdf" not in written(project)


@pytest.mark.long
def test_the_dossier_needs_no_other_pdf_and_opens_with_the_commune_and_its_academy(
    project: Path, actgen: Actgen
) -> None:
    assert actgen(*WHOLE, "--format", "txt").code == 0
    assert [name for name in written(project) if name.endswith(".pdf")] == ["dossier.pdf"]
    path = project / "out" / COMMUNE / "dossier.pdf"
    text = subprocess.run(["pdftotext", "-l", "1", path, "-"], capture_output=True, text=True, check=True).stdout
    lines = text.replace("\u00a0", " ").splitlines()
    for line in (
        "Commune d’Ancenis-Saint-Géréon",
        "Académie de Nantes",
        "Dossier de la commune d’Ancenis-Saint-Géréon",
        "Séance du conseil municipal du 15 décembre 2025",
    ):
        assert line in lines


@pytest.mark.parametrize("acte", [*tuple(KINDS), "deliberations"])
def test_a_bundle_of_one_act_is_a_wrong_call(acte: str, project: Path, actgen: Actgen) -> None:
    answer = actgen("render", acte, "--commune", COMMUNE, "--bundle")
    assert answer.code == 2
    assert answer.err == (
        "--bundle réunit tous les actes de la commune ou de la séance\u00a0: "
        "il ne va qu’avec «\u00a0dossier\u00a0» ou «\u00a0seance\u00a0».\n"
        "→ Tapez\u00a0: actgen render dossier --commune ancenis-saint-gereon --bundle.\n"
    )
    assert not (project / "out").exists()


@pytest.mark.long
def test_a_dossier_of_another_hand_stops_the_whole_writing_and_one_of_actgen_is_made_again_alike(
    project: Path, actgen: Actgen
) -> None:
    target = project / "out" / COMMUNE / "dossier.pdf"
    target.parent.mkdir(parents=True)
    target.write_text("reçu de la préfecture")
    answer = actgen(*WHOLE, "--format", "txt")
    assert answer.code == 2
    assert "dossier.pdf. Rien n’a été écrit." in answer.err
    assert written(project) == ["dossier.pdf"]
    assert target.read_text() == "reçu de la préfecture"
    assert actgen(*WHOLE, "--format", "txt", "--force").code == 0
    first = target.read_bytes()
    assert first.startswith(b"%PDF")
    assert actgen(*WHOLE, "--format", "txt").code == 0  # now it is one that actgen wrote
    assert target.read_bytes() == first


def test_nothing_is_written_when_an_act_has_a_fault(
    project: Path, actgen: Actgen, edit: Callable[[str, str], None]
) -> None:
    edit("      pour: 33", "      pour: 30")
    answer = actgen(*WHOLE)
    assert answer.code == 1
    assert "VOT-001" in answer.err
    assert not (project / "out").exists()
