"""What `actgen render` finds where it writes, and the files of earlier runs that the acts leave behind."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from tests.cli.written import written
from tests.conftest import ANNEXE, COMMUNE, Actgen, Edit

BEHIND = "out/ancenis-saint-gereon/"


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


@pytest.mark.long
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
