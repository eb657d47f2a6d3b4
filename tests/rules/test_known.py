"""What the rules find in a file that still has values to complete, told with them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from actgen.core.project import Project
from actgen.program import check
from tests.conftest import lent_copy

WHOLE = "chateaubriant"
LATE = ("convocation: 2021-12-10", "convocation: 2021-12-15")


@pytest.fixture
def place(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Project]:
    """The project, to spoil."""
    with lent_copy(request, tmp_path / "projet", "templates", "variables") as root:
        yield Project(root)


def found_with(place: Project, *changes: tuple[str, str]) -> dict[str, str]:
    """The message of each code that `check` tells once the file is changed so."""
    path = place.commune_file(WHOLE)
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")
    return {one.code: one.message for one in check(place, WHOLE)}


def test_a_rule_speaks_though_another_value_is_to_complete(place: Project) -> None:
    found = found_with(place, LATE, ("heure: 18:15", "heure: à compléter"))
    assert found["VAR-008"] == "seance.heure est à compléter."
    assert found["SEA-007"].startswith("La convocation du 15\u00a0décembre 2021 ne laisse aucun jour franc")


def test_a_rule_waits_for_what_it_reads(place: Project) -> None:
    found = found_with(place, ("convocation: 2021-12-10", "convocation: à compléter"))
    assert found["VAR-008"] == "seance.convocation est à compléter."
    assert not {code for code in found if code.startswith("SEA")}


def test_no_rule_speaks_while_something_else_is_wrong(place: Project) -> None:
    found = found_with(place, LATE, ("heure: 18:15", "heure: à compléter"), ("exercice: 33", "exercice: beaucoup"))
    assert "SEA-007" not in found
    assert set(found) >= {"VAR-008", "VAR-003"}
