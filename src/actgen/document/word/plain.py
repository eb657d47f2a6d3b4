"""The parts of an act that are plain: each passage is read once for all acts, and stands as they stand together.

What a passage says depends on its words, on the styles and on the lists of its file (`alone.py`). The number before a
paragraph, the empty lines above it and the page that ends before it depend on the others (`arranged.py`).

What pages repeat is read of its mould too, where it leads to no other part.
"""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree
from msgspec import Struct

from actgen.document.word.alone import NotPlain, read_alone
from actgen.document.word.arranged import arranged
from actgen.document.word.worded import blocks_take_words, taking_words
from actgen.ooxml.blocks import mould_blocks
from actgen.ooxml.xml import R, w

if TYPE_CHECKING:
    from collections.abc import Callable

    from actgen.document.model import Block
    from actgen.document.word.alone import Line
    from actgen.document.word.reader import Reader
    from actgen.document.word.setting import Setting
    from actgen.ooxml.packing.passages import Cut, Mould, Words
    from actgen.ooxml.xml import Element

#: What leads to another part of the file, or where another part may lead, beside what names a relationship.
_LEADING = tuple(map(w, ("footnoteReference", "endnoteReference", "hyperlink", "bookmarkStart")))


def plain_body(parts: Cut, setting: Setting) -> tuple[Block, ...]:
    """The body of an act of these passages; NotPlain where it must be read as a whole."""
    if setting.has_signs:
        raise NotPlain
    lines: list[Line] = []
    for passage in parts.passages:
        known = passage.read.get(setting)  # most are; asked here, that each takes no call
        lines += read_alone(passage, setting) if known is None else known
    return arranged(tuple([line.form for line in lines]), setting).body(lines)


class PlainParts(Struct, frozen=True):
    """A reader of what pages repeat: of its mould, where that takes any words, else as `reader` does."""

    reader: Reader
    setting: Setting

    def part(self, name: str, file: str) -> tuple[Block, ...]:
        """The blocks of a part, at that place of the act."""
        package = self.reader.pictures.package
        text = package.repeated(file) if len(self.reader.furniture.ranks) == 1 else None
        if text is not None:
            with suppress(NotPlain):
                return _repeated_alone(text.mould, name, self.setting)(text.words)
        return self.reader.part(name, file)


@lru_cache(maxsize=256)
def _repeated_alone(mould: Mould, name: str, setting: Setting) -> Callable[[Words], tuple[Block, ...]]:
    """What makes, of any words, what a mould says at a place of the act.

    NotPlain where it leads elsewhere, is wrong, or says other things with other words.
    """
    reader = setting.reader()
    if setting.has_signs or _leads_elsewhere(mould.root):
        raise NotPlain
    blocks = reader.root(name, mould.root)
    if reader.faults or not blocks_take_words(blocks, mould_blocks(mould, setting.looks.styles), setting.looks):
        raise NotPlain
    return taking_words(blocks)


def _leads_elsewhere(root: Element) -> bool:
    """Whether a part names a relationship, calls a note, or has a place or a link."""
    names = (str(name) for one in root.iter(etree.Element) for name in one.attrib)
    return next(root.iter(*_LEADING), None) is not None or any(name.startswith(f"{{{R}}}") for name in names)
