"""The lines of a YAML file, each as its mould, a sign in the place of each word, and its words.

Six lines of ten stand in the files of other communes too, so a line that was met is known by its bytes. Only the
others are decoded; most are names of persons, which are read by their shape.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from itertools import chain, compress
from operator import itemgetter
from string import ascii_letters
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.core.encodings import decode, is_surely_plain
from actgen.variables.yaml.clues import may_be_unfinished
from actgen.variables.yaml.nodes import NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: A line as its mould, and its words.
Line = tuple[str, tuple[str, ...]]

#: A longer line belongs to the mould as it is.
_LONG = 300
#: What a word may hold: letters and figures, blanks, some marks; between braces a comma parts values.
_LETTERS, _MARKS, _MARKS_IN_BRACES = "0-9A-Za-zÀ-ɏ", "’'.()/°%,-", "’.()/°%-"
#: It begins with a letter or a figure, be it behind those of an hour, and ends with no blank.
_WORD, _WORD_IN_BRACES = (
    rf"[{_LETTERS}][{_LETTERS}{re.escape(marks)} ]*(?<! )" for marks in (_MARKS, _MARKS_IN_BRACES)
)
#: What ends a line, behind a dash, a name, or as a line of a text; what stands between braces. Quotes are of the mould.
_ON_A_LINE = re.compile(rf'([ -]*(?:[a-z_0-9]+: )?"?)((?:[0-9]{{1,2}}:)?{_WORD})("?\r?)')
_IN_BRACES = re.compile(rf'([{{[,] ?(?:[a-z_0-9]+: )?"?)({_WORD_IN_BRACES})(?="? ?[,}}\]])')
#: What no such line ends with: it is told sooner than by the expression.
_CLOSING = ("}", "]")
#: The sign of a word, which no file holds, with all the marks that a word may hold; that of a remark.
HEART = "\ue001"
SIGN, SIGN_IN_BRACES, _REMARK = f"{HEART}1:x{_MARKS}x", f"{HEART}x{_MARKS_IN_BRACES}x", f"#{HEART}"
_NULL = frozenset(NOTHING)
#: The lines that were met, by their bytes: as many of them, and those of one file.
MET: dict[bytes, Line] = {}
MOST_MET = 2048
#: A line by its shape, the same byte in the place of each letter and figure: its mould, and where its one word begins,
#: which ends it. Few names of persons have a shape that none had before.
SHAPES: dict[bytes, tuple[str, int]] = {}
MOST_SHAPES = 1024
#: Those of one or of two bytes: of the latter, all whose first byte is one of these are letters as a word may hold; a
#: first byte of others stays, so that no shape with one is remembered.
_OF_LETTERS = f"0123456789{ascii_letters}".encode() + bytes([*range(0x80, 0xC0), *range(0xC3, 0xC9)])
_SHAPING = bytes.maketrans(_OF_LETTERS, b"a" * len(_OF_LETTERS))
_MOULD, _WORDS = itemgetter(0), itemgetter(1)


class Parted(Struct, frozen=True):
    """A file as its lines, the moulds of these, and its words; whether none of these may say that it is unfinished."""

    lines: list[bytes]
    moulds: tuple[str, ...]
    words: list[str]
    is_clear: bool

    def line(self, number: int) -> str:
        """The text of a line, counted from 1."""
        return unicodedata.normalize("NFC", self.lines[number - 1].decode()).removesuffix("\r")


def parted(content: bytes) -> Parted | None:
    """The moulds of the lines of a file, and its words; None of a file that is not plain: it is to be read whole.

    A doubtful encoding is not plain, nor is what could be a sign, or a word that says that there is no value.
    """
    lines = content.removeprefix(codecs.BOM_UTF8).split(b"\n")
    every: list[Any] = [*map(MET.get, lines)]
    is_new = [line is None for line in every]
    new = [*compress(lines, is_new)]
    found = _new_lines(content, new)
    if found is None:
        return None
    for rank, line in zip(compress(range(len(lines)), is_new), found, strict=True):
        every[rank] = line
    is_clear = _are_clear(chain.from_iterable(map(_WORDS, found)))
    if len(MET) > MOST_MET:
        MET.clear()
    met = zip(new, found, strict=True)
    MET.update(met if is_clear else [one for one in met if _are_clear(one[1][1])])
    return Parted(lines, tuple(map(_MOULD, every)), [*chain.from_iterable(map(_WORDS, every))], is_clear)


def _are_clear(words: Iterable[str]) -> bool:
    """Whether none of these words says that something is unfinished: the lines that were met have no other."""
    return not may_be_unfinished(" ".join(words))


def _new_lines(content: bytes, lines: list[bytes]) -> list[Line] | None:
    """These lines of a file; None where the file is not plain."""
    joined = b"\n".join(lines)
    text = _plain_text(content, joined)
    if text is None:
        return None
    shapes = joined.translate(_SHAPING).split(b"\n")
    every = zip(text.split("\n"), map(SHAPES.get, shapes), shapes, strict=True) if lines else ()
    found = [(known[0], (line[known[1] :],)) if known else _parted_line(line, shape) for line, known, shape in every]
    return found if _NULL.isdisjoint(chain.from_iterable(map(_WORDS, found))) else None


def _plain_text(content: bytes, part: bytes) -> str | None:
    """The text of a part of a file, where nothing is to be told of the encoding of the file."""
    try:
        text = part.decode()
    except UnicodeDecodeError:
        return None
    if HEART in text or not (is_surely_plain(content, text) or _is_plain(content)):
        return None
    return unicodedata.normalize("NFC", text)  # by lines as by all of them: none begins or ends within a letter


def _is_plain(content: bytes) -> bool:
    decoded = decode(content)
    return decoded is not None and not decoded.remark


def _parted_line(line: str, shape: bytes) -> Line:
    if len(line) >= _LONG:
        return line, ()
    if not line.endswith(_CLOSING) and (found := _ON_A_LINE.fullmatch(line)):
        head, word, tail = found.groups()
        mould = f"{head}{SIGN}{tail}"
        if not tail and b":" not in shape and shape.isascii() and len(shape) < _LONG:  # it tells where the word begins
            _remember(shape, (mould, len(head)))
        return mould, (word,)
    if line.lstrip(" ")[:1] == "#":
        return _without_remark(line), ()
    pieces = _IN_BRACES.split(line)
    words = pieces[2::3]
    pieces[2::3] = [SIGN_IN_BRACES] * len(words)
    return "".join(pieces), tuple(words)


def _remember(shape: bytes, parted: tuple[str, int]) -> None:
    if len(SHAPES) > MOST_SHAPES:
        SHAPES.clear()
    SHAPES[shape] = parted


def _without_remark(line: str) -> str:
    """A remark as its sign alone; as it is where it holds what no file may, or what could be a sign by its code."""
    return f"{line[: line.index('#')]}{_REMARK}" if line.isprintable() and "\\" not in line else line
