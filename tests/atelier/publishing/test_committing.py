"""The hooks in a real clone: a commit is refused with a sentence, then accepted; `git diff` shows words."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.atelier.publishing.committing import check_staged
from actgen.core.project import Project
from tests.atelier.drafts import FOLDER, edit, reword
from tests.atelier.repository import Repository, a_repository
from tests.conftest import COMMUNE, Answer

CONVENTION = "templates/nantes/convention/2026"
GOLDEN = f"golden/nantes/{COMMUNE}/convention.txt"


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    made = a_repository(tmp_path / "clone")
    installed = subprocess.run(
        ["sh", "scripts/hooks/install"], cwd=made.root, capture_output=True, text=True, check=True
    )
    assert installed.stderr == "hooks: .git/hooks/pre-commit, and the words of Word files in « git diff »\n"
    monkeypatch.chdir(made.root)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    return made


def said(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def reworded() -> None:
    reword(f"{CONVENTION}.docx", ("est du seul ressort de l’adhérent.", "est du seul choix de l’adhérent."))


@pytest.mark.long
def test_a_commit_is_refused_with_the_sentences_then_accepted(clone: Repository, actgen: Callable[..., Answer]) -> None:
    reworded()
    refused = clone.commit("Changer un mot", hooks=True, check=False)
    assert refused.returncode == 1
    told = said(refused.stderr + refused.stdout)
    assert (
        f"erreur ATE-010 — {CONVENTION}.txt\n"
        f"  {CONVENTION}.txt, le texte de {CONVENTION}.docx, n’est plus à jour.\n"
        f"  → Lancez « actgen templates text », puis « git add {CONVENTION}.txt ».\n"
    ) in told
    assert "  Le modèle nantes/convention@2026 a changé depuis qu’il a été verrouillé.\n" in told
    assert (
        f"erreur ATE-011 — {GOLDEN}\n"
        f"  L’acte nantes/{COMMUNE}/convention n’est pas celui de son golden (modifié).\n"
        "  → Relisez ce qui change avec « actgen golden check ». Si c’est voulu : "
        f"« actgen golden update --commune {COMMUNE} », puis « git add golden ».\n"
    ) in told
    assert told.endswith("Rien n’a été enregistré dans Git. Pour enregistrer malgré tout : git commit --no-verify.\n")
    assert clone.git("log", "--oneline").stdout.count("\n") == 1

    for words in (("templates", "text"), ("templates", "lock", "--relock", "nantes/convention@2026")):
        assert actgen(*words).code == 0
    assert actgen("golden", "update", "--commune", COMMUNE).code == 0
    accepted = clone.commit("Changer un mot", hooks=True, check=False)
    assert accepted.returncode == 0, accepted.stderr
    assert clone.git("log", "--oneline").stdout.count("\n") == 2


@pytest.mark.long
def test_what_is_not_staged_does_not_count(clone: Repository, actgen: Callable[..., Answer]) -> None:
    """The text is up to date in the folder, but was forgotten: the index is what is checked."""
    reworded()
    actgen("templates", "text")
    clone.git("add", f"{CONVENTION}.docx")
    codes = [one.code for one in check_staged(Project(clone.root))]
    assert codes == ["ATE-010", "VER-006", "ATE-011"]
    clone.git("add", f"{CONVENTION}.txt")
    assert [one.code for one in check_staged(Project(clone.root))] == ["VER-006", "ATE-011"]


def test_a_new_template_without_its_text_is_refused(clone: Repository, actgen: Callable[..., Answer]) -> None:
    actgen("templates", "new", "nantes/convention@2030", "--like", "nantes/convention@2026")
    Path(f"{FOLDER}/2030.txt").unlink()
    clone.git("add", "-A")
    assert [one.message for one in check_staged(Project(clone.root))] == [
        f"{FOLDER}/2030.txt, le texte de {FOLDER}/2030.docx, n’est pas dans ce commit."
    ]


def test_a_template_that_lint_refuses_is_not_committed(clone: Repository, actgen: Callable[..., Answer]) -> None:
    actgen("templates", "new", "nantes/convention@2030", "--like", "nantes/convention@2026")
    reword(f"{FOLDER}/2030.docx", ("{{ signataire.fonction }}", "{{ signataire.fonctions }}"))
    actgen("templates", "text")
    clone.git("add", "-A")
    assert [one.code for one in check_staged(Project(clone.root))] == ["REM-001"]


@pytest.mark.long
def test_a_changed_value_of_a_commune_is_held_against_its_goldens(clone: Repository) -> None:
    edit(f"variables/communes/{COMMUNE}.yaml", ("Carine MATHIEU\n    - Camille", "Carine MATHIEU\n    - Camille"))
    edit(f"variables/communes/{COMMUNE}.yaml", ("matiere: EDUCATION", "matiere: ÉCOLES"))
    refused = clone.commit("Changer la matière", hooks=True, check=False)
    assert refused.returncode == 1
    assert f"L’acte nantes/{COMMUNE}/deliberation n’est pas celui de son golden (modifié)." in refused.stderr


def test_a_commit_that_touches_no_act_is_not_slowed(clone: Repository) -> None:
    (clone.root / ".venv" / "bin" / "actgen").write_text("#!/bin/sh\nexit 7\n", encoding="utf-8")
    (clone.root / "NOTES.md").write_text("Une note.\n", encoding="utf-8")
    assert clone.commit("Une note", hooks=True).stderr == ""


def test_without_actgen_the_hook_says_what_to_do(clone: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    (clone.root / ".venv" / "bin" / "actgen").unlink()
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    reworded()
    refused = clone.commit("Changer un mot", hooks=True, check=False)
    assert refused.returncode == 1
    assert refused.stderr == (
        "actgen n’est pas installé : lancez « make setup », puis recommencez. Rien n’a été enregistré.\n"
    )


def test_another_hook_is_never_replaced(clone: Repository) -> None:
    hook = clone.root / ".git" / "hooks" / "pre-commit"
    hook.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    done = subprocess.run(["sh", "scripts/hooks/install"], capture_output=True, text=True, check=False)
    assert (done.returncode, hook.read_text(encoding="utf-8")) == (3, "#!/bin/sh\nexit 0\n")
    assert "is not ours and stays as it is" in done.stderr


def test_git_diff_shows_the_words_of_a_word_file(clone: Repository) -> None:
    reworded()
    told = clone.git("diff", "--", f"{CONVENTION}.docx").stdout
    assert "\n-[Corps] Chaque adhérent partenaire finance" in told
    assert "est du seul choix de l’adhérent.\n" in told
    words = clone.git("diff", "--word-diff=plain", "-U0", "--", f"{CONVENTION}.docx").stdout
    assert "seul [-ressort-]{+choix+} de" in words


def test_git_diff_shows_a_line_for_a_word_file_that_is_damaged(clone: Repository) -> None:
    Path(f"{CONVENTION}.docx").write_bytes(b"rien")
    told = clone.git("diff", "--", f"{CONVENTION}.docx").stdout
    assert "\n+(le texte de ce fichier Word ne peut pas être montré ; empreinte " in told


@pytest.mark.long
def test_a_project_in_a_folder_of_a_repository(tmp_path: Path) -> None:
    made = a_repository(tmp_path / "depot", under="actes")
    text = made.root / "actes" / f"{CONVENTION}.txt"
    text.write_text("autre chose\n", encoding="utf-8")
    made.git("add", "-A")
    (fault,) = check_staged(Project(made.root / "actes"))
    assert (fault.code, str(fault.place)) == ("ATE-010", f"{CONVENTION}.txt")


def test_outside_a_repository_it_is_a_usage_fault(project: Path, actgen: Callable[..., Answer]) -> None:
    answer = actgen("templates", "precommit")
    assert (answer.code, "n’est pas dans un dépôt Git.\n" in answer.err) == (2, True)
