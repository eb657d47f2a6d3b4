"""How a tag prints into a Word file."""

from __future__ import annotations

import sys
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from actgen.core.errors import WordingError
from actgen.fill.compiled import compile_template
from actgen.fill.printing import MOST_KNOWN, KnownValues, Record, learn, line_breaks, printed_text
from actgen.grammar.undefined import Unknown
from actgen.ooxml.xml import unprintable
from tests.fill.filled import LABEL
from tests.ooxml.word import p, word_file


def test_ends_of_lines_and_tabs_become_elements_of_word() -> None:
    broken = line_breaks("a\nb\tc")
    assert "<w:br/>" in broken
    assert "<w:tab/>" in broken
    assert line_breaks("a") == "a"


def test_a_text_and_a_number_print_and_a_list_does_not() -> None:
    assert (printed_text("oui"), printed_text(3)) == ("oui", "3")
    with pytest.raises(WordingError, match="liste"):
        printed_text(["a"])


@pytest.mark.parametrize(
    "values",
    [
        ["Tours", 3, "1er mai", "<b> & 'c'"],
        ['l\'école\nde "Tours"', "a\tb", "a\r\nb\u00a0c", ""],
        [Decimal("2500.00"), 2500, "2500.00", date(2025, 12, 15)],
    ],
)
def test_values_that_are_typeset_together_print_as_each_alone(values: list[Any]) -> None:
    ((_, part),) = compile_template(word_file(p("{% for one in many %}{{ one }}, {% endfor %}{{ x }}")), LABEL).parts
    given = {"many": values, "x": "y"}
    records = [Record(), Record(together=True), Record(together=True)]
    found = [(part.pieces(given, record), record.printed, record.values) for record in records]
    assert found == [found[0]] * 3
    assert len(found[0][1]) == len(values) + 1


@pytest.mark.parametrize("value", ["Alain ROUX", "rue d’Étigny", "XXe", "M. Roux", "Île-de-France", "a<b", "a\nb", 7])
def test_what_was_learnt_with_other_values_prints_as_what_was_not(value: Any) -> None:
    known = KnownValues()
    known.learn({"Oudon", value, "Vair, M. le maire"})
    assert known["Oudon"] == ("Oudon", b"Oudon", False)
    assert known[value] == KnownValues()[value]


@pytest.mark.parametrize(
    "noted", [[["a"], "b"], [{}, "b"], [None, True, 2.5], ["a\x07", "b\n"], [date(2025, 1, 2)], []]
)
def test_what_cannot_be_learnt_is_left_as_it_was_noted(noted: list[Any]) -> None:
    records = [Record(together=True, noted=[*noted]), Record(together=True, noted=["Oudon"])]
    learn(records)
    assert [record.noted for record in records] == [noted, ["Oudon"]]
    assert [record.printed for record in records] == [[], []]


def test_a_name_that_is_none_is_left_to_be_told_where_its_tag_stands() -> None:
    hole = Unknown(name="complett")
    record = Record(together=True, noted=["Oudon", hole])
    learn([record, Record(together=True, noted=["Vair"])])
    assert record.noted[1] is hole
    assert record.printed == []


def test_what_is_known_has_a_bound_and_what_is_asked_for_again_stays_known() -> None:
    known = KnownValues()
    for start in range(0, 3 * MOST_KNOWN, 300):
        names = ["Ville " + "".join(map("abcdefghij".__getitem__, map(int, str(start + rank)))) for rank in range(300)]
        known.learn({"Oudon", *names})
        assert len(known) <= MOST_KNOWN
        assert {"Oudon", *names} <= known.keys()
    known.learn({f"a{'b' * rank}" for rank in range(MOST_KNOWN + 1)})
    assert len(known) <= MOST_KNOWN


@pytest.mark.parametrize("value", [None, True, ["a"], "a\x07b"])
def test_a_value_that_cannot_be_printed_stops_those_that_go_together(value: Any) -> None:
    ((_, part),) = compile_template(
        word_file(p("{{ many[0] }}{% for one in many %}{{ one }}{% endfor %}")), LABEL
    ).parts
    for record in (Record(), Record(together=True)):
        with pytest.raises(Exception, match=r"\w") as failure:
            part.pieces({"many": ["x", value]}, record)
        assert "valeur" in str(failure.value) or "imprime" in str(failure.value)


def test_what_no_file_of_word_can_hold_is_not_printable_for_python() -> None:
    """So that most texts are asked no more than that."""
    refused = [sign for sign in map(chr, range(sys.maxunicode + 1)) if unprintable(f"a{sign}")]
    assert refused == [*map(chr, [*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF])]
