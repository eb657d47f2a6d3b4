"""Commands that run beside an atelier which is open: nothing is lost, and the pages say what has changed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from threading import Event, Thread

import pytest

from actgen.atelier.browser.answers import Answer
from actgen.atelier.browser.people import Person
from actgen.atelier.browser.saving import Conflict, digest_of, save
from actgen.atelier.migrating.acts import migrated
from actgen.atelier.projects.settings import Role
from actgen.core.project import Project
from actgen.kinds.kind import Kinds
from tests.atelier.browser.forms.asking import shown
from tests.atelier.browser.served import Got, Visitor
from tests.conftest import Actgen

FORM = "/collectivites/chateaubriant/dossier/actes/deliberation/formulaire"
ACT = FORM.removesuffix("/formulaire")


def command(place: Project, *words: str) -> str:
    """What `actgen` prints, run by itself in the project."""
    ran = subprocess.run(
        [sys.executable, "-m", "actgen.cli", *words, "--project", str(place.root)], capture_output=True, text=True,
        check=False, cwd=place.root,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def fields(page: Got) -> dict[str, str]:
    """What a browser sends of a form that was shown."""
    return {name: value for name, value in shown(Answer(page.content)).items() if name != "jeton"}


@pytest.mark.long
def test_schemas_the_lock_and_made_acts_disturb_no_form_that_is_open(place: Project, visitor: Visitor) -> None:
    opened = fields(visitor.get(FORM))
    lock = place.root / "templates" / "verrou.txt"
    locked = lock.read_bytes()
    lock.write_bytes(locked[: locked.rindex(b"\n", 0, -1) + 1])
    shutil.rmtree(place.root / "variables" / "schema", ignore_errors=True)
    assert "commune.schema.json" in command(place, "schema")
    command(place, "templates", "lock")
    command(place, "render", "deliberation", "--commune", "chateaubriant", "--format", "docx")
    assert lock.read_bytes() == locked
    saved = visitor.post(FORM, {**opened, "acte.objet": "Tapé pendant ce temps", "faire": "enregistrer"})
    assert saved.status == 303
    assert fields(visitor.follow(saved))["acte.objet"] == "Tapé pendant ce temps"
    assert place.root.joinpath("variables", "schema", "commune.schema.json").is_file()


@pytest.mark.long
def test_a_command_makes_the_very_file_that_the_page_gives(place: Project, visitor: Visitor) -> None:
    command(place, "render", "deliberation", "--commune", "chateaubriant", "--format", "docx")
    made = next(place.root.joinpath("out", "chateaubriant").rglob("*.docx")).read_bytes()
    assert visitor.get(f"{ACT}/fichier/docx").content == made


@pytest.mark.long
def test_a_file_begun_by_a_command_is_on_the_next_page(place: Project, visitor: Visitor) -> None:
    assert "Oudon" not in visitor.get("/").said
    command(place, "new", "--insee", "44115", "--acte", "deliberation")
    assert "Oudon" in visitor.get("/").said
    assert "à compléter" in visitor.get("/collectivites/oudon").said


def test_a_file_that_a_command_rewrites_is_not_saved_over(place: Project, visitor: Visitor) -> None:
    opened = fields(visitor.get(FORM))
    assert "réécrit" in command(place, "migrate", "--commune", "chateaubriant")
    rewritten = place.commune_file("chateaubriant").read_bytes()
    refused = visitor.post(FORM, {**opened, "acte.objet": "Tapé pendant ce temps", "faire": "enregistrer"})
    assert (refused.status, "Ce fichier a changé entre-temps" in refused.said) == (409, True)
    assert "Tapé pendant ce temps" in refused.said
    assert place.commune_file("chateaubriant").read_bytes() == rewritten
    again = fields(visitor.get(FORM))
    assert {name: value for name, value in again.items() if name != "fait_de"} == {
        name: value for name, value in opened.items() if name != "fait_de"
    }
    assert visitor.post(FORM, {**again, "acte.objet": "Tapé ensuite", "faire": "enregistrer"}).status == 303
    assert "Tapé ensuite" in place.commune_file("chateaubriant").read_text(encoding="utf-8")


@pytest.mark.long
def test_what_the_atelier_saves_while_a_command_reads_is_not_written_over(
    place: Project, actgen: Actgen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The save waits for the command, then is told that the file has changed."""
    path, told = place.commune_file("chateaubriant"), []
    content, seen, over = path.read_bytes() + b"# le soir\n", digest_of(path), Event()

    def save_it() -> None:
        try:
            save(place, path, content, made_from=seen, who=Person("Marie", Role.SAISIT), why="essai")
        except Conflict as conflict:
            told.append(conflict.mine)
        over.set()

    saving = Thread(target=save_it)

    def read_slowly(text: bytes, name: str, kinds: Kinds) -> str | None:
        found = migrated(text, name, kinds)
        if name.endswith("chateaubriant.yaml"):
            saving.start()
            over.wait(1)
        return found

    monkeypatch.setattr("actgen.atelier.migrating.project.migrated", read_slowly)
    assert actgen("migrate", "--project", str(place.root)).code == 0
    saving.join()
    assert told == [content.decode()]
    assert b"- acte: deliberation" in path.read_bytes()
