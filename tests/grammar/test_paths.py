from __future__ import annotations

import pytest

from actgen.grammar.paths import path_of, shown_path, unfiltered
from tests.grammar.expressions import expression


@pytest.mark.parametrize(
    ("source", "path", "shown"),
    [
        ("seance.date", "seance.date", "seance.date"),
        ("acte['objet']", "acte.objet", "acte.objet"),
        ("(seance.presents | first).nom", "", "seance.presents | first.nom"),
        ("ecoles[0].nom", "", "ecoles[0].nom"),
        ("seance.date | date_longue", "", ""),
        ("(seance.date | date_longue).nom", "", ""),
        ("'seance.date'", "", ""),
    ],
)
def test_a_path_is_what_is_written_without_any_computation(source: str, path: str, shown: str) -> None:
    assert (path_of(expression(source)), shown_path(expression(source))) == (path, shown)


def test_filters_come_off_the_innermost_first() -> None:
    inner, filters = unfiltered(expression("seance.date | date_longue | majuscules"))
    assert path_of(inner) == "seance.date"
    assert [one.name for one in filters] == ["date_longue", "majuscules"]
