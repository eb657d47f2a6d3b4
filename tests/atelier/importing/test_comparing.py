"""The proof that no word of a source is lost."""

from __future__ import annotations

from actgen.atelier.importing.comparing import compare
from actgen.atelier.importing.counted_words import counted_words
from tests.document.building import word_file

DOCX = word_file("# Convention\n\nLe maire signe.\n")


def test_the_words_of_the_template_are_those_of_the_source() -> None:
    done = compare(counted_words("Convention Le maire signe."), DOCX, (), ())
    assert (done.count, done.lost, done.gained) == (4, (), ())


def test_a_word_that_lacks_and_one_that_came_are_told() -> None:
    done = compare(counted_words("Convention Le maire ne signe"), DOCX, (), ())
    assert (done.lost, done.gained) == (("ne",), ())
    assert compare(counted_words("Convention Le signe"), DOCX, (), ()).gained == ("maire",)
