"""What docs/donnees-personnelles.md says of personal data is so, and its commands take them away."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from actgen.core.files import RECORD_NAME
from tests.conftest import COMMUNE, ROOT, Actgen

PAGE = (ROOT / "docs" / "donnees-personnelles.md").read_text(encoding="utf-8")
FROM_THE_FOLDER, FROM_HISTORY, ONE_NAME = re.findall(r"```sh\n(.+?)```", PAGE, re.DOTALL)
PERSON = "Laure CADOREL"
WHO = {f"GIT_{role}_{what}": "essai" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def shell(script: str) -> str:
    """What the lines of the page print; its errors when one of them fails."""
    environment = {**os.environ, **WHO, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(
        ["sh", "-euc", script], check=False, env=environment, capture_output=True, encoding="utf-8", errors="replace"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def history(project: Path) -> Path:
    """A repository of the project with two commits, a tag, and acts that were made."""
    path = project / "variables" / "communes" / f"{COMMUNE}.yaml"
    (project / "out" / COMMUNE).mkdir(parents=True)
    (project / ".gitignore").write_text("/out/\n", encoding="utf-8")
    shell("git init -q && git add . && git commit -qm Un && git tag premier")
    path.write_text(path.read_text(encoding="utf-8") + "# relu\n", encoding="utf-8")
    shell("git commit -qam Deux")
    assert PERSON in kept()
    return project


def kept() -> str:
    """Every object that Git keeps, named or not."""
    return shell("git cat-file --batch-all-objects --batch --buffer")


def test_a_commune_goes_from_the_folder(history: Path) -> None:
    shell(FROM_THE_FOLDER)
    assert [path for path in history.rglob(f"*{COMMUNE}*") if ".git" not in path.parts] == []
    assert shell("git status --porcelain") == ""
    assert PERSON in kept(), "history is another matter, as the page says"


def test_and_then_from_history(history: Path) -> None:
    shell(FROM_THE_FOLDER + FROM_HISTORY)
    assert PERSON not in kept()
    assert shell("git log --all --format=%s").split() == ["Un"], "a commit that changes nothing any more goes too"
    assert (history / "variables" / "communes" / "chateaubriant.yaml").is_file()


@pytest.mark.long
def test_a_name_goes_from_history_alone(history: Path) -> None:
    shell(ONE_NAME)
    assert PERSON not in kept()
    path = f"variables/communes/{COMMUNE}.yaml"
    for commit in ("premier", "HEAD"):
        assert "personne: Prénom NOM" in shell(f"git show {commit}:{path}")


def test_the_record_of_what_was_written_names_nobody(project: Path, actgen: Actgen) -> None:
    assert actgen("render", "deliberation", "--commune", COMMUNE, "--format", "txt").code == 0
    folder = project / "out" / COMMUNE
    assert PERSON in (folder / "deliberation.txt").read_text(encoding="utf-8")
    assert not re.search(r"[A-Z]{3}|\bMonsieur\b", (folder / RECORD_NAME).read_text(encoding="utf-8"))
