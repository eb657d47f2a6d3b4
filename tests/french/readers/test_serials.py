"""What a spreadsheet keeps in a cell for a day or a time."""

from __future__ import annotations

from datetime import date, time

import pytest

from actgen.core.errors import WordingError
from actgen.french.readers.serials import day_of_serial, time_of_serial
from actgen.french.reading import read_date, read_time


@pytest.mark.parametrize(
    ("text", "day"),
    [("46122", date(2026, 4, 10)), ("36526", date(2000, 1, 1)), (" 45292 ", date(2024, 1, 1))],
)
def test_a_number_of_five_figures_is_the_day_that_a_spreadsheet_shows(text: str, day: date) -> None:
    assert day_of_serial(text) == day


@pytest.mark.parametrize("text", ["2025", "99999", "09999", "461220", "4612,5", "٤٦١٢٢", "", "quarante"])
def test_any_other_text_is_no_day_of_a_spreadsheet(text: str) -> None:
    assert day_of_serial(text) is None


@pytest.mark.parametrize(
    ("text", "moment"), [("0,8125", time(19, 30)), ("0.8333333333", time(20)), ("0,75", time(18)), ("0,00", time())]
)
def test_a_share_of_a_day_is_the_time_that_a_spreadsheet_shows(text: str, moment: time) -> None:
    assert time_of_serial(text) == moment


@pytest.mark.parametrize("text", ["0,5", "1,5", "19:30", "0,99999", "", "0,"])
def test_any_other_text_is_no_time_of_a_spreadsheet(text: str) -> None:
    assert time_of_serial(text) is None


def test_who_gives_such_a_number_is_told_what_it_is() -> None:
    with pytest.raises(WordingError) as wrong:
        read_date("46122")
    assert wrong.value.hint == (
        "Dans un tableur, ce nombre est le 10\u00a0avril 2026\u00a0: si c’est ce que vous vouliez dire, mettez la "
        "cellule au format Date, ou tapez 2026-04-10."
    )
    with pytest.raises(WordingError) as wrong:
        read_time("0,8125")
    assert wrong.value.hint.startswith("Dans un tableur, ce nombre est 19\u00a0h\u00a030\u00a0:")
