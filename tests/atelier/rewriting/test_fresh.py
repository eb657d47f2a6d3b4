"""New values as lines of a file."""

from __future__ import annotations

from actgen.atelier.rewriting.fresh import in_flow, quoted_as, rows_of


def test_a_group_and_its_list_stand_below_their_name() -> None:
    assert rows_of("  vote:", {"pour": "9", "noms": ["A", {"de": "B"}], "vide": {}}, 2) == [
        "  vote:", "    pour: 9", "    noms:", "      - A", "      - de: B", "    vide: {}",
    ]  # fmt: skip


def test_a_text_of_several_lines_stands_below_a_sign() -> None:
    assert rows_of("debats:", "Un\n\n# deux", 0) == ["debats: |-", "  Un", "", "  # deux"]


def test_a_text_whose_lines_begin_by_a_blank_is_quoted() -> None:
    assert rows_of("debats:", " Un\n deux", 0) == ['debats: " Un\\n deux"']


def test_a_value_on_one_line_is_quoted_where_it_must_be() -> None:
    assert in_flow({"a": ["x, y", "z"], "b": {}}) == '{ a: ["x, y", z], b: {} }'


def test_the_former_quotes_are_kept() -> None:
    assert [quoted_as("'", "l'an"), quoted_as('"', "an"), quoted_as("", "an")] == ["'l''an'", '"an"', "an"]
