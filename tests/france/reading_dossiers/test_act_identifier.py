"""The parts of the identifier of an act."""

from __future__ import annotations

from datetime import date

import pytest

from actgen.france.reading_dossiers.act_identifier import Identifier, identifier_of


def test_the_parts_are_told_apart_with_or_without_the_type_of_the_document() -> None:
    parts = Identifier("044", "214400368", "20211222", "13", "DE")
    assert identifier_of("044-214400368-20211222-13-DE") == parts
    assert identifier_of("99_DE-044-214400368-20211222-13-DE") == parts


def test_the_shortened_form_leaves_the_nature_out() -> None:
    assert identifier_of("044-214400368-20211222-13").nature == ""


@pytest.mark.parametrize(("day", "found"), [("20211222", date(2021, 12, 22)), ("20211322", None), ("abcdefgh", None)])
def test_eight_figures_that_are_no_date_give_none(day: str, found: date | None) -> None:
    assert identifier_of(f"044-214400368-{day}-13-DE").date == found
