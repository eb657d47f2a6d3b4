"""Each header and each footer of a file is read once, and named after the pages that repeat it."""

from __future__ import annotations

from actgen.document.model import Block, Paragraph, Repeated
from actgen.document.repeated import RepeatedParts
from actgen.ooxml.packing.package import MAIN_PART


class Named:
    """A reader that gives, of each part, one paragraph of its name."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def part(self, name: str, file: str) -> tuple[Block, ...]:
        self.read.append(name)
        return (Paragraph("corps", ()),)


def test_a_part_that_several_pages_repeat_is_read_once() -> None:
    reader = Named()
    parts = RepeatedParts(reader)
    first = parts.of((MAIN_PART, ""), "default", 0)
    assert first == Repeated((Paragraph("corps", ()),), ())
    assert parts.of((MAIN_PART, MAIN_PART), "first", 1).footer == first.header
    assert len(reader.read) == 1
