"""The lines of a YAML file, each as its mould, a sign in the place of each word, and its words.

Communes type other words in the same lines. So the words of a file are sought where another file had its own: its lines
are compared with the moulds of these, all at once. Only a file of no such mould is told apart line by line.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import lru_cache
from itertools import chain, filterfalse
from operator import getitem
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.core.encodings import decode, is_surely_plain
from actgen.core.patterns import later
from actgen.variables.yaml.clues import may_be_unfinished
from actgen.variables.yaml.nodes import NOTHING
from actgen.variables.yaml.plain import taking

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    #: What takes some of the lines, or of the words, of a file.
    Taking = Callable[[Sequence[str]], tuple[str, ...]]

#: A longer line belongs to the mould as it is.
_LONG = 300
#: What a word may hold: letters and figures, blanks, some marks; between braces a comma parts values.
_LETTERS, _MARKS, _MARKS_IN_BRACES = "0-9A-Za-zÀ-ɏ", "’'.()/°%,-", "’.()/°%-"
#: It begins with a letter or a figure, be it behind those of an hour, and ends with no blank.
_WORD, _WORD_IN_BRACES = (
    rf"[{_LETTERS}][{_LETTERS}{re.escape(marks)} ]{{0,{_LONG}}}(?<! )" for marks in (_MARKS, _MARKS_IN_BRACES)
)
_WORD_ON_A_LINE = rf"(?!:)[0-9]{{0,2}}:?{_WORD}"
#: What ends a line, behind a dash, a name, or as a line of a text; what stands between braces. Quotes are of the mould.
_ON_A_LINE = later(rf'([ -]*(?:[a-z_0-9]+: )?"?)({_WORD_ON_A_LINE})("?\r?)')
_IN_BRACES = later(rf'([{{[,] ?(?:[a-z_0-9]+: )?"?)({_WORD_IN_BRACES})(?="? ?[,}}\]])')
#: What no such line ends with: it is told sooner than by the expression.
_CLOSING = ("}", "]")
#: The sign of a word, which no file holds, with all the marks that a word may hold; that of a remark.
HEART = "\ue001"
SIGN, SIGN_IN_BRACES, _REMARK = f"{HEART}1:x{_MARKS}x", f"{HEART}x{_MARKS_IN_BRACES}x", f"#{HEART}"
_SIGN = re.compile(f"{re.escape(SIGN)}|{re.escape(SIGN_IN_BRACES)}|(?<=#){HEART}")
_NULL = frozenset(NOTHING)
#: Words, each with the end of its line.
_WORDS = re.compile(rf"(?:{_WORD_ON_A_LINE}\n)*+")
#: The words that were met and are clear: many files have the same dates, numbers and words of lists.
MET: set[str] = set()
MOST_MET = 4096
_CUT: Any = getitem


class Words(Struct, frozen=True):
    """The words of a file; `are_clear` where it is known that none of them may say that something is unfinished."""

    of: tuple[str, ...]
    are_clear: bool


def plain_text(content: bytes) -> str | None:
    """The text of a file of which nothing is to be told; None of any other, which is to be read whole.

    A doubtful encoding is not plain, nor is what could be a sign.
    """
    try:
        text = content.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError:
        return None
    return None if HEART in text or not (is_surely_plain(content, text) or _is_plain(content)) else text


def _is_plain(content: bytes) -> bool:
    decoded = decode(content)
    return decoded is not None and not decoded.remark


def parted(text: str) -> tuple[str, Words] | None:
    """The mould of the lines of a text, and their words; None where one of these says that there is no value."""
    every = [*map(_parted_line, unicodedata.normalize("NFC", text).split("\n"))]
    words = _words_of((*chain.from_iterable([words for _, words in every]),))
    return ("\n".join([mould for mould, _ in every]), words) if words else None


def _words_of(found: tuple[str, ...]) -> Words | None:
    """What stands where words do; None where it is none on a line, or says that there is no value."""
    new = [*dict.fromkeys(filterfalse(MET.__contains__, found))]
    if not _WORDS.fullmatch("\n".join((*new, ""))) or not _NULL.isdisjoint(new):
        return None
    are_clear = not may_be_unfinished(" ".join(new))
    if len(MET) > MOST_MET:
        MET.clear()
    MET.update(new if are_clear else ())
    return Words(found, are_clear)


@lru_cache(maxsize=2048)  # files that differ in their lines have most of them in common
def _parted_line(line: str) -> tuple[str, tuple[str, ...]]:
    """The mould of a line, and its words."""
    if line.lstrip(" ")[:1] == "#":
        return _without_remark(line), ()
    if len(line) >= _LONG:
        return line, ()
    if not line.endswith(_CLOSING) and (found := _ON_A_LINE.fullmatch(line)):
        head, word, tail = found.groups()
        return f"{head}{SIGN}{tail}", (word,)
    pieces = _IN_BRACES.split(line)
    words = pieces[2::3]
    pieces[2::3] = [SIGN_IN_BRACES] * len(words)
    return "".join(pieces), tuple(words)


def _without_remark(line: str) -> str:
    """A remark as its sign alone; as it is where it holds what no file may, or what could be a sign by its code."""
    return f"{line[: line.index('#')]}{_REMARK}" if _is_remark(line) else line


def _is_remark(text: str) -> bool:
    return text.isprintable() and "\\" not in text


class Frame(Struct, frozen=True):
    """What stands around the words of all files of a mould, and where these stand.

    `take_…` take the lines of a file that have one word each, at these `cuts`, words between braces, a remark.
    `in_order` puts what is found there as it follows in the file, between the `bones`; `take_words` takes of it what
    is no remark.
    """

    count: int
    bones: list[str]
    take_worded: Taking
    cuts: tuple[slice, ...]
    take_braced: Taking
    braced: tuple[tuple[str, ...], ...]
    take_remarks: Taking
    signs: tuple[slice, ...]
    in_order: Taking
    take_words: Taking

    def words(self, text: str, lines: Sequence[str]) -> Words | None:
        """The words of a text, which has these lines, that YAML reads as the signs of the mould; None of any other."""
        if len(lines) != self.count:
            return None
        alone, remarks = map(_CUT, self.take_worded(lines), self.cuts), self._remarks(lines)
        braced = [*chain.from_iterable(map(_between, self.take_braced(lines), self.braced))]
        every = self.in_order((*alone, *braced, *remarks))
        whole = self.bones.copy()
        whole[1::2] = every
        if "".join(whole) != text or not _is_remark("".join(remarks)) or not _are_of_braces(braced):
            return None
        return _words_of(self.take_words(every))

    def _remarks(self, lines: Sequence[str]) -> list[str]:
        return [*map(_CUT, self.take_remarks(lines), self.signs)]


def _between(line: str, pieces: tuple[str, ...]) -> list[str]:
    """What stands on a line between these pieces, where it has them all."""
    found, rest = [], line[len(pieces[0]) :]
    for piece in pieces[1:]:
        word, _, rest = rest.partition(piece)
        found.append(word)
    return found


def _are_of_braces(words: list[str]) -> bool:
    """Whether these words may stand between braces, as far as the marks tell that they may have on a line alone."""
    joined = "".join(words)
    return not ("," in joined or "'" in joined or ":" in joined)


def frame_of(mould: str) -> Frame:
    """What stands around the words of all files of a mould."""
    lines = mould.split("\n")
    places = range(len(lines))
    remarks = [place for place in places if lines[place].endswith(_REMARK)]
    worded = [place for place in places if SIGN in lines[place]]
    braced = [place for place in places if SIGN_IN_BRACES in lines[place]]
    found = [*worded, *(place for place in braced for _ in range(lines[place].count(SIGN_IN_BRACES))), *remarks]
    order = sorted(range(len(found)), key=found.__getitem__)
    return Frame(
        len(lines),
        _SIGN.sub(2 * HEART, mould).split(HEART),
        taking(worded),
        tuple(_cut(*lines[place].split(SIGN)) for place in worded),
        taking(braced),
        tuple(tuple(lines[place].split(SIGN_IN_BRACES)) for place in braced),
        taking(remarks),
        tuple(_cut(lines[place].removesuffix(HEART)) for place in remarks),
        taking(order),
        taking([rank for rank, place in enumerate(order) if found[place] not in remarks]),
    )


def _cut(head: str, tail: str = "") -> slice:
    """Where a word stands on a line."""
    return slice(len(head), -len(tail) or None)
