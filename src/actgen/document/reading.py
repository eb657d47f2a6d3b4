"""The filled Word file read back as a model; what the model would lose is an error, never silence."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Diagnostic
from actgen.core.errors import InputFault
from actgen.core.metadata import Metadata
from actgen.document.furniture import furniture_of, furniture_within
from actgen.document.model import Act, Title
from actgen.document.nesting import levelled
from actgen.document.paragraphs import BODY, plain
from actgen.document.repeated import RepeatedParts
from actgen.document.word.alone import NotPlain
from actgen.document.word.bookmarks import linked_places
from actgen.document.word.pictures import Pictures
from actgen.document.word.plain import PlainParts, plain_body
from actgen.document.word.reader import Reader
from actgen.document.word.setting import setting_of
from actgen.document.word.told import told_things
from actgen.ooxml.blocks import read_notes
from actgen.ooxml.notes import NOTES_PART, own_notes
from actgen.ooxml.packing.package import MAIN_PART, Package, read_package

if TYPE_CHECKING:
    from actgen.document.model import Block, Note
    from actgen.document.word.setting import Setting
    from actgen.ooxml.packing.passages import Cut


def read_act(docx: bytes, label: str, metadata: Metadata) -> Act:
    """The act in a filled .docx; InputFault with everything in it that the model could not carry.

    `label` names the file in diagnostics.
    """
    return act_in(read_package(docx, label), metadata)


@lru_cache(maxsize=32)
def read_and_tell(docx: bytes, label: str, metadata: Metadata) -> tuple[Act, tuple[Diagnostic, ...]]:
    """The act as `read_act`, and a warning for each kind of look in its file that only Word shows.

    The same file is read once: goldens, publication and verification make it again and again.
    """
    package = read_package(docx, label)
    return act_in(package, metadata), tuple(told_things(package))


def act_in(package: Package, metadata: Metadata) -> Act:
    """The act in a file that was opened; InputFault as `read_act`."""
    setting = setting_of(package)
    document, parts = package.outline(MAIN_PART), package.body
    furniture = furniture_of(package, document) if parts is None else furniture_within(parts.frame, package)
    notes = read_notes(package, setting.names, looks=True)
    linked = linked_places(document) if parts is None else frozenset()  # a plain text leads to no place in it
    pictures, given = Pictures(package), (setting.looks, setting.numbers, furniture, linked, setting.fonts)
    reader = Reader(package.label, setting.names, notes, *given, pictures)
    repeated = RepeatedParts(PlainParts(reader, setting))
    usual = repeated.of(furniture.pages[0].usual, "default", 0)
    body = _body(parts, setting, reader)
    unusual = () if furniture.is_usual else enumerate(furniture.pages)
    sheets = tuple(repeated.sheet(pages, rank) for rank, pages in unusual)
    called = _called_notes(package, reader)
    if reader.faults:
        raise InputFault(reader.faults)
    return Act(_title(body, metadata), usual.header, body, usual.footer, called, metadata, sheets)


def _body(parts: Cut | None, setting: Setting, reader: Reader) -> tuple[Block, ...]:
    """The body, by its passages where they are plain; else, and where something in it is wrong, as a whole."""
    if parts is not None:
        with suppress(NotPlain):
            return plain_body(parts, setting)
    return levelled(reader.part(BODY, MAIN_PART))


def _called_notes(package: Package, reader: Reader) -> tuple[Note, ...]:
    """The notes that the act calls; a call of one that the file does not hold was told where it stands."""
    if package.find(NOTES_PART) is None:
        return ()
    reader.follow(NOTES_PART)
    return reader.called_notes(dict(own_notes(package.seen(NOTES_PART))))


def _title(body: tuple[Block, ...], metadata: Metadata) -> str:
    for block in body:
        if type(block) is Title:
            return " ".join(plain(block.inlines).split()) or metadata.title
    return metadata.title
