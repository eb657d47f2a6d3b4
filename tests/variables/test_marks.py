"""« à compléter » in a commune's file: one diagnostic for each, and no fault for what it causes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from actgen.variables.expected import Expected, Kind, expected_at, expected_fields
from actgen.variables.marks import is_mark, marked_paths
from tests.kinds_of_acts import FICHE
from tests.variables.sheets import changed, finding, findings, line_of


@pytest.mark.parametrize("text", ["à compléter", "À COMPLÉTER", "a completer", " à  compléter. ", "à compléter…"])
def test_the_mark_is_known_however_it_is_typed(text: str) -> None:
    assert is_mark(text)


@pytest.mark.parametrize("text", ["", "à compléter par le maire", "compléter", None, ["à compléter"]])
def test_nothing_else_is_a_mark(text: object) -> None:
    assert not is_mark(text)


def test_the_marks_come_in_the_order_of_the_file() -> None:
    data = {"a": {"b": "à compléter"}, "c": ["x", "à compléter", {"d": "à compléter"}]}
    assert list(marked_paths(data)) == [("a", "b"), ("c", 1), ("c", 2, "d")]  # type: ignore[arg-type]


def test_a_mark_says_what_is_expected_with_an_example() -> None:
    text = changed(("  date: 2025-12-15", "  date: à compléter"))
    assert finding(text) == (
        f"{line_of(text, 'à compléter')}:9",
        "VAR-008",
        "seance.date est à compléter.",
        "Le jour de la séance. Exemple\u00a0: 2025-12-15.",
    )


def test_an_example_that_the_description_gives_is_not_said_twice() -> None:
    assert finding(changed(("  heure: 19:00", "  heure: à compléter")))[3] == "L’heure d’ouverture\u00a0: 19:00."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('  insee: "44003"', "  insee: à compléter"),
        ("      pour: 33", "      pour: à compléter"),
        ("    type: maternelle", "    type: à compléter"),
        ("    - { de: Fabrice CERISIER, a: Florent CAILLET }", "    - { de: à compléter, a: Florent CAILLET }"),
        ("      arrivee: 20:11", "      arrivee: à compléter"),
    ],
)
def test_a_mark_is_the_only_fault_of_its_value(old: str, new: str) -> None:
    assert finding(changed((old, new)))[1] == "VAR-008"


def test_a_list_that_holds_only_a_mark_is_not_empty() -> None:
    text = changed(
        ("    - Carine MATHIEU\n    - Camille FRESNEAU\n    - Nicolas RAYMOND\n\nactes", "    - à compléter\n\nactes")
    )
    assert [found[1] for found in findings(text)] == ["VAR-008"]


def test_another_fault_is_told_beside_the_marks_in_the_order_of_the_file() -> None:
    text = changed(("  heure: 19:00", "  heure: à compléter"), ("      pour: 33", "      pour: trente"))
    assert [found[1] for found in findings(text)] == ["VAR-008", "VAR-003"]


def test_a_mark_does_not_hide_a_name_that_is_unknown() -> None:
    assert finding(changed(("  heure: 19:00", "  heurre: à compléter")))[1] == "VAR-002"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("      arrivee: 20:11", "      arivee: à compléter"),
        ("  site: ancenis-saint-gereon.fr", "  site: { x: à compléter }"),
        ("  date: 2025-12-15", "  date: [à compléter]"),
    ],
)
def test_a_mark_where_nothing_can_stand_leaves_the_fault(old: str, new: str) -> None:
    assert findings(changed((old, new)))


def leaves(model: type[BaseModel], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Expected]]:
    for expected in expected_fields(model):
        if expected.kind in (Kind.GROUP, Kind.GROUPS):
            assert expected.model is not None
            yield from leaves(expected.model, (*path, expected.name))
        else:
            yield (*path, expected.name), expected


@pytest.mark.parametrize(("path", "expected"), list(leaves(FICHE)), ids=[".".join(path) for path, _ in leaves(FICHE)])
def test_every_value_has_a_description_and_an_example(path: tuple[str, ...], expected: Expected) -> None:
    assert expected.description.endswith((".", ")"))
    assert expected.example
    assert expected_at(FICHE, path) == expected


def test_a_value_of_a_list_is_what_the_list_waits_for() -> None:
    assert expected_at(FICHE, ("seance", "presents", 3)) == expected_at(FICHE, ("seance", "presents"))
    assert expected_at(FICHE, ("seance", "rien")) is None
