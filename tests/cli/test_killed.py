"""Commands that are killed while they write, and called again: neither refused nor mixed."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from actgen.atelier.publishing.publication import Asked, prepare, write
from actgen.core.files import RECORD_NAME, write_new_folder, write_outputs, write_whole
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from actgen.core.unfinished import undo_unfinished
from actgen.french.reading import read_date
from tests.atelier.drafts import MANIFEST, NAME, a_draft
from tests.conftest import COMMUNE, Actgen, Edit
from tests.core.killing import is_killed

RENDER = ("render", "dossier", "--commune", COMMUNE, "--format", "docx,txt")
PLAN = "[Corps] La commune {{ commune.de_nom }} adhère.\n"


@pytest.fixture(autouse=True)
def _no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def half_written(write_all: Callable[[], object], folder: Path, is_begun: Callable[[], bool]) -> None:
    """Leave the folder as a run does that is killed as soon as something is begun."""
    before = files(folder)
    for moment in range(1, 200):
        assert is_killed(moment, write_all), "it ended before that"
        if is_begun():
            return
        undo_unfinished(folder)
        assert files(folder) == before
    raise AssertionError("nothing was ever begun")


def test_a_render_killed_between_two_acts_is_made_again(project: Path, actgen: Actgen, edit: Edit) -> None:
    assert actgen(*RENDER).code == 0
    edit("2025-132", "2025-133")
    assert actgen(*RENDER, "--output", "ailleurs").code == 0
    new = {name: content for name, content in files(Path("ailleurs")).items() if name != RECORD_NAME}
    folder = Path("out", COMMUNE)
    act = folder / "deliberation.docx"
    half_written(partial(write_outputs, folder, new), folder, lambda: act.read_bytes() == new[act.name])
    answer = actgen(*RENDER)
    assert (answer.code, answer.err) == (0, "")
    assert files(folder) == files(Path("ailleurs"))


@pytest.mark.long
def test_a_publication_killed_before_its_lock_is_done_again(project: Path, actgen: Actgen) -> None:
    a_draft(actgen)
    place = Project(project)
    made = prepare(place, Asked((parse_template_name(NAME),), read_date("2030-01-01")))
    manifest = Path(MANIFEST)
    draft = manifest.read_bytes()
    half_written(partial(write, place, made), place.templates, lambda: manifest.read_bytes() != draft)
    answer = actgen("templates", "publish", NAME, "--date", "2030-01-01")
    assert (answer.code, answer.err) == (0, "")
    assert {name: (place.templates / name).read_bytes() for name in made.files} == made.files
    assert not list(place.templates.rglob(".actgen-*"))


def test_every_command_sees_the_templates_as_they_were_before_a_killed_publication(
    project: Path, actgen: Actgen
) -> None:
    lock = project / "templates" / "verrou.txt"
    before = files(project / "templates")
    half_written(
        partial(write_whole, project / "templates", {"verrou.txt": b"", "a.txt": b"", "b.txt": b""}),
        project / "templates",
        lambda: lock.read_bytes() == b"",
    )
    assert actgen("templates", "lock", "--check").code == 0
    assert files(project / "templates") == before


def test_a_new_template_killed_after_its_word_file_is_made_again(project: Path, actgen: Actgen) -> None:
    (project / "plan.txt").write_text(PLAN, encoding="utf-8")
    folder = project / "templates" / "nantes" / "convention"
    new = {"2031.docx": b"docx", "2031.txt": b"txt", "2031.yaml": b"yaml"}
    half_written(partial(write_whole, folder, new), folder, (folder / "2031.docx").exists)
    answer = actgen("templates", "new", "nantes/convention@2031", "--from", "plan.txt")
    assert (answer.code, answer.err) == (0, "")
    assert sorted(path.name for path in folder.glob("*2031*")) == ["2031.docx", "2031.txt", "2031.yaml"]
    assert not list(folder.glob(".actgen-*"))


def test_so_is_a_clause(project: Path, actgen: Actgen) -> None:
    (project / "plan.txt").write_text("[Corps] Une clause.\n", encoding="utf-8")
    folder = project / "templates" / "commun"
    new = {"essai.docx": b"docx", "essai.txt": b"txt"}
    half_written(partial(write_whole, folder, new), folder, (folder / "essai.docx").exists)
    assert actgen("templates", "new", "commun/essai", "--from", "plan.txt").code == 0


@pytest.mark.parametrize("writing", [1, 2])
def test_a_new_template_killed_between_its_own_files_and_the_academie_is_made_again(
    project: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch, writing: int
) -> None:
    (project / "plan.txt").write_text(PLAN, encoding="utf-8")
    new = ("templates", "new", "rennes/convention@2031", "--from", "plan.txt")
    count = 0

    def killed(*arguments: Any) -> None:
        nonlocal count
        count += 1
        if count == writing:
            raise KeyboardInterrupt
        write_whole(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr("actgen.core.files.write_whole", killed)
        assert actgen(*new).code == 130
    assert actgen(*new).code == 0
    assert (project / "variables" / "academies" / "rennes.yaml").is_file()
    assert (project / "templates" / "rennes" / "convention" / "2031.yaml").is_file()


@pytest.mark.long
def test_a_new_project_killed_while_it_moves_is_made_again(tmp_path: Path, actgen: Actgen) -> None:
    folder = tmp_path / "mes-actes"
    new = {"LISEZ-MOI.md": b"", "templates/a.txt": b"", "variables/b.txt": b""}
    folder.mkdir()
    half_written(partial(write_new_folder, folder, new), folder, (folder / "templates").exists)
    assert actgen("init", folder).code == 0
    assert (folder / "templates" / "verrou.txt").is_file()
    assert not list(folder.rglob(".actgen-*"))
    assert ".actgen-*\n" in (folder / ".gitignore").read_text(encoding="utf-8")
