"""REV-008: a name written in two ways in one act, as « Ancenis-Saint-Géron » beside « Ancenis-Saint-Géréon ».

Words are compared without case and accents, so that a name in capitals is the same name; hyphens count.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.core.diagnostics import Diagnostic, warning
from actgen.core.folding import folded
from actgen.document.at_once.together import END

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from actgen.document.paragraphs import Known, Line

_WORD = re.compile(r"\w+")
#: Where capital letters stand among all signs.
_ALPHABETS = (
    *(range(0x41, 0x590), range(0x10A0, 0x1400), range(0x1C80, 0x2000), range(0x2100, 0x2200), range(0x2C00, 0x2E00)),
    *(range(0xA640, 0xA800), range(0xFF21, 0xFF3B), range(0x10400, 0x10600), range(0x10C80, 0x10D80)),
    *(range(0x118A0, 0x118C0), range(0x16E40, 0x16E60), range(0x1D400, 0x1D800), range(0x1E900, 0x1E922)),
)
#: Left out of what is sought: « du Mans », « des Lucs » write a name rightly without it.
_ARTICLE = re.compile(r"^(?:le |la |les |aux |l’)", re.IGNORECASE)
_ALIKE, _SHORTEST = 0.85, 5
#: What a number of letters may lack for a fraction that is not exact.
_HALF = 0.5


class _Name(Struct, frozen=True):
    """A name that is sought: as typed, without its article; what is compared, whole and word by word.

    `lengths` are those of what may be like it, `firsts` those of its first word, and the name may lack as many of its
    letters as `spare`; `forms` are the name as it is most often written, rightly.
    """

    typed: str
    shape: str
    words: tuple[str, ...]
    joined: str
    lengths: range
    firsts: range
    spare: float
    forms: tuple[str, ...]
    initial: str

    def stands_in(self, text: str) -> set[int]:
        """Where the name stands rightly in a text, and may stand where other letters stand before it."""
        found, size = set(), len(self.typed)
        for form in self.forms:
            at = text.find(form)
            while at >= 0:
                after = text[at + size : at + size + 1]
                if not after.isalnum() and after != "_":
                    found.add(at)
                at = text.find(form, at + 1)
        return found

    def may_begin(self, text: str, at: int) -> bool:
        """Whether what is like the name may begin with the word that stands there: most have other letters."""
        word = _WORD.match(text, at)
        shape = _shape(word[0]) if word else ""
        return len(shape) in self.firsts and len(shape) - sum(map(self.joined.__contains__, shape)) <= self.spare


class _Window(Struct, frozen=True):
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


class _Runs(Struct, frozen=True):
    """Some runs of words, and how long they are."""

    windows: tuple[_Window, ...]
    lengths: frozenset[int]


class _Words(Struct, frozen=True):
    """A paragraph, with the runs of words that were looked at in it for any name, by their initial and their number."""

    text: str
    runs: dict[tuple[str, int], _Runs] = field(default_factory=dict)

    def near(self, initial: str, size: int) -> _Runs:
        """The runs of that many words, one less or one more, that begin with a capital and with that initial."""
        known = self.runs.get((initial, size))
        if known is None:
            counts = (size - 1, size, size + 1) if size > 1 else (1,)
            found = [[*islice(_WORD.finditer(self.text, at), counts[-1])] for at in sorted(_begun(self.text, initial))]
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


def misspelt_names(read: Sequence[tuple[Line, Known]], names: Iterable[str], label: str) -> Iterator[Diagnostic]:
    """A warning for each run of words that looks like one of `names` and is not it."""
    sought = [(name, _name(name)) for name in dict.fromkeys(names) if len(name) >= _SHORTEST and _WORD.search(name)]
    text = END.join([line.text for line, _ in read])
    for full_name, name in sought:
        for line, known in [read[rank] for rank in _doubtful(text, name)]:
            words = known.read.get(_Words) or _words_of(known)
            if found := _misspelling(words, name):
                typed = found.typed(words.text)
                yield warning(
                    "REV-008",
                    line.place(label, found.start),
                    f"«\u00a0{typed}\u00a0» ressemble à «\u00a0{full_name}\u00a0», mais ne s’écrit pas de même.",
                    "Un nom ne s’écrit que d’une façon\u00a0: corrigez la valeur, ou le modèle s’il l’écrit lui-même.",
                    subject=typed,
                )


def _doubtful(text: str, name: _Name) -> list[int]:
    """The ranks of the paragraphs, each of which but the last ends with a sign, where the name may be misspelt."""
    begun, rightly = _begun(text, name.initial), name.stands_in(text)
    return sorted({text.count(END, 0, at) for at in begun if at not in rightly and name.may_begin(text, at)})


def _words_of(known: Known) -> _Words:
    words = known.read[_Words] = _Words(known.text)
    return words


@lru_cache(maxsize=256)
def _name(full_name: str) -> _Name:
    """What is sought of a name; the last 256 are remembered: many mayors bear the same."""
    name = _ARTICLE.sub("", full_name)
    words = tuple(map(_shape, _WORD.findall(name)))
    joined = " ".join(words)
    capitals = name.upper()
    is_form = len(capitals) == len(name) and capitals.casefold() == name.casefold()
    forms = (name, capitals) if is_form else (name,)
    lengths = _lengths(len(joined))
    shared = _ALIKE * (len(joined) + lengths[-1]) / 2 - _HALF
    firsts = lengths if len(words) == 1 else range(1, lengths.stop)
    return _Name(name, folded(name), words, joined, lengths, firsts, lengths[-1] - shared, forms, words[0][0])


@lru_cache(maxsize=128)
def _lengths(length: int) -> range:
    """How long a text may be that is like one of that length: its length alone parts it from most others."""
    alike = [other for other in range(1, 3 * length) if _as_long(other, length)]
    return range(alike[0], alike[-1] + 1)


def _as_long(one: int, other: int) -> bool:
    return 2 * min(one, other) / (one + other) >= _ALIKE


def _begun(text: str, initial: str) -> list[int]:
    """Where the words of a text begin that have a capital and that initial."""
    found = []
    for capital in filter(text.__contains__, _capitals().get(initial, "")):
        at = text.find(capital)
        while at >= 0:
            before = text[at - 1 : at]
            if not (before.isalnum() or before == "_"):
                found.append(at)
            at = text.find(capital, at + 1)
    return found


@cache
def _capitals() -> Mapping[str, str]:
    """The capital letters by the small one as which they are compared: « e » has « E », « É » and « È »."""
    found: dict[str, str] = {}
    for letter in filter(str.isupper, map(chr, chain(*_ALPHABETS))):
        small = folded(letter)[0]
        found[small] = found.get(small, "") + letter
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
