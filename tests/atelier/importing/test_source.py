"""A received text as neutral values."""

from __future__ import annotations

from actgen.atelier.importing.source import Paragraph, Table, paragraphs_of
from actgen.ooxml.blocks import Run

ONE, OTHER = Paragraph((Run("un "), Run("mot")), marker="1."), Paragraph((Run("autre"),))


def test_the_text_of_a_paragraph_is_without_its_marker() -> None:
    assert ONE.text == "un mot"


def test_the_paragraphs_of_a_table_are_those_of_its_cells() -> None:
    assert list(paragraphs_of(ONE)) == [ONE]
    assert list(paragraphs_of(Table((((ONE,), (OTHER,)),)))) == [ONE, OTHER]
