"""The digest of what acts may be made of."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from actgen.atelier.browser.inputs import digest_of_inputs
from actgen.core.project import Project


@pytest.mark.parametrize(
    "name",
    [
        "templates/mairie/arrete/2026.docx", "variables/actes/tarifs.yaml", "variables/projet.yaml", "armes.png",
        "images/armes.png", "variables/communes/oudon.yaml", "variables/communes/oudon/seances/2026-01-20.yaml",
    ],
)  # fmt: skip
def test_a_file_that_an_act_may_read_changes_it(tmp_path: Path, name: str) -> None:
    before = digest_of_inputs(Project(tmp_path), "oudon")
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"un")
    after = digest_of_inputs(Project(tmp_path), "oudon")
    path.write_bytes(b"de")
    assert len({before, after, digest_of_inputs(Project(tmp_path), "oudon")}) == 3


@pytest.mark.parametrize(
    "name",
    [
        "out/oudon/tarifs.docx", "golden/oudon/tarifs.txt", ".git/HEAD", "variables/communes/nantes.yaml",
        "variables/journal/atelier-2026-05.jsonl", "variables/historique/communes/oudon/1.yaml",
        "templates/~$2026.docx", "src/module.py", "notes/essai.docx",
    ],
)  # fmt: skip
def test_a_file_that_no_act_reads_does_not(tmp_path: Path, name: str) -> None:
    before = digest_of_inputs(Project(tmp_path), "oudon")
    path = tmp_path / name
    path.parent.mkdir(parents=True)
    path.write_bytes(b"un")
    assert digest_of_inputs(Project(tmp_path), "oudon") == before


def test_a_file_rewritten_with_its_old_date_and_size_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "variables" / "communes" / "oudon.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"un")
    held = path.stat()
    before = digest_of_inputs(Project(tmp_path), "oudon")
    path.write_bytes(b"de")
    os.utime(path, ns=(held.st_atime_ns, held.st_mtime_ns))
    assert digest_of_inputs(Project(tmp_path), "oudon") != before
