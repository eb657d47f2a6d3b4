"""The runs of a paragraph as inlines."""

from __future__ import annotations

import pytest

from actgen.document.model import AS_TYPED, Text
from actgen.document.word.inlines import inlines_of
from actgen.document.word.looks import RunLook
from actgen.ooxml.blocks import Run


@pytest.mark.parametrize(
    ("in_word", "read"),
    [
        ("maire d’Ancenis\u2011Saint\u2011Géréon", "maire d’Ancenis-Saint-Géréon"),
        ("un rendez\u2011vous", "un rendez\u2011vous"),
        ("le n°\u00a02025\u2011132", "le n°\u00a02025\u2011132"),
    ],
)
def test_the_hyphen_that_word_holds_in_a_name_is_read_as_it_was_typed_and_that_of_an_author_stays(
    in_word: str, read: str
) -> None:
    usual = RunLook(strong=False, emphasis=False, superscript=False, look=AS_TYPED)
    assert list(inlines_of(Run(in_word), usual)) == [Text(read)]
