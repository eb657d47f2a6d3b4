"""The table of hand-checked wordings, and what actgen and num2words give for each of its rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from num2words import num2words

from actgen.french import amounts, dates, durations, numbers, percentages, ranges, school_years, times
from actgen.french.capitals import Capitals
from actgen.french.numbers import Hyphens
from actgen.french.wordings import moments

TABLE = Path(__file__).parents[1] / "tests" / "french" / "wordings.tsv"

#: What stands in the table where num2words gives what is expected, and where it has nothing to give.
RIGHT, SILENT = "=", "—"


@dataclass(frozen=True, slots=True)
class Row:
    """One case: the function of actgen, what it is given, the text expected, what num2words gives."""

    function: str
    arguments: str
    expected: str
    num2words: str


def rows() -> list[Row]:
    """The rows of the table, with the spaces that it spells out."""
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [Row(*line.replace(r"\u00a0", "\u00a0").replace(r"\u202f", "\u202f").split("\t")) for line in lines]


def ours(row: Row) -> str:
    """What actgen gives."""
    values, options = _split(row)
    write = _FUNCTIONS[row.function]
    return str(write(*values, **options))


def theirs(row: Row) -> str:
    """The best that num2words gives in French, whatever the options; `SILENT` where it has no function for it."""
    ask = _ASKED.get(row.function)
    return ask(row.arguments.split()[0]) if ask else SILENT


def is_theirs_right(row: Row) -> bool:
    """Whether num2words gives the text expected."""
    return theirs(row) == row.expected


_OPTIONS: dict[str, dict[str, Any]] = {
    "f": {"feminine": True},
    "second": {"second": True},
    "mil": {"mil": True},
    "jour": {"weekday": True},
    "1990": {"hyphens": Hyphens.REFORM_1990},
    "aucun": {"hyphens": Hyphens.NONE},
    "initiales": {"capitals": Capitals.EACH_WORD},
    "majuscules": {"capitals": Capitals.ALL},
    "minutes": {"minutes": True},
    "et": {"link": True},
    "zeros": {"zeros": True},
    "point": {"pointed": True},
    **{sign: {"separator": sign} for sign in "/:H"},
}


def _month(text: str) -> tuple[int, int]:
    year, month = text.split("-")
    return int(year), int(month)


def _moment(text: str) -> tuple[date, time]:
    stated = datetime.fromisoformat(text)
    return stated.date(), stated.time()


def _split(row: Row) -> tuple[list[Any], dict[str, Any]]:
    """The values and the options of a row; the first word is a value even where it looks like an option."""
    read: Callable[..., Any] = _VALUES.get(row.function, int)
    words = row.arguments.split()
    values: list[Any]
    count = 2 if "range" in row.function else 1
    if row.function.startswith("duration"):
        count = sum("=" in word for word in words)
        values = [_duration(words[:count])]
    else:
        values = [read(word) for word in words[:count]]
    options: dict[str, Any] = {}
    for word in words[count:]:
        options |= _OPTIONS[word]
    flat = [part for value in values for part in (value if isinstance(value, tuple) else (value,))]
    return flat, options


def _duration(words: list[str]) -> durations.Duration:
    return durations.Duration(**{name: int(count) for name, count in (word.split("=") for word in words)})


def _currency(text: str) -> str:
    return str(num2words(Decimal(text).quantize(Decimal("0.01")), lang="fr", to="currency", currency="EUR"))


def _percentage(text: str) -> str:
    return f"{num2words(float(text), lang='fr')} pour cent"  # the noun granted: num2words says numbers only


_VALUES: dict[str, Callable[..., Any]] = {
    **dict.fromkeys(
        ("date_in_words", "date_long", "date_with_weekday", "date_stamp", "day_of_month_in_words",
         "day_and_month_in_words", "day_and_month", "school_year_of",
         "date_range_long", "date_range_in_words"),
        date.fromisoformat,
    ),
    **dict.fromkeys(
        ("time_in_words", "time_long", "time_spaced", "time_compact", "time_range_spaced", "time_range_in_words"),
        time.fromisoformat,
    ),
    **dict.fromkeys(("moment_in_words", "moment_long"), _moment),
    **dict.fromkeys(
        ("amount_in_words", "amount_in_words_and_figures", "amount_figures", "percentage_in_words",
         "percentage_figures"),
        Decimal,
    ),
    **dict.fromkeys(("duration_in_words", "duration_figures"), _duration),
    "month_in_words": _month,
}  # fmt: skip
_FUNCTIONS: dict[str, Callable[..., object]] = {
    name: function
    for module in (amounts, dates, durations, moments, numbers, percentages, ranges, school_years, times)
    for name, function in vars(module).items()
    if callable(function) and not name.startswith("_")
}
_ASKED: dict[str, Callable[[str], str]] = {
    "cardinal": lambda text: str(num2words(int(text), lang="fr")),
    "year": lambda text: str(num2words(int(text), lang="fr", to="year")),
    "ordinal": lambda text: str(num2words(int(text), lang="fr", to="ordinal")),
    "ordinal_figures": lambda text: str(num2words(int(text), lang="fr", to="ordinal_num")),
    "amount_in_words": _currency,
    "percentage_in_words": _percentage,
}
