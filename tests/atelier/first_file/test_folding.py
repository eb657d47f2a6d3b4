"""A file made a folder: who the collectivité is, apart from its sitting; comments and lines stay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.atelier.first_file.folding import folder_form
from actgen.core.errors import UsageFault
from actgen.kinds.dossier import load_dossier
from actgen.values.plain import plain
from tests.conftest import Answer
from tests.evening import SLUG, WHOLE, village, write_file
from tests.kinds_of_acts import KINDS
from tests.variables.sheets import SHEET

DAY = "seances/2025-12-15.yaml"


def test_each_line_and_each_comment_of_the_file_stands_in_one_of_the_two() -> None:
    made = folder_form(SHEET.encode(), "f.yaml", KINDS)
    assert list(made) == ["commune.yaml", DAY]
    lines = [line for text in made.values() for line in text.split("\n") if line and "$schema" not in line]
    assert sorted(lines) == sorted(line for line in SHEET.split("\n") if line and "$schema" not in line)
    assert made["commune.yaml"].startswith("# yaml-language-server: $schema=../../schema/collectivite.schema.json\n")
    assert made[DAY].startswith("# yaml-language-server: $schema=../../../schema/seance.schema.json\n")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_a_file_in_another_encoding_gives_the_same_folder(encoding: str) -> None:
    text = SHEET.replace("\u202f", " ")
    assert folder_form(text.encode(encoding), "f.yaml", KINDS) == folder_form(text.encode(), "f.yaml", KINDS)


def test_a_comment_goes_with_the_lines_under_it() -> None:
    text = SHEET.replace("\nseance:\n", "\n# Le conseil de décembre.\nseance:\n")
    assert "# Le conseil de décembre.\nseance:\n" in folder_form(text.encode(), "f.yaml", KINDS)[DAY]


def test_a_file_without_a_sitting_stays_a_file() -> None:
    start, end = SHEET.index("seance:\n"), SHEET.index("actes:\n")
    text = SHEET[:start] + SHEET[end:].partition("  deliberation:")[0] + "  decision: {numero: 1/2025}\n"
    with pytest.raises(UsageFault, match="n’a pas de séance"):
        folder_form(text.replace("{numero: 1/2025}", _DECISION).encode(), "f.yaml", KINDS)


_DECISION = '{numero: 1/2025, date: 2025-05-30, delegation: {date: 2020-06-11, point: "4"}, budget: 2025}'


def test_lines_that_cannot_be_parted_are_left_alone() -> None:
    inside = "seance: {date: 2025-12-15, conseillers_en_exercice: 1, presents: [A B], secretaires: [A B]}, actes: {}"
    text = f"{{commune: {{insee: '44003'}}, maire: {{personne: M. A B}}, {inside}}}\n"
    with pytest.raises(UsageFault, match="est écrit d’une façon que cette commande ne sait pas partager"):
        folder_form(text.encode(), "f.yaml", KINDS)


def test_the_command_makes_a_folder_that_says_the_same(
    tmp_path: Path, actgen: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = village(tmp_path)
    path = write_file(project, WHOLE)
    before = load_dossier(project, SLUG)
    monkeypatch.chdir(tmp_path)
    assert actgen("migrate", "--dossier").code == 2
    assert actgen("migrate", "--dossier", "--commune", SLUG, "--dry-run").code == 0
    assert path.is_file()
    assert actgen("migrate", "--dossier", "--commune", SLUG).code == 0
    after = load_dossier(project, SLUG)
    assert (after.part, path.exists()) == ("2026-02-10", False)
    assert (after.seance, after.actes()) == (before.seance, before.actes())
    assert [plain(after.acte(acte)) for acte in after.actes()] == [plain(before.acte(acte)) for acte in before.actes()]
    assert actgen("migrate", "--dossier", "--commune", SLUG).out == f"{SLUG} est déjà un dossier.\n"
