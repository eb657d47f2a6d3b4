"""REV-008: a name written in two ways in one act, as « Ancenis-Saint-Géron » beside « Ancenis-Saint-Géréon ».

Words are compared without case and accents, so that a name in capitals is the same name; hyphens count.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct, field

from actgen.core.diagnostics import Diagnostic, warning
from actgen.core.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actgen.document.paragraphs import Known, Line

_WORD = re.compile(r"\w+")
#: Where the capital letters of Latin, Greek, Cyrillic and Armenian stand. Any rarer sign is looked at by itself, but
#: for punctuation and the signs of money, which are none.
_ALPHABETS = (range(0x41, 0x590), range(0x1E00, 0x2000))
_RARER = r"\u0590-\u1dff\u2070-\u209f\u20d0-\U0010ffff"
#: Left out of what is sought: « du Mans », « des Lucs » write a name rightly without it.
_ARTICLE = re.compile(r"^(?:le |la |les |aux |l’)", re.IGNORECASE)
_ALIKE, _SHORTEST = 0.85, 5
#: What a number of letters may lack for a fraction that is not exact.
_HALF = 0.5


class _Name(Struct, frozen=True):
    """A name that is sought: as typed, without its article; what is compared, whole and word by word.

    `lengths` are those of what may be like it, `forms` the name as it is most often written, rightly.
    """

    typed: str
    shape: str
    words: tuple[str, ...]
    joined: str
    lengths: range
    forms: tuple[str, ...]
    initial: str

    def stands_at(self, starts: Iterable[int], text: str) -> bool:
        """Whether the name stands rightly in a text at each of these places."""
        for at in starts:
            after = text[at + len(self.typed) : at + len(self.typed) + 1]
            if not text.startswith(self.forms, at) or after.isalnum() or after == "_":
                return False
        return True


class _Window(NamedTuple):
    """Some words of a paragraph that follow one another: each as it is compared, all joined, and where they stand."""

    joined: str
    start: int
    end: int

    @property
    def words(self) -> tuple[str, ...]:
        """Each of them."""
        return tuple(self.joined.split(" "))

    def typed(self, text: str) -> str:
        """What the paragraph of that text has there."""
        return text[self.start : self.end]


class _Runs(NamedTuple):
    """Some runs of words, and how long they are."""

    windows: tuple[_Window, ...]
    lengths: frozenset[int]


class _Words(Struct, frozen=True):
    """A paragraph, with what was sought in it for any name: it is found once for all names of that initial.

    `starts` are the places where words with a capital begin, by their initial, `runs` the runs of words that were
    looked at, by their initial and their number.
    """

    text: str
    starts: dict[str, tuple[int, ...]] = field(default_factory=dict)
    runs: dict[tuple[str, int], _Runs] = field(default_factory=dict)

    def begun(self, initial: str) -> tuple[int, ...]:
        """Where the words begin that have a capital and that initial."""
        opens = _opening(initial).finditer(self.text)
        found = self.starts[initial] = tuple([one.start() for one in opens if _is_capital(one[0], initial)])
        return found

    def near(self, initial: str, size: int) -> _Runs:
        """The runs of that many words, one less or one more, that begin with a capital and with that initial."""
        known = self.runs.get((initial, size))
        if known is None:
            counts = (size - 1, size, size + 1) if size > 1 else (1,)
            found = [[*islice(_WORD.finditer(self.text, at), counts[-1])] for at in self.starts[initial]]
            begun = [(words, [_shape(word[0]) for word in words]) for words in found]
            windows = tuple(
                [
                    _Window(" ".join(shapes[:count]), words[0].start(), words[count - 1].end())
                    for count in counts
                    for words, shapes in begun
                    if len(words) >= count
                ]
            )
            known = self.runs[initial, size] = _Runs(windows, frozenset([len(one.joined) for one in windows]))
        return known


def misspelt_names(read: Iterable[tuple[Line, Known]], names: Iterable[str], label: str) -> Iterator[Diagnostic]:
    """A warning for each run of words that looks like one of `names` and is not it."""
    sought = [(name, _name(name)) for name in dict.fromkeys(names) if len(name) >= _SHORTEST and _WORD.search(name)]
    for line, known in read:
        words = known.read.get(_Words)
        if words is None:
            words = known.read[_Words] = _Words(known.text)
        for full_name, name in sought:
            starts = words.starts.get(name.initial)
            if starts is None:
                starts = words.begun(name.initial)
            if starts and not name.stands_at(starts, line.text) and (found := _misspelling(words, name)):
                typed = found.typed(line.text)
                yield warning(
                    "REV-008",
                    line.place(label, found.start),
                    f"«\u00a0{typed}\u00a0» ressemble à «\u00a0{full_name}\u00a0», mais ne s’écrit pas de même.",
                    "Un nom ne s’écrit que d’une façon\u00a0: corrigez la valeur, ou le modèle s’il l’écrit lui-même.",
                    subject=typed,
                )


@lru_cache(maxsize=256)
def _name(full_name: str) -> _Name:
    """What is sought of a name; the last 256 are remembered: many mayors bear the same."""
    name = _ARTICLE.sub("", full_name)
    words = tuple(map(_shape, _WORD.findall(name)))
    joined = " ".join(words)
    capitals = name.upper()
    is_form = len(capitals) == len(name) and capitals.casefold() == name.casefold()
    forms = (name, capitals) if is_form else (name,)
    return _Name(name, folded(name), words, joined, _lengths(len(joined)), forms, words[0][0])


@lru_cache(maxsize=128)
def _lengths(length: int) -> range:
    """How long a text may be that is like one of that length: its length alone parts it from most others."""
    alike = [other for other in range(1, 3 * length) if _as_long(other, length)]
    return range(alike[0], alike[-1] + 1)


def _as_long(one: int, other: int) -> bool:
    return 2 * min(one, other) / (one + other) >= _ALIKE


@lru_cache(maxsize=128)
def _opening(initial: str) -> re.Pattern[str]:
    """What may be a capital letter that opens a word of that initial.

    What stands before it is looked at last, for most letters are none of these.
    """
    return re.compile(rf"[{_capitals().get(initial, '')}{_RARER}](?<!\w.)", re.DOTALL)


@lru_cache(maxsize=1024)
def _is_capital(letter: str, initial: str) -> bool:
    """Whether it is a capital letter of that initial."""
    return letter.isupper() and folded(letter)[0] == initial


@cache
def _capitals() -> Mapping[str, str]:
    """The capital letters by the small one as which they are compared: « e » has « E », « É » and « È »."""
    found: dict[str, str] = {}
    for letter in filter(str.isupper, map(chr, chain(*_ALPHABETS))):
        found[folded(letter)[0]] = found.get(folded(letter)[0], "") + letter
    return found


def _misspelling(words: _Words, name: _Name) -> _Window | None:
    near = words.near(name.initial, len(name.words))
    if near.lengths.isdisjoint(name.lengths):
        return None
    for window in near.windows:
        if len(window.joined) in name.lengths and _is_wrong(window, words, name):
            return window
    return None


def _is_wrong(window: _Window, words: _Words, name: _Name) -> bool:
    """Whether these words are those of the name and are not written as it is, or are like it, and are none of it."""
    if name.joined in window.joined and _holds(window.words, name.words):
        is_wrong = window.joined == name.joined and folded(window.typed(words.text)) != name.shape
    else:
        is_wrong = _is_alike(window.joined, name.joined)
    return is_wrong and not _is_within(window, words, name)


def _is_within(window: _Window, words: _Words, name: _Name) -> bool:
    """Whether these are some words of the name where it is written as it must be."""
    size = len(name.words)
    runs = words.near(name.initial, size).windows
    rightly = [
        other.start for other in runs if len(other.words) == size and folded(other.typed(words.text)) == name.shape
    ]
    last = bisect_right(rightly, window.start)
    return bool(last) and window.start < rightly[last - 1] + len(name.typed)


@lru_cache(maxsize=4096)
def _shape(word: str) -> str:
    return folded(word)


def _is_alike(typed: str, wanted: str) -> bool:
    """Whether two texts are nearly the same: the letters that they share part most of them."""
    least = _ALIKE * (len(typed) + len(wanted)) / 2 - _HALF
    if sum(map(wanted.__contains__, typed)) < least or _shared(typed, wanted) < least:
        return False
    return SequenceMatcher(None, typed, wanted, autojunk=False).ratio() >= _ALIKE


def _shared(one: str, other: str) -> int:
    """How many letters the two have in common, wherever these stand."""
    return sum([min(one.count(letter), other.count(letter)) for letter in {*one}])


def _holds(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    size = len(wanted)
    return any(words[start : start + size] == wanted for start in range(len(words) - size + 1))
