"""Where values stand in the file, as a message tells it."""

from __future__ import annotations

from collections.abc import Callable

from actgen.kinds.dossier import Dossier
from actgen.rules.lines import lines_of


def test_lines_are_told_in_order_and_once(sheet: Callable[..., Dossier]) -> None:
    dossier = sheet()
    insee, date = dossier.place("commune", "insee").line, dossier.place("seance", "date").line
    assert lines_of(dossier, ("commune", "insee")) == f"ligne {insee}"
    assert (
        lines_of(dossier, ("seance", "date"), ("commune", "insee"), ("seance", "date")) == f"lignes {insee} et {date}"
    )
