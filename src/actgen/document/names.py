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

    def may_begin(self, shape: str) -> bool:
        """Whether what is like the name may begin with a word of that length: most have other letters."""
        return len(shape) - sum(map(self.joined.__contains__, shape)) <= self.spare

    def stands_at(self, text: str, at: int) -> bool:
        """Whether the name stands rightly at that place of a text."""
        end = at + len(self.typed)
        after = text[end : end + 1]
        return text[at:end] in self.forms and not after.isalnum() and after != "_"


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


#: The rank of a paragraph in its act and its text, where a word with a capital begins in it, and that word as compared.
_Opening = tuple[int, str, int, str]


class _Runs(Struct, frozen=True):
    """Some runs of words, and how long they are."""

    windows: tuple[_Window, ...]
    lengths: frozenset[int]


class _Words(Struct, frozen=True):
    """A paragraph, with what was sought in it for any name: it is found once for all names of that initial.

    `openings` are the words with a capital by their initial, each with its place and as it is compared; `runs` the runs
    of words that were looked at, by their initial and their number.
    """

    text: str
    capitals: frozenset[str]
    openings: dict[str, Sequence[tuple[int, str]]] = field(default_factory=dict)
    runs: dict[tuple[str, int], _Runs] = field(default_factory=dict)

    def begun(self, initial: str) -> Sequence[tuple[int, str]]:
        """The words of that initial that have a capital, in their order."""
        capitals = self.capitals & _capitals_of(initial)
        found = sorted([word for capital in capitals for word in _begun(self.text, capital)])
        self.openings[initial] = found
        return found

    def near(self, initial: str, size: int) -> _Runs:
        """The runs of that many words, one less or one more, that begin with a capital and with that initial."""
        known = self.runs.get((initial, size))
        if known is None:
            counts = (size - 1, size, size + 1) if size > 1 else (1,)
            found = [[*islice(_WORD.finditer(self.text, at), counts[-1])] for at, _ in self.openings[initial]]
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
    paragraphs = [known.read.get(_Words) or _words_of(known) for _, known in read]
    openings = {initial: _openings(paragraphs, initial) for initial in {name.initial for _, name in sought}}
    for full_name, name in sought:
        for rank in _doubtful(openings[name.initial], name):
            line, words = read[rank][0], paragraphs[rank]
            if found := _misspelling(words, name):
                typed = found.typed(words.text)
                yield warning(
                    "REV-008",
                    line.place(label, found.start),
                    f"«\u00a0{typed}\u00a0» ressemble à «\u00a0{full_name}\u00a0», mais ne s’écrit pas de même.",
                    "Un nom ne s’écrit que d’une façon\u00a0: corrigez la valeur, ou le modèle s’il l’écrit lui-même.",
                    subject=typed,
                )


def _words_of(known: Known) -> _Words:
    words = known.read[_Words] = _Words(known.text, _all_capitals().intersection(known.text))
    return words


def _begun(text: str, capital: str) -> Iterator[tuple[int, str]]:
    at = text.find(capital)
    while at >= 0:
        before = text[at - 1 : at]
        if not (before.isalnum() or before == "_"):
            word = _WORD.match(text, at)
            yield at, _shape(word[0] if word else "")
        at = text.find(capital, at + 1)


def _openings(paragraphs: Sequence[_Words], initial: str) -> Sequence[_Opening]:
    """The words of that initial that have a capital, of all paragraphs of an act."""
    begun = [words.openings.get(initial) for words in paragraphs]
    return [
        (rank, words.text, at, shape)
        for rank, (words, found) in enumerate(zip(paragraphs, begun, strict=True))
        if found != []
        for at, shape in (words.begun(initial) if found is None else found)
    ]


def _doubtful(openings: Iterable[_Opening], name: _Name) -> Iterable[int]:
    """The ranks of the paragraphs in which the name may be misspelt, in their order."""
    return dict.fromkeys(
        [
            rank
            for rank, text, at, shape in openings
            if len(shape) in name.firsts and not name.stands_at(text, at) and name.may_begin(shape)
        ]
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


def _capitals_of(initial: str) -> frozenset[str]:
    """The capital letters that are compared as that small one: « e » has « E », « É » and « È »."""
    return _capitals().get(initial, frozenset())


@cache
def _capitals() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for letter in _all_capitals():
        small = folded(letter)[0]
        found[small] = found.get(small, frozenset()) | {letter}
    return found


@cache
def _all_capitals() -> frozenset[str]:
    return frozenset(filter(str.isupper, map(chr, chain(*_ALPHABETS))))


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
