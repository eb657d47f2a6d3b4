"""The files of an act are those that the command writes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from actgen.core.project import Project
from actgen.pipeline import render_acts
from tests.atelier.browser.served import Visitor

ACT = "/collectivites/chateaubriant/dossier/actes/deliberation"


def test_the_files_are_the_bytes_that_render_writes(place: Project, visitor: Visitor) -> None:
    (made,) = render_acts(place, "chateaubriant", "deliberation", ("docx", "pdf", "html", "txt"))
    for suffix, content in made.files.items():
        got = visitor.get(f"{ACT}/fichier/{suffix}")
        assert (got.status, got.content) == (200, content), suffix
        assert f"chateaubriant-deliberation.{suffix}" in got.headers["content-disposition"]
    with zipfile.ZipFile(io.BytesIO(visitor.get(f"{ACT}/fichier/zip").content)) as archive:
        held = {Path(name).suffix.lstrip("."): archive.read(name) for name in archive.namelist()}
    assert held == {suffix: made.files[suffix] for suffix in ("docx", "pdf")}


@pytest.mark.long
def test_all_acts_of_a_sitting_are_had_in_one_pdf(visitor: Visitor) -> None:
    got = visitor.get("/collectivites/saint-ambroix/dossier/recueil.pdf")
    assert (got.status, got.content[:5]) == (200, b"%PDF-")
