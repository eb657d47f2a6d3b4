"""REV-008: a name written in two ways in one act, as « Ancenis-Saint-Géron » beside « Ancenis-Saint-Géréon ».

Words are compared without case and accents, so that a name in capitals is the same name; hyphens count.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice
from math import ceil
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.diagnostics import Diagnostic, warning
from actgen.core.folding import folded, without_accents
from actgen.core.letters.by_sign import BySign, coded
from actgen.document.at_once.joined import END

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from actgen.document.at_once.together import Together
    from actgen.document.paragraphs import Known, Line

_WORD = re.compile(r"\w+")
#: Left out of what is sought: « du Mans », « des Lucs » write a name rightly without it.
_ARTICLE = re.compile(r"^(?:le |la |les |aux |l’)", re.IGNORECASE)
_ALIKE, _SHORTEST = 0.85, 5
#: What a number of letters may lack for a fraction that is not exact.
_HALF = 0.5


class _Name(Struct, frozen=True):
    """A name that is sought: as typed, without its article; what is compared, word by word and whole.

    What is like it has some letters that the name lacks: `may_lack` says how many, by its length, `firsts` how many of
    them the word that begins it, by the length of that without the initial. `forms` are the name as it is most often
    written, rightly; `letters` are its own, in ASCII.
    """

    typed: str
    words: tuple[str, ...]
    joined: str
    may_lack: Mapping[int, int]
    firsts: Mapping[int, int]
    forms: tuple[str, ...]
    initial: str
    letters: bytes

    def is_written_in(self, text: str) -> bool:
        """Whether a text is the name as it must be written, in capitals or not."""
        return folded(text) == folded(self.typed)

    def lacking(self, several: Sequence[str]) -> Sequence[int]:
        """How many letters of each the name lacks at least: of those that ASCII has not, none is counted."""
        others = _in_ascii("\n".join(several).casefold()).translate(None, self.letters)
        return [*map(len, others.split(b"\n"))] if several else ()

    def may_be(self, shape: str) -> bool:
        """Whether some words are the name in other signs, or with others, or are like it."""
        return self.joined in shape or self.is_like(shape)

    def is_like(self, shape: str) -> bool:
        """Whether some words are nearly the name: the letters that they share part most of them."""
        least, letters = _least_shared(len(shape), len(self.joined)), _in_ascii(shape)
        if len(shape) - _lacking(letters, self.letters) < least:
            return False
        if len(self.joined) - _lacking(self.letters, letters) < least or _shared(shape, self.joined) < least:
            return False
        return SequenceMatcher(None, shape, self.joined, autojunk=False).ratio() >= _ALIKE


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


class _Paragraphs(Struct, frozen=True):
    """The paragraphs of an act, and all of them one after the other: as typed, and bare behind a blank.

    Bare, each sign is a letter without accent, or a blank: it stands one place behind. A paragraph with a sign that is
    not usual is left out of that, where nothing but blanks stands for it, and is one of `unusual`, by its rank.
    """

    unusual: Mapping[int, str]
    text: str
    bare: str

    def doubtful(self, name: _Name) -> Mapping[int, Sequence[int]]:
        """The ranks of the paragraphs in which the name may be misspelt, in their order, and where that may begin."""
        found: dict[int, list[int]] = {}
        begun = self._begun(name)
        for at in self._may_hold(name, self._elsewhere(name, begun)) if begun else ():
            found.setdefault(self.text.count(END, 0, at), []).append(at - self.text.rfind(END, 0, at) - 1)
        for rank, text in self.unusual.items():
            found[rank] = [at for at, _ in _begun(text, name.initial)]
        return dict(sorted(found.items())) if self.unusual else found

    def _begun(self, name: _Name) -> Sequence[int]:
        """Where a word stands with which the name may begin, or what is like it."""
        capital = name.initial.upper()
        before, *following = self.bare.split(f" {capital}") if capital.isupper() else ("",)
        words = [after.partition(" ")[0] for after in following]
        begun, at, firsts = [], len(before), name.firsts
        for after, word, lacks in zip(following, words, name.lacking(words), strict=True):
            if lacks <= firsts.get(len(word), -1):
                begun.append(at)
            at += len(after) + 2
        return begun

    def _elsewhere(self, name: _Name, places: Iterable[int]) -> Sequence[int]:
        """Those of the places at which the name does not stand rightly, with no more of a word behind it."""
        text, bare, behind = self.text, self.bare, len(name.typed) + 1
        return [at for at in places if not (text.startswith(name.forms, at) and bare[at + behind] == " ")]

    def _may_hold(self, name: _Name, places: Iterable[int]) -> Iterable[int]:
        """Those of the places at which some words may begin that are the name in other signs, or are like it."""
        size, may_lack = len(name.words), name.may_lack
        begun = [(at, self.bare[at + 1 : self.text.find(END, at) + 1]) for at in places]
        runs = [(at, run) for at, bare in begun for run in _runs(bare, size) if len(run) in may_lack]
        lacking = zip(runs, name.lacking([run for _, run in runs]), strict=True)
        return dict.fromkeys([at for (at, run), lacks in lacking if lacks <= may_lack[len(run)] and name.may_be(run)])


def misspelt_names(
    line_at: Callable[[int], Line], known: Sequence[Known], text: str, names: Iterable[str], label: str
) -> Iterator[Diagnostic]:
    """A warning for each run of words that looks like one of `names` and is not it.

    `known` are the paragraphs of the act as any act has them, `text` is that of all of them, one after the other;
    `line_at` gives the one of a rank.
    """
    sought = [(name, _name(name)) for name in dict.fromkeys(names) if len(name) >= _SHORTEST and _WORD.search(name)]
    paragraphs = _paragraphs(known, text)
    for full_name, name in sought:
        for rank, places in paragraphs.doubtful(name).items():
            if found := _misspelling(known[rank].text, places, name):
                line, typed = line_at(rank), found.typed(known[rank].text)
                yield warning(
                    "REV-008",
                    line.place(label, found.start),
                    f"«\u00a0{typed}\u00a0» ressemble à «\u00a0{full_name}\u00a0», mais ne s’écrit pas de même.",
                    "Un nom ne s’écrit que d’une façon\u00a0: corrigez la valeur, ou le modèle s’il l’écrit lui-même.",
                    subject=typed,
                )


def make_bare(fresh: Sequence[Known], read: Together) -> None:
    """Have each of these paragraphs bare, of which these are the texts read together: names are sought in them so."""
    if read.is_usual:
        for one, bare in zip(fresh, read.changed(_BARE).split(END)[:-1], strict=True):
            one.read[_BARE] = bare


def _paragraphs(read: Sequence[Known], text: str) -> _Paragraphs:
    bares: list[str] = _known_bare(read) or [_bare_of(one) for one in read]
    unusual = [rank for rank, bare in enumerate(bares) if not bare] if "" in bares else []
    for rank in unusual:
        bares[rank] = " " * len(read[rank].text)
    return _Paragraphs({rank: read[rank].text for rank in unusual}, text, " ".join(["", *bares, ""]))


def _known_bare(read: Sequence[Known]) -> list[str]:
    """Each of the paragraphs bare, where that is known of all; else nothing."""
    try:
        return [one.read[_BARE] for one in read]
    except KeyError:
        return []


def _bare_of(known: Known) -> str:
    """A paragraph bare; empty where one of its signs is not usual."""
    if _BARE not in known.read:
        read = coded(known.text)
        known.read[_BARE] = _BARE.of_coded(read) if read.codes is not None else ""
    bare: str = known.read[_BARE]
    return bare


def _bare(sign: str) -> str:
    return without_accents(sign) if _WORD.match(sign) else END if sign == END else " "


_BARE = BySign(_bare)


def _begun(text: str, initial: str) -> Iterator[tuple[int, str]]:
    """The words of that initial that have a capital, each with its place and as it is compared."""
    for word in _WORD.finditer(text):
        if word[0][0].isupper() and (shape := _shape(word[0]))[0] == initial:
            yield word.start(), shape


def _counts(size: int) -> Sequence[int]:
    """How many words are looked at for a name of so many."""
    return (size - 1, size, size + 1) if size > 1 else (1,)


@lru_cache(maxsize=2048)
def _runs(bare: str, size: int) -> Sequence[str]:
    """The words that open a bare text, as many as are looked at: most stand in a paragraph of a template."""
    words = bare.casefold().split(None, size + 1)
    return [" ".join(words[:count]) for count in _counts(size)]


def _near(text: str, places: Iterable[int], size: int) -> list[_Window]:
    """The runs of that many words, one less or one more, that begin at these places: the shortest first."""
    found = [[*islice(_WORD.finditer(text, at), size + 1)] for at in places]
    begun = [(words, [_shape(word[0]) for word in words]) for words in found]
    return [
        _Window(" ".join(shapes[:count]), words[0].start(), words[count - 1].end())
        for count in _counts(size)
        for words, shapes in begun
        if len(words) >= count
    ]


@lru_cache(maxsize=256)
def _name(full_name: str) -> _Name:
    """What is sought of a name; the last 256 are remembered: many mayors bear the same."""
    name = _ARTICLE.sub("", full_name)
    words = tuple(map(_shape, _WORD.findall(name)))
    joined = " ".join(words)
    capitals = name.upper()
    is_form = len(capitals) == len(name) and capitals.casefold() == name.casefold()
    forms = (name, capitals) if is_form else (name,)
    may_lack, firsts = _may_lack(len(joined)), _firsts_may_lack(len(joined), len(words) == 1)
    return _Name(name, words, joined, may_lack, firsts, forms, words[0][0], _in_ascii(joined))


@lru_cache(maxsize=128)
def _may_lack(length: int) -> Mapping[int, int]:
    """How many letters of what is like it a name so long may lack, by how long that is: its length alone parts most."""
    alike = [other for other in range(1, 3 * length) if _as_long(other, length)]
    return {other: other - ceil(_least_shared(other, length)) for other in alike}


@lru_cache(maxsize=256)
def _firsts_may_lack(length: int, is_word: bool) -> Mapping[int, int]:
    """The same of the word that begins it, by the length of that without the initial, which the name has.

    Of a name of one word, it is all.
    """
    may_lack = _may_lack(length)
    if is_word:
        return {other - 1: lacks for other, lacks in may_lack.items()}
    return dict.fromkeys(range(max(may_lack)), max(may_lack.values()))


def _least_shared(one: int, other: int) -> float:
    """How many letters texts so long share at least where they are alike."""
    return _ALIKE * (one + other) / 2 - _HALF


def _as_long(one: int, other: int) -> bool:
    return 2 * min(one, other) / (one + other) >= _ALIKE


def _misspelling(text: str, places: Iterable[int], name: _Name) -> _Window | None:
    """The first run of words that begins at one of these places and is not the name, though like it."""
    for window in _near(text, places, len(name.words)):
        if len(window.joined) in name.may_lack and _is_wrong(window, text, name):
            return window
    return None


def _is_wrong(window: _Window, text: str, name: _Name) -> bool:
    """Whether these words are those of the name and are not written as it is, or are like it, and are none of it."""
    if name.joined in window.joined and _holds(window.words, name.words):
        is_wrong = window.joined == name.joined and not name.is_written_in(window.typed(text))
    else:
        is_wrong = name.is_like(window.joined)
    return is_wrong and not _is_within(window, text, name)


def _is_within(window: _Window, text: str, name: _Name) -> bool:
    """Whether these are some words of the name where it is written as it must be."""
    size = len(name.words)
    runs = _near(text, [at for at, _ in _begun(text, name.initial)], size)
    rightly = [other.start for other in runs if len(other.words) == size and name.is_written_in(other.typed(text))]
    last = bisect_right(rightly, window.start)
    return bool(last) and window.start < rightly[last - 1] + len(name.typed)


@lru_cache(maxsize=4096)
def _shape(word: str) -> str:
    return folded(word)


def _in_ascii(shape: str) -> bytes:
    return shape.encode("ascii", "ignore")


def _lacking(some: bytes, others: bytes) -> int:
    """How many of some letters are none of the others."""
    return len(some.translate(None, others))


def _shared(one: str, other: str) -> int:
    """How many letters the two have in common, wherever these stand."""
    return sum([min(one.count(letter), other.count(letter)) for letter in {*one}])


def _holds(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    size = len(wanted)
    return any(words[start : start + size] == wanted for start in range(len(words) - size + 1))
