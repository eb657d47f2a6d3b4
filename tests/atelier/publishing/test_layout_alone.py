"""A published template whose layout alone has changed is locked again, with a line in its journal."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest

from actgen.atelier.plans.building import build_template
from actgen.atelier.plans.outline import read_outline
from actgen.atelier.publishing.layout_alone import relock_layout
from actgen.core.errors import UsageFault
from actgen.core.project import Project
from actgen.library.lock_record import digest, read_lock
from tests.atelier.drafts import reword
from tests.atelier.repository import a_repository
from tests.conftest import Actgen

CONVENTION = "nantes/convention@2026"
PATH = Path("templates/nantes/convention/2026.docx")
DAY = date(2026, 11, 29)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A repository of the real project, its templates locked and committed."""
    made = a_repository(tmp_path / "clone")
    monkeypatch.chdir(made.root)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    return Project(made.root)


def with_other_layout(project: Project) -> bytes:
    """The convention, its title in italics: other bytes, the same words and tags."""
    plan = project.root.joinpath(PATH).with_suffix(".txt").read_text(encoding="utf-8")
    changed = re.sub("^(.Titre de l’acte.) (.+)$", r"\1 *\2*", plan, count=1, flags=re.MULTILINE)
    assert changed != plan
    made = build_template(read_outline(changed, "plan.txt"), "convention")
    project.root.joinpath(PATH).write_bytes(made)
    return made


def test_the_lock_takes_the_new_file_and_the_journal_says_why(project: Project) -> None:
    made = with_other_layout(project)
    relock_layout(project, CONVENTION, DAY)
    assert read_lock(project).hashes[CONVENTION] == digest(made)
    journal = project.root.joinpath(PATH).with_suffix(".yaml").read_text(encoding="utf-8")
    assert journal.endswith(
        "  - date: 2026-11-29\n    texte: >-\n"
        "      Change la mise en page seule\u00a0: les mots et les balises sont les mêmes.\n"
    )


def test_a_changed_word_is_no_change_of_layout(project: Project) -> None:
    locked = read_lock(project).hashes[CONVENTION]
    reword(str(PATH), ("est du seul ressort de l’adhérent.", "est du seul choix de l’adhérent."))
    with pytest.raises(UsageFault) as refused:
        relock_layout(project, CONVENTION, DAY)
    said = f"Le texte de «\u00a0{CONVENTION}\u00a0» a changé, non sa seule mise en page\u00a0: «\u00a0"
    assert refused.value.message.startswith(said)
    assert "Chaque adhérent partenaire finance" in refused.value.message
    assert read_lock(project).hashes[CONVENTION] == locked


def test_what_has_not_changed_is_not_locked_again(project: Project) -> None:
    with pytest.raises(UsageFault, match="n’a pas changé"):
        relock_layout(project, CONVENTION, DAY)


def test_the_option_wants_the_name_of_a_template(actgen: Actgen) -> None:
    answer = actgen("templates", "lock", "--mise-en-page", "2026-11-29")
    assert answer.code == 2
    assert "--mise-en-page ne dit pas de quel modèle." in answer.err
