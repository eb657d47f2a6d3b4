"""A YAML file read by its mould: the file without its words, which the parser reads once for all files that have it.

Communes type other words in the same lines, and who corrects a file changes a few of them. A mould is read with a sign
for each word. That each sign stood alone for a value proves where the words stand: a word holds no mark that its sign
does not hold, so YAML reads both alike. Any other file is read whole.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from actgen.core.diagnostics import FilePlace
from actgen.core.memory.deferred import Deferred, Names
from actgen.variables.yaml.clues import may_be_unfinished
from actgen.variables.yaml.document import Document
from actgen.variables.yaml.lines import (
    HEART,
    SIGN,
    SIGN_IN_BRACES,
    Frame,
    Words,
    frame_of,
    parted,
    plain_text,
)
from actgen.variables.yaml.nodes import SELDOM_BREAKS, lines_of, read_yaml
from actgen.variables.yaml.plain import Texts, laid_out, taking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from actgen.variables.yaml.plain import Layout, Path

#: Several times the file of a commune; a longer one is read whole.
_MOST = 20_000
_SIGNS = re.compile(f"{re.escape(SIGN)}|{re.escape(SIGN_IN_BRACES)}")
#: The moulds that were met, the last that a file had first.
KNOWN: list[_Mould] = []
MOST_KNOWN = 32


def read_in_its_mould(content: bytes, path: str) -> Document:
    """The document that `read_yaml` reads in `content`; the places of its values are made when they are asked for."""
    text = plain_text(content) if len(content) <= _MOST else None
    if text is None:
        return read_yaml(content, path)
    return _in_a_known_mould(text, path) or _in_its_own_mould(text, path) or read_yaml(content, path)


def _in_a_known_mould(text: str, path: str) -> Document | None:
    """The document of a text that has the mould of another one, tried from the last that had one."""
    lines = text.split("\n")
    for place, mould in enumerate(KNOWN):
        words = mould.frame.words(text, lines)
        if words is not None:
            if place:
                KNOWN[:] = [mould, *(other for other in KNOWN if other is not mould)]
            return mould.document(_Typed(path, text, words))
    return None


def _in_its_own_mould(text: str, path: str) -> Document | None:
    """The document of a text that is told apart line by line; its mould is known from then on."""
    found = parted(text)
    mould = _mould_of(found[0], len(found[1].of)) if found else None
    if found is None or mould is None:
        return None
    KNOWN[:] = [mould, *(other for other in KNOWN if other is not mould)][:MOST_KNOWN]
    return mould.document(_Typed(path, text, found[1]))


class _Spot(Struct, frozen=True):
    """Where a value or a name stands: its line, and its column were the words before it on that line without letters.

    These are known by their ranks, from the first to before the last.
    """

    line: int
    column: int
    first: int = 0
    last: int = 0


class _Typed(Struct, frozen=True):
    """A file that has a mould: its path, its text, its words."""

    path: str
    text: str
    words: Words

    def place(self, spot: _Spot) -> FilePlace:
        """The place of a value or of a name."""
        column = spot.column + sum(map(len, self.words.of[spot.first : spot.last]))
        return FilePlace(self.path, spot.line, column, self.line(spot.line))

    def line(self, number: int) -> str:
        """The text of a line, counted from 1."""
        return unicodedata.normalize("NFC", self.text.split("\n")[number - 1]).removesuffix("\r")


class _Mould(Struct, frozen=True):
    """What all files of a mould have: where values and names stand, which values are empty, and what they hold.

    `frame` finds the words of a file. `others` are the texts that are no word alone: what stands around their words,
    and the rank of the first of these. `layout` tells where the words of a file, then these, stand in it; `told` the
    paths of its texts, which `take` finds among them, and its names.
    """

    frame: Frame
    values: Mapping[Path, _Spot]
    keys: Mapping[Path, _Spot]
    paths: Names[Path]
    names: Names[Path]
    empty: Mapping[Path, str]
    layout: Layout
    others: Sequence[tuple[Sequence[str | None], int]]
    told: Texts
    take: Callable[[Sequence[Any]], tuple[Any, ...]]

    def told_of(self, data: Any, texts: tuple[str, ...], words: Words) -> Texts:
        """The texts of a file, its data, that has this mould; they are clear where its words and the mould are."""
        told = self.told
        return Texts(data, told.paths, texts, told.names, told.are_clear and words.are_clear)

    def document(self, typed: _Typed) -> Document:
        """The document of a file that has this mould."""
        words = typed.words.of
        others = [_joined(around, words, first) if len(around) > 1 else around[0] for around, first in self.others]
        texts = [*words, *others]
        data = self.layout.filled(texts)
        return Document(
            typed.path,
            data,
            Deferred(self.paths, lambda path: typed.place(self.values[path])),
            Deferred(self.names, lambda path: typed.place(self.keys[path])),
            empty={**self.empty},
            told=self.told_of(data, self.take(texts), typed.words),
        )


def _joined(around: Sequence[Any], words: Sequence[str], first: int) -> str:
    """A text with its words, the first of which has that rank, between what stands around them."""
    begun, *others = around
    return "".join([begun, *chain.from_iterable(zip(words[first : first + len(others)], others, strict=True))])


@lru_cache(maxsize=32)
def _mould_of(rest: str, words: int) -> _Mould | None:
    """The mould of a text in which signs stand for so many words; None where one of them stands in no value.

    Nor where a value may stand twice, or a remark is one of the lines of a text, or a line ends otherwise than all do.
    """
    if "&" in rest or any(sign in rest.replace("\r\n", "\n") for sign in SELDOM_BREAKS):
        return None
    document = read_yaml(rest.encode(), "")
    if document.faults or not isinstance(document.data, dict):
        return None
    texts = _TextsOfAMould(words)
    layout = laid_out(document.data, texts.place)
    if texts.met != words or any(HEART in (piece or "") for around, _ in texts.others for piece in around):
        return None
    values, keys = (_spots(places, rest) for places in (document.values, document.keys))
    told = replace(document.texts(), are_clear=_is_clear(document.texts().texts))
    take = taking(texts.places)
    return _Mould(
        frame_of(rest), values, keys, Names(values), Names(keys), document.empty, layout, texts.others, told, take
    )


def _is_clear(texts: Iterable[str]) -> bool:
    """Whether no text of a mould may say that it is unfinished, whatever words that are clear stand in it."""
    return not may_be_unfinished(_SIGNS.sub("a", " ".join(texts)))


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
