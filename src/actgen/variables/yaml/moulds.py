"""A YAML file read by its mould: the file without its words, which the parser reads once for all files that have it.

Communes type other words in the same lines, and who corrects a file changes a few of them. A mould is read with a sign
for each word. That each sign stood alone for a value proves where the words stand: a word holds no mark that its sign
does not hold, so YAML reads both alike. Any other file is read whole.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property, lru_cache
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.core.diagnostics import FilePlace
from actgen.core.encodings import decode
from actgen.core.memory.deferred import Deferred, Names
from actgen.variables.yaml.document import Document
from actgen.variables.yaml.nodes import NOTHING, lines_of, read_yaml
from actgen.variables.yaml.plain import Texts, laid_out, taking

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from actgen.variables.yaml.plain import Layout, Path

#: Several times the file of a commune; a longer one is read whole.
_MOST = 20_000
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
_HEART = "\ue001"
_SIGN, _SIGN_IN_BRACES, _REMARK = f"{_HEART}1:x{_MARKS}x", f"{_HEART}x{_MARKS_IN_BRACES}x", f"#{_HEART}"
_NULL = frozenset(NOTHING)
_SIGNS = re.compile(f"{re.escape(_SIGN)}|{re.escape(_SIGN_IN_BRACES)}")


def read_in_its_mould(content: bytes, path: str) -> Document:
    """The document that `read_yaml` reads in `content`; the places of its values are made when they are asked for."""
    text = _plain_text(content)
    if text is None:
        return read_yaml(content, path)
    rest, words = _parted(text)
    mould = _mould_of(rest, len(words)) if _NULL.isdisjoint(words) else None
    return read_yaml(content, path) if mould is None else mould.document(_Typed(path, text, words))


def _plain_text(content: bytes) -> str | None:
    """The text of a file, where it may be parted: it is short, and nothing is to be told of its encoding."""
    decoded = decode(content) if len(content) <= _MOST else None
    if decoded is None or decoded.remark or _HEART in decoded.text:
        return None
    return unicodedata.normalize("NFC", decoded.text)


def _parted(text: str) -> tuple[str, list[str]]:
    """The mould of a text, and its words."""
    rest: list[str] = []
    words: list[str] = []
    for line in text.split("\n"):
        mould, held = _parted_line(line) if len(line) < _LONG else (line, ())
        rest.append(mould)
        words += held
    return "\n".join(rest), words


@lru_cache(maxsize=2048)  # few lines of a file are in no other
def _parted_line(line: str) -> tuple[str, Sequence[str]]:
    if not line.endswith(_CLOSING) and (found := _ON_A_LINE.fullmatch(line)):
        head, word, tail = found.groups()
        return f"{head}{_SIGN}{tail}", (word,)
    if line.lstrip(" ")[:1] == "#":
        return _without_remark(line), ()
    pieces = _IN_BRACES.split(line)
    words = pieces[2::3]
    pieces[2::3] = [_SIGN_IN_BRACES] * len(words)
    return "".join(pieces), words


def _without_remark(line: str) -> str:
    """A remark as its sign alone; as it is where it holds what no file may, or what could be a sign by its code."""
    return f"{line[: line.index('#')]}{_REMARK}" if line.isprintable() and "\\" not in line else line


class _Spot(Struct, frozen=True):
    """Where a value or a name stands: its line, and its column were the words before it on that line without letters.

    These are known by their ranks, from the first to before the last.
    """

    line: int
    column: int
    first: int = 0
    last: int = 0


class _Typed(Struct, frozen=True, dict=True):
    """A file that has a mould: its path, its text, its words."""

    path: str
    text: str
    words: list[str]

    @cached_property
    def lines(self) -> list[str]:
        """Its lines, for the places of its values."""
        return lines_of(self.text)

    def place(self, spot: _Spot) -> FilePlace:
        """The place of a value or of a name."""
        column = spot.column + sum(map(len, self.words[spot.first : spot.last]))
        return FilePlace(self.path, spot.line, column, self.lines[spot.line - 1])


class _Mould(Struct, frozen=True):
    """What all files of a mould have: where values and names stand, which values are empty, and what they hold.

    `others` are the texts that are no word alone: what stands around their words, and the rank of the first of these.
    `layout` tells where the words of a file, then these, stand in it; `told` the paths of its texts, which `take` finds
    among them, and its names.
    """

    values: Mapping[Path, _Spot]
    keys: Mapping[Path, _Spot]
    paths: Names[Path]
    names: Names[Path]
    empty: Mapping[Path, str]
    layout: Layout
    others: Sequence[tuple[Sequence[str | None], int]]
    told: Texts
    take: Callable[[Sequence[Any]], tuple[Any, ...]]

    def document(self, typed: _Typed) -> Document:
        """The document of a file that has this mould."""
        words = typed.words
        others = [_joined(around, words, first) if len(around) > 1 else around[0] for around, first in self.others]
        texts = [*words, *others]
        data = self.layout.filled(texts)
        return Document(
            typed.path,
            data,
            Deferred(self.paths, lambda path: typed.place(self.values[path])),
            Deferred(self.names, lambda path: typed.place(self.keys[path])),
            empty={**self.empty},
            told=Texts(data, self.told.paths, self.take(texts), self.told.names),
        )


def _joined(around: Sequence[Any], words: Sequence[str], first: int) -> str:
    """A text with its words, the first of which has that rank, between what stands around them."""
    begun, *others = around
    return "".join([begun, *chain.from_iterable(zip(words[first : first + len(others)], others, strict=True))])


@lru_cache(maxsize=32)
def _mould_of(rest: str, words: int) -> _Mould | None:
    """The mould of a text in which signs stand for so many words; None where one of them stands in no value.

    Nor where a value may stand twice, or a remark is one of the lines of a text.
    """
    document = read_yaml(rest.encode(), "")
    if "&" in rest or document.faults or not isinstance(document.data, dict):
        return None
    texts = _TextsOfAMould(words)
    layout = laid_out(document.data, texts.place)
    if texts.met != words or any(_HEART in (piece or "") for around, _ in texts.others for piece in around):
        return None
    values, keys = (_spots(places, rest) for places in (document.values, document.keys))
    told = document.texts()
    take = taking(texts.places)
    return _Mould(values, keys, Names(values), Names(keys), document.empty, layout, texts.others, told, take)


class _TextsOfAMould:
    """Where each of its texts stands: words that are all of a text first, by their ranks, then the others."""

    def __init__(self, words: int) -> None:
        self.words, self.met = words, 0
        self.others: list[tuple[Sequence[str | None], int]] = []
        #: Where those stand that are not empty, in the order of the file.
        self.places: list[int] = []

    def place(self, text: str | None) -> int:
        """Where the next text stands."""
        around = [text] if text is None else _SIGNS.split(text)
        first, self.met = self.met, self.met + len(around) - 1
        place = first if around == _ALONE else self.words + len(self.others)
        if around != _ALONE:
            self.others.append((around, first))
        if text is not None:
            self.places.append(place)
        return place


#: What stands around a word that is all of a text.
_ALONE = ["", ""]


def _spots(places: Mapping[Path, FilePlace], rest: str) -> dict[Path, _Spot]:
    """Where values or names stand, told without the signs before them on their lines."""
    ranks = [0, *accumulate(len(_SIGNS.findall(line)) for line in lines_of(rest))]
    return {path: _spot(place, ranks[place.line - 1]) for path, place in places.items()}


def _spot(place: FilePlace, first: int) -> _Spot:
    """The same of one, behind so many words on the lines before it."""
    before = _SIGNS.findall(place.excerpt[: place.column - 1])
    return _Spot(place.line, place.column - sum(map(len, before)), first, first + len(before))
