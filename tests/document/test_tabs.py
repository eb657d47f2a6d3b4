"""A line goes from stop to stop, each with the text that stands at it."""

from __future__ import annotations

from actgen.document.model import LineBreak, PageNumber, Tab, Text
from actgen.document.tabs import Fill, Stretch, has_stops, lines_of, stretches

NAME, TOWN, COUNT = Text("Nom"), Text("mairie"), Text("12,50")


def test_text_after_a_stop_on_its_left_goes_on_with_the_line() -> None:
    assert stretches((NAME, Tab(room=90), TOWN, PageNumber())) == [
        Stretch(((NAME,), Fill()), 90),
        Stretch(((TOWN, PageNumber()),), last=True),
    ]


def test_text_at_a_stop_on_its_right_ends_there_after_its_leader() -> None:
    assert stretches((NAME, Tab("dot", "right", 90), TOWN)) == [Stretch(((NAME,), Fill("points"), (TOWN,)), 90)]


def test_a_number_stands_by_its_comma_and_one_without_ends_at_the_stop() -> None:
    assert stretches((Tab("", "decimal", 90), COUNT)) == [
        Stretch(((), Fill(), (Text("12"),)), 90),
        Stretch(((Text(",50"),),), last=True),
    ]
    assert stretches((Tab("", "decimal", 90), TOWN)) == [Stretch(((), Fill(), (TOWN,)), 90)]


def test_text_in_the_middle_has_as_much_room_on_both_sides_and_the_next_stop_keeps_its_place() -> None:
    made = stretches((NAME, Tab("", "center", 100), TOWN, Tab("", "right", 60), COUNT))
    assert made == [
        Stretch(((NAME,), Fill()), 70),
        Stretch((Fill(), (TOWN,), Fill()), 60),
        Stretch(((), Fill(), (COUNT,)), 30),
    ]
    assert sum(one.width for one in made) == 160


def test_a_tab_that_leads_to_no_stop_stays_a_blank() -> None:
    assert not has_stops((NAME, Tab(), TOWN))
    assert stretches((NAME, Tab(), TOWN)) == [Stretch(((NAME, Tab(), TOWN),), last=True)]


def test_a_paragraph_in_which_a_page_ends_is_no_line_of_stops() -> None:
    assert has_stops((NAME, Tab(room=9), TOWN))
    assert not has_stops((NAME, Tab(room=9), LineBreak(page=True)))


def test_lines_end_at_their_breaks() -> None:
    assert lines_of((NAME, LineBreak(), TOWN)) == [[NAME], [TOWN]]
