"""What stands before a place is sought in the words that can matter, at their places in the whole text."""

from __future__ import annotations

import re

from actgen.core.patterns import found_before

LAW = re.compile(r"\bloi\b[^.]*$")


def test_the_match_tells_its_places_in_the_text() -> None:
    found = found_before(LAW, "Vu la loi du 12 avril 2000, le 3 mai", 13)
    assert found is not None
    assert (found.span(), found[0]) == ((6, 13), "loi du ")


def test_what_stands_after_the_place_is_not_read() -> None:
    assert found_before(LAW, "du 12 avril, la loi", 3) is None


def test_what_stands_far_before_is_not_read_however_long_the_text_is() -> None:
    text = f"la loi {'a' * 190} le 12 avril {'a' * 10_000} le 12 avril"
    assert found_before(LAW, text, text.index("le 12")) is not None
    assert found_before(LAW, text, text.rindex("le 12")) is None


def test_a_word_is_not_cut_where_the_reading_begins() -> None:
    text = f"aloi{' ' * 197}12"
    assert found_before(LAW, text, 201) is None
