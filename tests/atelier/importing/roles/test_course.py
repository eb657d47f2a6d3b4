"""The course of an act is read once: no line is asked again for each other line."""

from __future__ import annotations

import re

import pytest

from actgen.atelier.importing.roles import course
from actgen.atelier.importing.roles.lines import lines_of
from actgen.atelier.importing.roles.markers import VISA
from actgen.atelier.importing.roles.roles import understand
from actgen.atelier.importing.source import Look, Paragraph
from actgen.ooxml.blocks import Run


class Counted:
    """A pattern that counts how often it is asked."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern, self.asked = pattern, 0

    def match(self, text: str) -> re.Match[str] | None:
        self.asked += 1
        return self.pattern.match(text)


def paragraphs(count: int, *, bold: int) -> list[Paragraph]:
    """Lines of which every fifth may be a heading in bold, and that may all be signatures."""
    texts = [f"La commune tient le compte numéro {number}" for number in range(count)]
    return [
        Paragraph((Run(text, bold=not number % bold),), Look(bold=not number % bold), rank=number + 1)
        for number, text in enumerate(texts)
    ]


@pytest.mark.parametrize("bold", [1, 5])
def test_twice_as_many_lines_ask_twice_as_often(monkeypatch: pytest.MonkeyPatch, bold: int) -> None:
    asked = []
    for count in (200, 400):
        counted = Counted(VISA)
        monkeypatch.setattr(course, "VISA", counted)
        assert len(list(understand(lines_of(paragraphs(count, bold=bold))))) == count
        asked.append(counted.asked)
    assert asked[1] <= 2.1 * asked[0]


def test_the_words_of_a_line_are_read_once() -> None:
    (line,) = lines_of(paragraphs(1, bold=1))
    assert line.text is line.text
