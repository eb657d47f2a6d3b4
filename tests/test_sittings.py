"""A village with two sittings, from its folder to the acts: where they stand, what they say, what is verified."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from actgen import program
from actgen.atelier.goldens.producing import produce
from actgen.atelier.goldens.store import read_goldens
from actgen.atelier.verification.verifying import State, verify
from actgen.core.project import Project
from actgen.pipeline import render_acts
from tests.conftest import Answer
from tests.evening import SLUG, WHOLE, folder, village, write_file, write_sitting

FIRST, SECOND = "2026-02-10", "2026-03-10"


@pytest.fixture
def sittings(tmp_path: Path) -> Project:
    return folder(tmp_path, FIRST, SECOND)


def test_two_sittings_have_no_fault(sittings: Project) -> None:
    assert program.check(sittings, SLUG) == ()


def test_a_fault_of_each_sitting_is_told_with_its_file(sittings: Project) -> None:
    for day in (FIRST, SECOND):
        path = write_sitting(sittings, day)
        path.write_text(path.read_text(encoding="utf-8").replace("pour: 7", "pour: 8"), encoding="utf-8")
    found = [(one.code, str(one.place).split(":")[0].rpartition("/")[2]) for one in program.check(sittings, SLUG)]
    assert found == [("VOT-001", f"{FIRST}.yaml"), ("VOT-001", f"{SECOND}.yaml")]
    assert len(program.check(sittings, SLUG, seance=SECOND)) == 1


def test_the_acts_of_a_sitting_stand_below_its_day(
    sittings: Project, actgen: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(sittings.root)
    answer = actgen("render", "dossier", "--commune", SLUG, "--seance", SECOND, "--format", "txt")
    assert answer.code == 0
    assert "divers\u00a0: point de l’ordre du jour, sans modèle\u00a0; aucun document." in answer.out
    made = sorted(path.name for path in (sittings.output / SLUG / SECOND).glob("*.txt"))
    assert made == ["emploi.txt", "tarifs.txt", "voirie.txt"]
    refused = actgen("render", "tarifs", "--commune", SLUG)
    assert (refused.code, f"--seance {FIRST} ou --seance {SECOND}" in refused.err) == (2, True)


def test_an_act_says_its_sitting_and_is_verified_by_it(sittings: Project) -> None:
    (made,) = render_acts(sittings, SLUG, "tarifs", ("docx",), seance=SECOND)
    found = verify(sittings, made.files["docx"], "tarifs.docx")
    assert (found.state, found.stated.seance, found.stated.acte) == (State.IDENTICAL, SECOND, "tarifs")


def test_an_act_of_one_file_says_no_sitting(tmp_path: Path) -> None:
    project = village(tmp_path)
    write_file(project, WHOLE)
    (made,) = render_acts(project, SLUG, "tarifs", ("docx",))
    assert made.part is None
    assert made.act.metadata.origin is not None
    assert "ActgenSeance" not in made.act.metadata.origin.properties()
    assert verify(project, made.files["docx"], "tarifs.docx").state is State.IDENTICAL


def test_goldens_stand_below_the_day_of_their_sitting(
    sittings: Project, actgen: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(sittings.root)
    assert next(str(one.name) for one in produce(sittings, SLUG, seance=FIRST)) == f"mairie/{SLUG}/{FIRST}/tarifs"
    assert actgen("golden", "update").code == 0
    assert len(read_goldens(sittings)) == 6
    assert actgen("golden", "check", "--commune", SLUG, "--seance", SECOND).out.endswith(
        "3 actes conformes à leurs goldens.\n"
    )
    (sittings.root / f"variables/communes/{SLUG}/seances/{FIRST}.yaml").unlink()
    assert actgen("golden", "update").code == 0
    assert {name.seance for name in read_goldens(sittings)} == {SECOND}
    assert not (sittings.golden / "mairie" / SLUG / FIRST).exists()


def test_the_pages_of_a_sitting_are_joined(
    sittings: Project, actgen: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(sittings.root)
    words = ("render", "dossier", "--commune", SLUG, "--seance", FIRST, "--format", "docx", "--bundle")
    assert actgen(*words).code == 0
    assert (sittings.output / SLUG / FIRST / "dossier.pdf").is_file()
