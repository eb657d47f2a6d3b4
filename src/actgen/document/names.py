"""REV-008: a name written in two ways in one act, as « Ancenis-Saint-Géron » beside « Ancenis-Saint-Géréon ».

Words are compared without case and accents, so that a name in capitals is the same name; hyphens count.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from actgen.core.diagnostics import Diagnostic, warning
from actgen.core.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from actgen.document.paragraphs import Known, Line

_WORD = re.compile(r"\w+")
#: The first sign of a word that may be a capital letter; what stands before it is looked at last, for most are none.
_CAPITAL = re.compile(r"[A-Z\x80-\U0010ffff](?<!\w.)", re.DOTALL)
#: Left out of what is sought: « du Mans », « des Lucs » write a name rightly without it.
_ARTICLE = re.compile(r"^(?:le |la |les |aux |l’)", re.IGNORECASE)
_ALIKE, _SHORTEST = 0.85, 5
#: What a number of letters may lack for a fraction that is not exact.
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class _Name:
    """A name that is sought: as typed, without its article; what is compared, whole and word by word.

    `lengths` are those of what may be like it, `forms` the name as it is most often written, rightly.
    """

    typed: str
    shape: str
    words: tuple[str, ...]
    joined: str
    lengths: range
    forms: tuple[str, ...]

    def stands_at(self, starts: Iterable[int], text: str) -> bool:
        """Whether the name stands rightly in a text at each of these places."""
        for at in starts:
            after = text[at + len(self.typed) : at + len(self.typed) + 1]
            if not text.startswith(self.forms, at) or after.isalnum() or after == "_":
                return False
        return True


class _Window(NamedTuple):
    """Some words of a paragraph that follow one another: what is typed, what is compared, where it begins."""

    typed: str
    words: tuple[str, ...]
    start: int
    joined: str

    @property
    def shape(self) -> str:
        """The whole as it is compared."""
        return folded(self.typed)


class _Runs(NamedTuple):
    """Some runs of words, and how long they are."""

    windows: tuple[_Window, ...]
    lengths: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Words:
    """Where the words of a paragraph with a capital begin, found once for all names, by their initials.

    `runs` are the runs of words that were looked at, by their initial and their number.
    """

    text: str
    capitals: Mapping[str, list[int]]
    runs: dict[tuple[str, int], _Runs] = field(default_factory=dict)

    def near(self, initial: str, size: int) -> _Runs:
        """The runs of that many words, one less or one more, that begin with a capital and with that initial."""
        known = self.runs.get((initial, size))
        if known is None:
            counts = (size - 1, size, size + 1) if size > 1 else (1,)
            starts = [[*islice(_WORD.finditer(self.text, at), counts[-1])] for at in self.capitals.get(initial, ())]
            windows = tuple(
                [_window(self.text, found[:count]) for count in counts for found in starts if len(found) >= count]
            )
            known = self.runs[initial, size] = _Runs(windows, frozenset([len(one.joined) for one in windows]))
        return known


def misspelt_names(read: Iterable[tuple[Line, Known]], names: Iterable[str], label: str) -> Iterator[Diagnostic]:
    """A warning for each run of words that looks like one of `names` and is not it."""
    sought = [(name, _name(name)) for name in dict.fromkeys(names) if len(name) >= _SHORTEST and _WORD.search(name)]
    for line, known in read:
        words = known.read.get(_Words) or _words_of(known)
        for full_name, name in sought:
            starts = words.capitals.get(name.words[0][0])
            if starts and not name.stands_at(starts, line.text) and (found := _misspelling(words, name)):
                yield warning(
                    "REV-008",
                    line.place(label, found.start),
                    f"«\u00a0{found.typed}\u00a0» ressemble à «\u00a0{full_name}\u00a0», mais ne s’écrit pas de même.",
                    "Un nom ne s’écrit que d’une façon\u00a0: corrigez la valeur, ou le modèle s’il l’écrit lui-même.",
                    subject=found.typed,
                )


def _name(full_name: str) -> _Name:
    name = _ARTICLE.sub("", full_name)
    words = tuple(folded(word) for word in _WORD.findall(name))
    joined = " ".join(words)
    capitals = name.upper()
    is_form = len(capitals) == len(name) and tuple([folded(word) for word in _WORD.findall(capitals)]) == words
    forms = (name, capitals) if is_form and folded(capitals) == folded(name) else (name,)
    return _Name(name, folded(name), words, joined, _lengths(len(joined)), forms)


@lru_cache(maxsize=128)
def _lengths(length: int) -> range:
    """How long a text may be that is like one of that length: its length alone parts it from most others."""
    alike = [other for other in range(1, 3 * length) if _as_long(other, length)]
    return range(alike[0], alike[-1] + 1)


def _as_long(one: int, other: int) -> bool:
    return 2 * min(one, other) / (one + other) >= _ALIKE


def _words_of(known: Known) -> _Words:
    """The words of a paragraph, found once."""
    capitals: dict[str, list[int]] = {}
    for found in _CAPITAL.finditer(known.text):
        if found[0].isupper():
            capitals.setdefault(_shape(found[0])[0], []).append(found.start())
    words = known.read[_Words] = _Words(known.text, capitals)
    return words


def _misspelling(words: _Words, name: _Name) -> _Window | None:
    near = words.near(name.words[0][0], len(name.words))
    if near.lengths.isdisjoint(name.lengths):
        return None
    for window in near.windows:
        if len(window.joined) in name.lengths and _is_wrong(window, name) and not _is_within(window, words, name):
            return window
    return None


def _is_wrong(window: _Window, name: _Name) -> bool:
    """Whether these words are those of the name and are not written as it is, or are like it."""
    if _holds(window.words, name.words):
        return len(window.words) == len(name.words) and window.shape != name.shape
    return _is_alike(window.joined, name.joined)


def _is_within(window: _Window, words: _Words, name: _Name) -> bool:
    """Whether these are some words of the name where it is written as it must be."""
    size = len(name.words)
    runs = words.near(name.words[0][0], size).windows
    rightly = [other.start for other in runs if len(other.words) == size and other.shape == name.shape]
    last = bisect_right(rightly, window.start)
    return bool(last) and window.start < rightly[last - 1] + len(name.typed)


@lru_cache(maxsize=4096)
def _shape(word: str) -> str:
    return folded(word)


def _window(text: str, found: Sequence[re.Match[str]]) -> _Window:
    """These words of a text."""
    start, shapes = found[0].start(), tuple([_shape(word[0]) for word in found])
    return _Window(text[start : found[-1].end()], shapes, start, " ".join(shapes))


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
