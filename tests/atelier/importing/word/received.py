"""A received Word file brought in: its text, and what is told of it."""

from __future__ import annotations

from actgen.atelier.importing.bringing import Brought
from tests.atelier.importing.bringing import brought
from tests.atelier.importing.messy import with_margins
from tests.ooxml.word import word_parts


def read(*blocks: str, place: bool = False, **others: list[str]) -> Brought:
    return brought(with_margins(word_parts(*blocks, **others)), place=place)


def texts(*blocks: str, **others: list[str]) -> list[str]:
    done = brought(with_margins(word_parts(*blocks, **others)), place=False)
    return [one.text for one in done.reading.paragraphs()]


def told(*blocks: str, **others: list[str]) -> list[str]:
    done = brought(with_margins(word_parts(*blocks, **others)), place=False)
    return [*done.source.remarks, *done.source.doubts]


PAGE = '<w:r><w:br w:type="page"/></w:r>'
