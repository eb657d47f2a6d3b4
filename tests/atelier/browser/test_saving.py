"""A save: only over what its page was made from, whole, kept, journalled, and none lost among many."""

from __future__ import annotations

import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from actgen.atelier.browser.journal import lines
from actgen.atelier.browser.people import Person
from actgen.atelier.browser.saving import ABSENT, Conflict, digest_of, save, save_together
from actgen.atelier.projects.settings import Role
from actgen.core.errors import MachineFault
from actgen.core.project import Project
from actgen.core.unfinished import digest, undo_unfinished
from tests.core.killing import is_killed

MARIE, JEAN = Person("Marie DUPONT", Role.SAISIT), Person("Jean PETIT", Role.SAISIT)


@pytest.fixture
def bare(tmp_path: Path) -> Project:
    (tmp_path / "templates").mkdir()
    (tmp_path / "variables" / "communes").mkdir(parents=True)
    return Project(tmp_path)


def sheet(project: Project) -> Path:
    path = project.root / "variables" / "communes" / "oudon.yaml"
    path.write_bytes(b"# un\n")
    return path


def saved(project: Project, path: Path, content: bytes, made_from: str | None = None, **how: bool) -> str:
    seen = digest_of(path) if made_from is None else made_from
    return save(project, path, content, made_from=seen, who=MARIE, why="essai", **how).version


def everything(project: Project) -> dict[str, bytes]:
    held = sorted(project.root.rglob("*"))
    return {str(path.relative_to(project.root)): path.read_bytes() for path in held if path.is_file()}


def test_a_save_keeps_the_former_version_and_says_who_and_why(bare: Project) -> None:
    path = sheet(bare)
    version = saved(bare, path, b"# deux\n")
    assert path.read_bytes() == b"# deux\n"
    assert version.startswith("variables/historique/communes/oudon/")
    assert (bare.root / version).read_bytes() == b"# un\n"
    (line,) = lines(bare)
    assert (line.qui, line.quoi, line.fichier, line.pourquoi) == (
        "Marie DUPONT", "enregistre", "variables/communes/oudon.yaml", "essai"
    )  # fmt: skip
    assert line.version == version


def test_a_save_over_what_another_wrote_is_refused_with_both_texts(bare: Project) -> None:
    path = sheet(bare)
    seen = digest_of(path)
    path.write_bytes(b"# ailleurs\n")
    before = everything(bare)
    with pytest.raises(Conflict) as refused:
        saved(bare, path, b"# deux\n", seen)
    assert (refused.value.theirs, refused.value.mine) == ("# ailleurs\n", "# deux\n")
    assert everything(bare) == before


def test_a_new_file_does_not_replace_one_that_came_meanwhile(bare: Project) -> None:
    path = sheet(bare)
    with pytest.raises(Conflict, match=r"oudon\.yaml a changé depuis que cette page a été ouverte"):
        saved(bare, path, b"# deux\n", ABSENT)


def test_a_save_that_changes_nothing_writes_nothing(bare: Project) -> None:
    path = sheet(bare)
    before = everything(bare)
    assert saved(bare, path, b"# un\n") == ""
    assert everything(bare) == before


def test_automatic_saves_keep_what_was_before_the_first_of_them(bare: Project) -> None:
    path = sheet(bare)
    kept = [saved(bare, path, f"# {number}\n".encode(), automatic=True) for number in range(5)]
    assert [bool(version) for version in kept] == [True, False, False, False, False]
    assert (bare.root / kept[0]).read_bytes() == b"# un\n"
    assert saved(bare, path, b"# fini\n")


def test_automatic_saves_of_two_people_keep_the_work_of_each(bare: Project) -> None:
    path = sheet(bare)
    saved(bare, path, b"# Marie\n", automatic=True)
    theirs = save(bare, path, b"# Jean\n", made_from=digest_of(path), who=JEAN, why="essai", automatic=True)
    assert (bare.root / theirs.version).read_bytes() == b"# Marie\n"


def test_several_files_are_saved_as_one_or_not_at_all(bare: Project) -> None:
    path = sheet(bare)
    other = path.with_name("nantes.yaml")
    with pytest.raises(Conflict):
        save_together(
            bare, {path: b"# a\n", other: b"# b\n"}, {path: digest_of(path), other: "faux"}, who=MARIE, why=""
        )
    assert (path.read_bytes(), other.exists()) == (b"# un\n", False)
    save_together(bare, {path: None, other: b"# b\n"}, {path: digest_of(path), other: ABSENT}, who=MARIE, why="renommé")
    assert (path.exists(), other.read_bytes()) == (False, b"# b\n")
    assert [line.fichier for line in lines(bare)] == ["variables/communes/oudon.yaml", "variables/communes/nantes.yaml"]


def test_a_project_that_has_gone_is_told_and_not_made_again(bare: Project) -> None:
    path = sheet(bare)
    seen = digest_of(path)
    shutil.rmtree(bare.root)
    with pytest.raises(MachineFault, match="Le dossier du projet n’est plus là"):
        saved(bare, path, b"# deux\n", seen)
    assert not bare.root.exists()


@pytest.mark.long
def test_of_two_hundred_saves_at_once_none_is_lost_without_a_word(bare: Project) -> None:
    """Each reads the number that the file holds and saves the next; who is told of a conflict reads it again."""
    path = sheet(bare)
    path.write_bytes(b"0\n")
    at_once = threading.Barrier(20)

    def add_ten() -> int:
        refused = 0
        at_once.wait()
        for _ in range(10):
            while True:
                held = path.read_bytes()
                try:
                    saved(bare, path, b"%d\n" % (int(held) + 1), digest(held))
                    break
                except Conflict:
                    refused += 1
        return refused

    with ThreadPoolExecutor(20) as pool:
        refusals = [future.result() for future in [pool.submit(add_ten) for _ in range(20)]]
    assert path.read_bytes() == b"200\n"
    assert len([*lines(bare)]) == 200
    assert len([*(bare.root / "variables" / "historique" / "communes" / "oudon").iterdir()]) == 200
    assert sum(refusals) >= 0


def test_a_save_that_is_killed_anywhere_is_whole_or_has_not_been(bare: Project) -> None:
    path = sheet(bare)
    saved(bare, path, b"# deux\n")
    before = everything(bare)
    run = partial(save, bare, path, b"# trois\n", made_from=digest_of(path), who=MARIE, why="essai")
    killed = 0
    for moment in range(1, 200):
        if not is_killed(moment, run):
            break
        killed += 1
        for folder in bare.written_together:
            undo_unfinished(folder)
        found = everything(bare)
        if path.read_bytes() == b"# deux\n":
            assert found == before, moment
        else:
            assert len([*lines(bare)]) == 2, moment
            for name in set(found) - set(before):
                (bare.root / name).unlink()
            for name, content in before.items():
                (bare.root / name).write_bytes(content)
    assert killed > 8
    assert path.read_bytes() == b"# trois\n"
