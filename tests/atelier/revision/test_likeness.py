"""How much two things have in common."""

from __future__ import annotations

from actgen.atelier.revision.likeness import paragraph_likeness, words
from actgen.atelier.revision.model import Paragraph
from actgen.atelier.revision.tokens import tokens_of
from actgen.ooxml.blocks import Run


def paragraph(text: str, style: str = "Corps") -> Paragraph:
    return Paragraph(style, tokens_of([Run(text)]))


def test_the_same_characters_are_wholly_alike() -> None:
    one = paragraph("Le maire signe.")
    assert paragraph_likeness(one, paragraph("Le maire signe.", "Visa")) == 1
    assert paragraph_likeness(one, paragraph("Le maire signe.")) > 1


def test_the_more_words_in_common_the_more_alike() -> None:
    one = paragraph("Le maire signe la convention.")
    near, far = paragraph("Le maire signe la présente convention."), paragraph("Un autre texte.")
    assert 1 > paragraph_likeness(one, near) > paragraph_likeness(one, far) >= 0


def test_words_are_counted_as_often_as_they_stand() -> None:
    assert max(words(paragraph("oui oui non").tokens).values()) == 2
