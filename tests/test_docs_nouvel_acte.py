"""The chapter « Créer un acte nouveau » is true: what it tells to write and to type gives the act that it shows."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from tests.conftest import ROOT, Answer

CHAPTER = (ROOT / "docs" / "guide-nouvel-acte.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\$ actgen (.+)$", CHAPTER, re.MULTILINE)
#: The files that the chapter shows: the kind, the manifest, the act of a commune; a root, and its lines in that file.
KIND, MANIFEST, ACT, RUBRIQUE, ROOMS = re.findall(r"```yaml\n(.+?)```", CHAPTER, re.DOTALL)

SIGNED = "[Signatures]\n[Signature] Le maire,\n[Signataire] {{ maire.complet }}\n[fin]\n"


def align_last_column(path: Path) -> int:
    """Align the amounts as the chapter says to; how many cells were."""
    document = Document(str(path))
    cells = [row.cells[-1] for row in document.tables[0].rows]
    for paragraph in (paragraph for cell in cells for paragraph in cell.paragraphs):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.save(str(path))
    return len(cells)


@pytest.fixture
def begun(project: Path, actgen: Callable[..., Answer]) -> Path:
    """The project as it is when the chapter asks for a first act."""
    (project / "variables" / "actes" / "buvette.yaml").write_text(KIND, encoding="utf-8")
    shutil.copy(ROOT / "docs" / "exemples" / "buvette.docx", project / "buvette.docx")
    assert actgen(*shlex.split(COMMANDS[0])).code == 0
    manifest = project / "templates" / "mairie" / "buvette" / "2026.yaml"
    manifest.write_text(MANIFEST, encoding="utf-8")
    commune = project / "variables" / "communes" / "le-brignon.yaml"
    commune.write_text(commune.read_text(encoding="utf-8") + "\n" + ACT, encoding="utf-8")
    return project


@pytest.mark.long
def test_every_command_of_the_chapter_runs_in_its_order(begun: Path, actgen: Callable[..., Answer]) -> None:
    assert len(COMMANDS) >= 8
    for line in COMMANDS[1:]:
        answer = actgen(*shlex.split(line))
        assert answer.code == 0, f"{line}\n{answer.err}"
    assert {path.suffix for path in (begun / "out" / "le-brignon").glob("buvette.*")} == {".docx", ".pdf"}
    assert actgen("golden", "check").code == 0
    assert actgen("check", "--commune", "le-brignon", "--strict").code == 0


def test_the_rule_says_what_the_chapter_shows(begun: Path, actgen: Callable[..., Answer]) -> None:
    shown = re.search(r"```text\n(avertissement BUV-001.+?)```", CHAPTER, re.DOTALL)
    assert shown is not None
    commune = begun / "variables" / "communes" / "le-brignon.yaml"
    commune.write_text(commune.read_text(encoding="utf-8").replace("accordees: 1", "accordees: 5"), encoding="utf-8")
    command = next(line for line in COMMANDS if line.startswith("render"))
    told = actgen(*shlex.split(command)).err.replace("\u00a0", " ").replace("\u202f", " ")
    assert shown[1] in told


@pytest.mark.long
def test_the_word_file_of_the_chapter_is_taken_word_for_word(begun: Path, actgen: Callable[..., Answer]) -> None:
    answer = actgen(*shlex.split(COMMANDS[0]), "--force")
    assert "aucun mot perdu" in answer.out
    assert "académie" not in answer.out
    assert actgen("templates", "lint", "mairie/buvette@2026").out.startswith("mairie/buvette@2026\u00a0: aucun défaut.")


def test_the_table_of_the_chapter_repeats_its_row_for_each_of_the_list(
    project: Path, actgen: Callable[..., Answer]
) -> None:
    rows = re.findall(r"^\|.+\|$", CHAPTER.partition("### Un tableau dont les lignes")[2], re.MULTILINE)
    plan = "\n".join(row.replace("`", "").replace("\\|", "|").replace("---:", "---") for row in rows)
    passage = next(one for one in re.findall(r"```text\n(.+?)```", CHAPTER, re.DOTALL) if "acte.rapporteur" in one)
    lines = "".join(f"[Mention] {line}\n" for line in passage.splitlines())
    (project / "plan.txt").write_text(
        f"[Titre de l’acte] Subventions {{{{ acte.exercice }}}}\n{lines}{plan}\n{SIGNED}", encoding="utf-8"
    )
    assert actgen("templates", "new", "mairie/subvention@2031", "--from", "plan.txt").code == 0
    told = actgen("templates", "lint", "mairie/subvention@2031").out
    assert told.startswith("mairie/subvention@2031\u00a0: aucun défaut.")
    made = align_last_column(project / "templates" / "mairie" / "subvention" / "2031.docx")
    assert made == 5
    assert actgen("templates", "lint", "mairie/subvention@2031").out == told


def test_a_root_of_the_chapter_is_read_by_a_template_as_it_shows(begun: Path, actgen: Callable[..., Answer]) -> None:
    passage, printed = re.findall(r"```text\n(.+?)```", CHAPTER, re.DOTALL)[-2:]
    (begun / "variables" / "rubriques").mkdir()
    (begun / "variables" / "rubriques" / "salles.yaml").write_text(RUBRIQUE, encoding="utf-8")
    commune = begun / "variables" / "communes" / "le-brignon.yaml"
    commune.write_text(commune.read_text(encoding="utf-8") + "\n" + ROOMS, encoding="utf-8")
    plan = "".join(f"[Corps] {line}\n" for line in passage.splitlines())
    (begun / "plan.txt").write_text(
        f"[Titre de l’acte] Tarifs {{{{ commune.de_nom }}}}\n{plan}{SIGNED}", encoding="utf-8"
    )
    assert actgen("templates", "new", "mairie/buvette@2027", "--from", "plan.txt").code == 0
    linted = actgen("templates", "lint", "mairie/buvette@2027")
    assert linted.code == 0
    assert set(re.findall(r"[A-Z]{3}-\d{3}", linted.err)) == {"LNT-024"}  # this plan leaves the act itself unsaid
    render = ("render", "buvette", "--commune", "le-brignon", "--version", "2027", "--projet", "--format", "txt")
    answer = actgen(*render)
    assert answer.code == 0, answer.err
    made = (begun / "out" / "le-brignon" / "buvette.txt").read_text(encoding="utf-8")
    assert all(line in made.replace("\u00a0", " ").replace("\u202f", " ") for line in printed.splitlines())
