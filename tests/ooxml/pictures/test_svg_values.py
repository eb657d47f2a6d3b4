"""The values of an SVG follow its grammar: a number that is none is told before any engine stops on it."""

from __future__ import annotations

import pytest

from actgen.ooxml.pictures.svg_values import wrong_values


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("d", "M10 10h180v110c0 62 -42 92 -90 112c-48 -20 -90 -50 -90 -112z"),
        ("d", "m0,0 1-1.5.5 3e1 4 5A5 5 0 1 1 10 10Z m 1 1"),
        ("d", "M0 0a5 5 0 0110 10 5 5 0 10-3.5.5z"),
        ("d", ""),
        ("points", "0,0 10,0 5,8.66"),
        ("viewBox", "0 0 200 240"),
        ("transform", "translate(10) rotate(45, 1, 2) matrix(1 0 0 1 5 -5)"),
        ("x", "10"),
        ("width", "30mm"),
        ("rx", "auto"),
        ("opacity", ".5"),
        ("stroke-dasharray", "4 2"),
        ("stroke-dasharray", "none"),
        ("style", "fill:#fff; stroke-width:2px;"),
        ("fill", "#1f4e79"),
    ],
)
def test_what_the_grammar_has_is_right(name: str, value: str) -> None:
    assert list(wrong_values({name: value})) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("d", "M10 G20"),
        ("d", "M10"),
        ("d", "L10 10"),
        ("d", "M0 0C1 2 3 4 5"),
        ("d", "M0 0Z4"),
        ("d", "M0 0L"),
        ("d", "M0 0A5 5 0 2 1 10 10"),
        ("points", "1 2 3"),
        ("points", "a,b"),
        ("viewBox", "0 0 10"),
        ("transform", "rotate(1 2)"),
        ("transform", "tourne(3)"),
        ("x", "1O"),
        ("width", "10 mètres"),
    ],
)
def test_anything_else_is_wrong(name: str, value: str) -> None:
    assert list(wrong_values({name: value})) == [name]


def test_a_property_of_the_style_is_read_too() -> None:
    assert list(wrong_values({"style": "fill:none;stroke-width:gros"})) == ["stroke-width"]
