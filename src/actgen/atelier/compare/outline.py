"""The lines of an act's text, each with the heading that it stands under, as a jurist would name the place."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.document.model import (
    Columns,
    Considerant,
    Dispositif,
    Paragraph,
    Section,
    Signatures,
    Title,
    Visa,
)
from actgen.french.heading_numbers import heading_number
from actgen.writers.text import FOOTER_MARK, HEADER_MARK, write_block, write_inlines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.document.model import Act, Block

BODY = "Corps de l’acte"

_KINDS = {
    "sous-titre": "Titre",
    "entete": "En-tête",
    "ouverture": "Ouverture",
    "mention": "Mentions",
    "formalite": "Formalités",
}
_UNDERSTOOD = (
    (re.compile(re.escape(HEADER_MARK)), "En-tête de page"),
    (re.compile(re.escape(FOOTER_MARK)), "Pied de page"),
    (re.compile(r"\[\d+\] "), "Notes"),
    (re.compile(r"VU\b"), "Visas"),
    (re.compile(r"CONSID[ÉE]RANT\b"), "Considérants"),
)


class Line(Struct, frozen=True):
    """One line of a text and the heading of the article, or the name of the part, where it stands."""

    heading: str
    text: str


def lines_of(act: Act) -> tuple[Line, ...]:
    """The lines that the text of an act has for its body."""
    return tuple(_inside(act.body))


def read_lines(text: str, known: Iterable[Line]) -> tuple[Line, ...]:
    """The lines of `text` that say something, each under the heading where `known` has it.

    A line that `known` does not have is placed by its first words, or else stays with the line before it.
    """
    headings: defaultdict[str, deque[str]] = defaultdict(deque)
    for line in known:
        headings[line.text].append(line.heading)
    return tuple(_read(text, headings))


def _read(text: str, headings: defaultdict[str, deque[str]]) -> Iterator[Line]:
    current = BODY
    for line in text.replace("\r\n", "\n").split("\n"):
        if line.strip():
            current = headings[line].popleft() if headings[line] else _understood(line) or current
            yield Line(current, line)


def _understood(line: str) -> str | None:
    if heading_number(line) is not None:
        return line
    return next((name for pattern, name in _UNDERSTOOD if pattern.match(line)), None)


def _inside(blocks: Iterable[Block], heading: str = "") -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Section):
            title = write_inlines(block.heading)
            name = " ".join(title.split())
            yield from _lines(title, name)
            yield from _inside(block.blocks, name)
        else:
            yield from _lines(write_block(block), heading or _name(block))


def _lines(text: str, heading: str) -> Iterator[Line]:
    return (Line(heading, line) for line in text.split("\n") if line.strip())


def _name(block: Block) -> str:
    """What a jurist calls the part of the act that a block outside every section belongs to."""
    match block:
        case Title():
            return "Titre"
        case Columns():
            return "En-tête"
        case Visa():
            return "Visas"
        case Considerant():
            return "Considérants"
        case Dispositif():
            return "Dispositif"
        case Signatures():
            return "Signatures"
        case Paragraph(kind, _):
            return _KINDS.get(kind, BODY)
        case _:
            return BODY
