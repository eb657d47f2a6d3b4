"""The dated data of the law: each row has its days and its source."""

from __future__ import annotations

import re
from datetime import date
from importlib import resources

import pytest

from actgen.france.law.tables import figure, figures, first_day_of, is_within, rows

TABLES = sorted(
    path.name.removesuffix(".tsv")
    for path in resources.files("actgen.france.data").iterdir()
    if path.name.endswith(".tsv")
)


_OF_COUNCILS = ("citations", "councils", "exclusions", "figures", "periods", "renewals")


def test_the_tables_are_all_of_the_folder() -> None:
    assert ["abrogated", *_OF_COUNCILS, "territories", "texts"] == TABLES


@pytest.mark.parametrize("table", TABLES)
def test_each_row_has_a_source_that_cites_a_text(table: str) -> None:
    sources = [row.cells["source"] for row in rows(table)]
    assert [one for one in sources if not re.search(r"art\. [LRD]\. \d|n° \d{2,4}-\d+|Landot", one)] == []


@pytest.mark.parametrize("table", TABLES)
def test_no_row_ends_before_it_begins(table: str) -> None:
    assert [row.cells for row in rows(table) if row.until < row.since] == []


def test_a_figure_is_that_of_the_day() -> None:
    assert 30 not in figures("délégation, point limité", date(2022, 2, 22))
    assert 30 in figures("délégation, point limité", date(2022, 2, 23))
    assert figure("recours, mois", date(1999, 1, 1)) == 2


def test_a_figure_of_which_there_are_several_is_not_one() -> None:
    with pytest.raises(ValueError, match="too many values"):
        figure("droit local, département")


def test_a_period_has_its_first_and_its_last_day() -> None:
    days = (date(2020, 4, 1), date(2020, 4, 2), date(2020, 7, 10), date(2020, 7, 11))
    assert [is_within("quorum avec les représentés", day) for day in days] == [False, True, True, False]


def test_a_text_holds_from_its_first_day() -> None:
    assert first_day_of("réforme de la publicité") == date(2022, 7, 1)


def test_a_name_that_no_table_has_is_a_slip_of_the_program() -> None:
    with pytest.raises(LookupError, match=r"^periods\.tsv has no row urgence climatique$"):
        is_within("urgence climatique", date(2020, 4, 1))
