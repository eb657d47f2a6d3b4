"""`actgen init`: what a new project holds, that it works as it is, and what is never touched."""

from __future__ import annotations

import errno
import json
import re
from pathlib import Path

import pytest

from actgen.atelier.projects.schemas import SCHEMAS
from actgen.atelier.projects.starter import NEXT_COMMANDS, starter_files
from actgen.core.project import Project
from actgen.library.catalogue import list_templates, load_manifest
from tests.conftest import COMMUNE, ROOT, Actgen
from tests.core.test_files import fail_at
from tests.kinds.subvention import SUBVENTION
from tests.sizes import one_of


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder, far from any project."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def made(here: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new project, made the current folder."""
    answer = actgen("init", "mes-actes")
    assert (answer.code, answer.err) == (0, "")
    monkeypatch.chdir(here / "mes-actes")
    return here / "mes-actes"


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class TestANewProject:
    def test_it_holds_what_the_first_act_needs_and_nothing_else(self, made: Path) -> None:
        written = files(made)
        assert written == starter_files()
        assert {name.split("/")[0] for name in written} == {
            ".gitignore", ".vscode", "LISEZ-MOI.md", "templates", "variables",
        }  # fmt: skip
        for name in (
            "templates/nantes/deliberation/2026.docx", "templates/nantes/deliberation/2026.yaml",
            "templates/nantes/deliberation/2026.txt", f"variables/communes/{COMMUNE}.yaml",
            "variables/academies/nantes.yaml",
        ):  # fmt: skip
            assert written[name] == (ROOT / name).read_bytes()

    def test_it_has_every_published_template_and_none_in_the_making(self, made: Path) -> None:
        states = {name: load_manifest(Project(ROOT), name).model.etat.value for name in list_templates(Project(ROOT))}
        assert list_templates(Project(made)) == [name for name, state in states.items() if state != "projet"]

    def test_it_says_what_it_wrote_and_what_to_type_next(self, here: Path, actgen: Actgen) -> None:
        lines = actgen("init", "mes actes").out.splitlines()
        assert re.fullmatch(
            r"écrit mes actes\u00a0: \d+ modèles, \d+ académies?, \d+ sortes? d’actes et \d+ communes? d’exemple\.",
            lines[0],
        )
        assert lines[1:] == [
            "À taper maintenant\u00a0:", '  cd "mes actes"', *(f"  {line}" for line in NEXT_COMMANDS),
            "Ou, pour tout faire dans le navigateur\u00a0:", "  actgen atelier",
        ]  # fmt: skip

    @pytest.mark.long
    def test_the_commands_of_its_readme_are_those_and_they_run(self, made: Path, actgen: Actgen) -> None:
        text = (made / "LISEZ-MOI.md").read_text(encoding="utf-8")
        block = re.search(r"```console\n(.*?)```", text, re.DOTALL)
        assert block is not None
        assert tuple(block[1].splitlines()) == NEXT_COMMANDS
        for command in NEXT_COMMANDS:
            answer = actgen(*command.split()[1:])
            assert answer.code == 0, answer.err
        assert (made / "out" / COMMUNE / "deliberation.pdf").is_file()

    @pytest.mark.parametrize("words", one_of(["check", "templates text --check", "schema --check"]))
    def test_it_is_in_order(self, words: str, made: Path, actgen: Actgen) -> None:
        answer = actgen(*words.split())
        assert answer.code == 0, answer.out + answer.err

    def test_the_editor_finds_the_schema_of_each_file(self, made: Path) -> None:
        schemas = json.loads((made / ".vscode/settings.json").read_bytes())["yaml.schemas"]
        by_place = set(SCHEMAS) - {
            "groupement"
        }  # a file of an EPCI, which stands among those of communes, names its own
        assert sorted(schemas) == sorted(f"variables/schema/{name}.schema.json" for name in by_place)
        found = [path for globs in schemas.values() for glob in globs for path in made.glob(glob.removeprefix("/"))]
        assert sorted(found) == sorted(made.rglob("*.yaml"))
        for schema in schemas:
            assert (made / schema).is_file()
        recommended = json.loads((made / ".vscode/extensions.json").read_bytes())
        assert recommended == {"recommendations": ["redhat.vscode-yaml"]}

    def test_git_leaves_the_acts_out(self, made: Path) -> None:
        assert "/out/" in (made / ".gitignore").read_text(encoding="utf-8").splitlines()


class TestTheFolder:
    def test_folders_above_are_made_too(self, here: Path, actgen: Actgen) -> None:
        assert actgen("init", "a/b/c").code == 0
        assert files(here / "a/b/c") == starter_files()

    def test_an_empty_current_folder_is_filled_without_a_word_of_cd(self, here: Path, actgen: Actgen) -> None:
        answer = actgen("init", ".")
        assert answer.code == 0
        assert "cd " not in answer.out
        assert files(here) == starter_files()

    def test_hidden_files_do_not_fill_a_folder_and_stay(self, here: Path, actgen: Actgen) -> None:
        (here / ".venv").mkdir()
        (here / ".venv" / "pyvenv.cfg").write_bytes(b"home = /usr")
        assert actgen("init", ".").code == 0
        assert files(here) == {**starter_files(), ".venv/pyvenv.cfg": b"home = /usr"}

    @pytest.mark.parametrize(
        ("names", "shown"),
        [
            (["notes.txt"], "notes.txt"),
            ([".gitignore"], ".gitignore"),
            (["e.txt", "d.txt", "c.txt", "b.txt"], "b.txt, c.txt, d.txt…"),
        ],
    )
    def test_a_folder_that_holds_something_is_refused(
        self, names: list[str], shown: str, here: Path, actgen: Actgen
    ) -> None:
        (here / "plein").mkdir()
        for name in names:
            (here / "plein" / name).write_bytes(b"")
        before = files(here)
        answer = actgen("init", "plein")
        assert (answer.code, answer.out) == (2, "")
        assert answer.err == (
            f"Le dossier «\u00a0plein\u00a0» n’est pas vide\u00a0; il contient\u00a0: {shown}. Rien n’a été écrit.\n"
            "→ Donnez le nom d’un dossier neuf ou vide. Ce qui existe n’est jamais remplacé.\n"
        )
        assert files(here) == before

    def test_a_project_is_not_made_twice(self, made: Path, actgen: Actgen) -> None:
        (made / "LISEZ-MOI.md").write_text("à moi", encoding="utf-8")
        assert actgen("init", ".").code == 2
        assert (made / "LISEZ-MOI.md").read_text(encoding="utf-8") == "à moi"

    def test_a_file_is_refused(self, here: Path, actgen: Actgen) -> None:
        (here / "actes").write_bytes(b"")
        answer = actgen("init", "actes")
        assert (answer.code, answer.out) == (2, "")
        assert answer.err == (
            "«\u00a0actes\u00a0» est un fichier, non un dossier. Rien n’a été écrit.\n"
            "→ Donnez le nom d’un dossier neuf ou vide.\n"
        )

    def test_a_folder_below_a_file_is_refused(self, here: Path, actgen: Actgen) -> None:
        (here / "actes").write_bytes(b"")
        answer = actgen("init", "actes/projet")
        assert answer.code == 3
        assert "une partie de ce chemin est un fichier, non un dossier. Rien n’a été écrit." in answer.err

    @pytest.mark.parametrize(("function", "call"), [("fsync", 1), ("fsync", 5), ("replace", 1), ("replace", 3)])
    @pytest.mark.parametrize("folder", ["a/projet", "."])
    def test_a_disk_that_refuses_leaves_nothing(
        self, function: str, call: int, folder: str, here: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        fail_at(monkeypatch, function, call, errno.ENOSPC)
        answer = actgen("init", folder)
        assert answer.code == 3
        assert answer.err == (
            f"Impossible d’écrire dans «\u00a0{folder}\u00a0»\u00a0: le disque est plein. Rien n’a été écrit.\n"
            "→ Choisissez un autre dossier, ou libérez de la place.\n"
        )
        assert list(here.iterdir()) == []

    def test_a_folder_must_be_named(self, here: Path, actgen: Actgen) -> None:
        answer = actgen("init")
        assert answer.code == 2
        assert list(here.iterdir()) == []


def test_a_project_brings_the_roots_that_it_adds_along(project: Path) -> None:
    root = "type: ligne\ndescription: La devise.\n"
    (project / "variables/rubriques").mkdir()
    (project / "variables/rubriques/devise.yaml").write_text(root, encoding="utf-8")
    copied = starter_files(Project(project))
    assert copied["variables/rubriques/devise.yaml"] == root.encode()
    assert b'"devise"' in copied["variables/schema/commune.schema.json"]
    settings = json.loads(copied[".vscode/settings.json"])
    assert settings["yaml.schemas"]["variables/schema/rubrique.schema.json"] == ["/variables/rubriques/*.yaml"]


def test_a_project_brings_its_own_kinds_along(project: Path) -> None:
    (project / "variables/actes/subvention.yaml").write_text(SUBVENTION, encoding="utf-8")
    copied = starter_files(Project(project))
    assert copied["variables/actes/subvention.yaml"] == SUBVENTION.encode()
    assert b'"subvention"' in copied["variables/schema/commune.schema.json"]
    settings = json.loads(copied[".vscode/settings.json"])
    assert settings["yaml.schemas"]["variables/schema/acte.schema.json"] == ["/variables/actes/*.yaml"]
