"""The chapter « Une soirée de conseil » is true: its files are those of the example, and its commands give its act."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.core.project import Project
from actgen.kinds.dossier import load_dossier
from actgen.variables.yaml.nodes import read_yaml
from actgen.variables.yaml.plain import scalars
from tests.conftest import ROOT, Answer

CHAPTER = (ROOT / "docs" / "guide-seance.md").read_text(encoding="utf-8")
VILLAGE = ROOT / "variables" / "communes" / "meyrals"
COMMANDS = re.findall(r"^\$ actgen (.+)$", CHAPTER, re.MULTILINE)
SITTING = (VILLAGE / "seances" / "2026-02-10.yaml").read_text(encoding="utf-8")


@pytest.mark.long
def test_every_command_of_the_chapter_runs_in_its_order(meyrals: Path, actgen: Callable[..., Answer]) -> None:
    assert len(COMMANDS) == 8
    for line in COMMANDS:
        answer = actgen(*shlex.split(line))
        assert answer.code == 0, f"{line}\n{answer.out}\n{answer.err}"
    made = meyrals / "out" / "meyrals" / "2026-02-10"
    assert len(list(made.glob("*.docx"))) == 18
    assert len(list(made.glob("*.pdf"))) == 19
    text = (made / "eau.txt").read_text(encoding="utf-8").replace("\u00a0", " ")
    (shown,) = re.findall(r"```text\n(.+?)```", CHAPTER, re.DOTALL)
    assert shown in text


def test_the_evening_has_no_fault_and_the_template_says_all_that_an_act_must(
    meyrals: Path, actgen: Callable[..., Answer]
) -> None:
    assert actgen("check", "--commune", "meyrals", "--strict").code == 0
    assert actgen("templates", "lint", "mairie/affaire@2026").out.startswith("mairie/affaire@2026\u00a0: aucun défaut.")


def test_what_the_chapter_shows_stands_in_the_files_of_the_example() -> None:
    mayor, sitting, act, _ = re.findall(r"```yaml\n(.+?)```", CHAPTER, re.DOTALL)
    lasting = (VILLAGE / "commune.yaml").read_text(encoding="utf-8")
    assert all(line in lasting.splitlines() for line in mayor.splitlines())
    assert sitting in SITTING
    assert act.partition("actes:\n")[2] in SITTING


def test_no_fact_of_the_evening_is_typed_twice(meyrals: Path) -> None:
    """Each member stands once in the table; the sitting calls her by her family name alone, and no list repeats it."""
    dossier = load_dossier(Project(meyrals), "meyrals")
    assert (dossier.seance.conseillers_en_exercice, len(dossier.seance.presents)) == (11, 9)
    table = [member.personne.complet for member in dossier.fiche.membres]
    assert len(set(table)) == len(table)
    held = dict(scalars(read_yaml(SITTING.encode(), "x.yaml").data))
    typed = [value for path, value in held.items() if path[0] == "seance"]
    assert [name for name in table if name in typed] == []
    assert "date" not in SITTING.partition("actes:")[0]
