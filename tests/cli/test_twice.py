"""A kind of act that a file holds twice: the second act has a name of its own, from its check to its golden."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import COMMUNE, Actgen
from tests.document.building import shown

SECOND = "tarifs-2026"


@pytest.fixture
def twice(project: Path, actgen: Actgen) -> Path:
    """The file of the commune, with a second deliberation of the same sitting under a name and number of its own."""
    assert actgen("migrate", "--commune", COMMUNE).code == 0
    path = project / "variables" / "communes" / f"{COMMUNE}.yaml"
    text = path.read_text(encoding="utf-8")
    first = re.search(r"(?s)  - acte: deliberation\n.*?(?=  - acte: convention)", text)
    assert first
    second = first[0].replace("deliberation\n", f"deliberation\n    nom: {SECOND}\n", 1).replace("2025-132", "2025-133")
    path.write_text(text.replace(first[0], first[0] + second), encoding="utf-8")
    return path


def test_it_is_checked_and_made_under_its_name(twice: Path, tmp_path: Path, actgen: Actgen) -> None:
    assert actgen("check", "--commune", COMMUNE).code == 0
    answer = actgen("render", SECOND, "--commune", COMMUNE, "--output", tmp_path / "fait", "--format", "docx,txt")
    assert f"{SECOND} : modèle nantes/deliberation@2026" in shown(answer.out)
    assert "2025-133" in (tmp_path / "fait" / f"{SECOND}.txt").read_text(encoding="utf-8")
    back = actgen("verify", tmp_path / "fait" / f"{SECOND}.docx")
    assert back.code == 0
    assert "identique, octet pour octet" in back.out


def test_the_two_share_no_number(twice: Path, actgen: Actgen) -> None:
    twice.write_text(twice.read_text(encoding="utf-8").replace("2025-133", "2025-132"), encoding="utf-8")
    answer = actgen("check", "--commune", COMMUNE)
    assert (answer.code, answer.err.count("avertissement")) == (0, 2)  # it and the count of warnings
    assert "porte le numéro «\u00a02025-132\u00a0», déjà celui" in answer.err


def test_a_fault_is_told_at_its_own_line(twice: Path, actgen: Actgen) -> None:
    head, tail = twice.read_text(encoding="utf-8").split(f"nom: {SECOND}", 1)
    twice.write_text(head + f"nom: {SECOND}" + tail.replace("pour: 33", "pour: 32", 1), encoding="utf-8")
    line = (head + tail[: tail.index("pour: 33")]).count("\n") + 1
    answer = actgen("render", SECOND, "--commune", COMMUNE)
    told = answer.out + answer.err
    assert answer.code == 1
    assert re.search(rf"{COMMUNE}\.yaml:{line - 1}\b|{COMMUNE}\.yaml:{line}\b", told), told


@pytest.mark.long
def test_its_golden_is_its_own(twice: Path, project: Path, actgen: Actgen) -> None:
    assert f"golden/nantes/{COMMUNE}/{SECOND}.txt : nouveau" in shown(actgen("golden", "check").out)
    assert actgen("golden", "update", "--commune", COMMUNE).code == 0
    assert (project / "golden" / "nantes" / COMMUNE / f"{SECOND}.txt").is_file()
    assert actgen("golden", "check").code == 0
