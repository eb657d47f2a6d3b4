"""Names in lines: those that stood there, and new ones."""

from __future__ import annotations

from actgen.atelier.browser.forms.rolls import lines_over, offices_in, pasted_in, person
from actgen.atelier.rewriting.wanted import Element

HELD = ["ÉMERY", "M. Jean DUPONT"]


def test_each_name_that_stood_there_stays_as_it_was_written() -> None:
    assert lines_over(HELD, "M. Jean DUPONT\nMARTIN Claire\nÉMERY", of_persons=True) == [
        Element("M. Jean DUPONT", 1), Element("Claire MARTIN"), Element("ÉMERY", 0),
    ]  # fmt: skip


def test_a_name_takes_the_place_of_the_one_that_it_replaces() -> None:
    assert lines_over(HELD, "ÉMERY\nAnne ABEL", of_persons=True) == [Element("ÉMERY", 0), Element("Anne ABEL", 1)]


def test_words_that_are_no_names_are_kept_whole() -> None:
    assert lines_over(None, "laisser un passage, de 1,40 m ; et un autre", of_persons=False) == [
        Element("laisser un passage, de 1,40 m ; et un autre")
    ]


def test_a_mark_goes_once_a_name_is_given() -> None:
    assert lines_over(["à compléter"], "Anne ABEL", of_persons=True) == [Element("Anne ABEL")]


def test_a_roll_is_read_as_town_halls_keep_it() -> None:
    assert pasted_in("- M. Jean DUPONT, maire\n- MARTIN Claire (adjointe)") == ["M. Jean DUPONT", "Claire MARTIN"]
    assert person("DUPONT  Jean") == "Jean DUPONT"


def test_a_line_in_which_no_name_is_found_is_kept_for_check_to_tell() -> None:
    assert lines_over(None, "12", of_persons=True) == [Element("12")]


def test_the_office_beside_a_name_is_found_wherever_it_stands() -> None:
    roll = "1. M. Jean DUPONT, maire\n2. MARTIN Claire (première adjointe)\n3. Luc PETIT, 2e adjoint\n"
    roll += "- Ada ROY, conseillère"
    assert offices_in(roll) == [
        ("M. Jean DUPONT", ""),
        ("Claire MARTIN", "première adjointe"),
        ("Luc PETIT", "2e adjoint"),
        ("Ada ROY", ""),
    ]
