"""No name that is typed leads out of its folder, whichever command takes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import COMMUNE, Actgen
from tests.sizes import some

BAD = ("../../../dehors", "/etc/passwd", "a/../../b", "..", ".", "a\\b", "a\x00b", "~root", "C:\\x", "é/../x", "a b")
#: Each place of a command where a name is typed, `{}` for the name.
COMMANDS = {
    "commune": ("render", "deliberation", "--commune", "{}"),
    "acte": ("render", "{}", "--commune", COMMUNE),
    "séance": ("render", "deliberation", "--commune", COMMUNE, "--seance", "{}"),
    "version": ("render", "deliberation", "--commune", COMMUNE, "--version", "{}"),
    "version neuve": ("templates", "new", "nantes/convention@{}", "--like", "nantes/convention@2026"),
    "collection": ("templates", "new", "{}/convention@2031", "--like", "nantes/convention@2026"),
    "clause": ("templates", "new", "commun/{}", "--from", "templates/commun/vote.txt"),
    "papier": ("templates", "new", "commune-{}/papier"),
    "sorte": ("actes", "new", "{}"),
    "sorte montrée": ("actes", "show", "{}"),
    "publication": ("templates", "publish", "nantes/convention@{}", "--date", "2026-01-01"),
    "commune neuve": ("new", "--insee", "44003", "--commune", "{}"),
    "acte neuf": ("new", "--insee", "44003", "--acte", "{}"),
    "golden": ("golden", "update", "--commune", "{}"),
    "contrôle": ("check", "--commune", "{}"),
    "migration": ("migrate", "--commune", "{}"),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_name_that_leads_out_is_refused_and_nothing_is_written(command: str, project: Path, actgen: Actgen) -> None:
    before = _held(project.parent)
    for name in some(BAD, 10):
        answer = actgen(*[word.replace("{}", name) for word in COMMANDS[command]])
        assert answer.code in (1, 2), (name, answer)
        assert answer.err, name
        assert "Traceback" not in answer.err
    assert _held(project.parent) == before


def _held(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if "__pycache__" not in path.parts}


@pytest.mark.parametrize("typed", ["../../dehors.png", "/etc/passwd.png", "a/../../b.png", "~/a.png", "C:\\a.png"])
@pytest.mark.parametrize("name", ["modele", "approuve", "nom"])
def test_no_name_in_a_file_leads_out(name: str, typed: str, project: Path, actgen: Actgen) -> None:
    path = project / "variables/communes" / f"{COMMUNE}.yaml"
    text = path.read_text(encoding="utf-8").replace("  deliberation:\n", f"  deliberation:\n    {name}: '{typed}'\n", 1)
    path.write_text(text, encoding="utf-8")
    answer = actgen("render", "deliberation", "--commune", COMMUNE)
    assert answer.code == 1
    assert f"{COMMUNE}.yaml:" in answer.err or "Traceback" not in answer.err
    assert not (project / "out").exists()


def test_a_link_that_leads_out_is_never_written_through(project: Path, actgen: Actgen, tmp_path: Path) -> None:
    outside = tmp_path / "dehors.docx"
    outside.write_bytes(b"autre chose")
    folder = project / "out" / COMMUNE
    folder.mkdir(parents=True)
    (folder / "deliberation.docx").symlink_to(outside)
    assert actgen("render", "deliberation", "--commune", COMMUNE, "--format", "docx").code == 2
    assert actgen("render", "deliberation", "--commune", COMMUNE, "--format", "docx", "--force").code == 0
    assert outside.read_bytes() == b"autre chose"
