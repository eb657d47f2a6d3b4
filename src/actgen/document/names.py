"""REV-008: a name written in two ways in one act, as « Ancenis-Saint-Géron » beside « Ancenis-Saint-Géréon ».

Words are compared without case and accents, so that a name in capitals is the same name; hyphens count.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Diagnostic, warning
from actgen.core.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actgen.document.paragraphs import Line

_WORD = re.compile(r"\w+")
#: Left out of what is sought: « du Mans », « des Lucs » write a name rightly without it.
_ARTICLE = re.compile(r"^(?:le |la |les |aux |l’)", re.IGNORECASE)
_ALIKE, _SHORTEST = 0.85, 5


@dataclass(frozen=True, slots=True)
class _Name:
    """A name that is sought: as typed, without its article; what is compared, whole and word by word."""

    typed: str
    shape: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a paragraph, found once for all names: for each initial, where one with a capital begins."""

    text: str
    spans: tuple[tuple[int, int], ...]
    shapes: tuple[str, ...]
    capitals: Mapping[str, list[int]]


@dataclass(frozen=True, slots=True)
class _Window:
    """Some words of a paragraph that follow one another: what is typed, what is compared, where it begins."""

    typed: str
    words: tuple[str, ...]
    shape: str
    start: int


def misspelt_names(lines: Iterable[Line], names: Iterable[str], label: str) -> Iterator[Diagnostic]:
    """A warning for each run of words that looks like one of `names` and is not it."""
    sought = {name: _name(name) for name in names if len(name) >= _SHORTEST}
    for line in lines:
        words = _words(line.text)
        for full_name, name in sought.items():
            if found := _misspelling(words, name):
                yield warning(
                    "REV-008",
                    line.place(label, found.start),
                    f"«\u00a0{found.typed}\u00a0» ressemble à «\u00a0{full_name}\u00a0», mais ne s’écrit pas de même.",
                    "Un nom ne s’écrit que d’une façon\u00a0: corrigez la valeur, ou le modèle s’il l’écrit lui-même.",
                    subject=found.typed,
                )


def _name(full_name: str) -> _Name:
    name = _ARTICLE.sub("", full_name)
    return _Name(name, folded(name), tuple(folded(word) for word in _WORD.findall(name)))


@lru_cache(maxsize=2048)
def _words(text: str) -> _Words:
    spans = tuple(found.span() for found in _WORD.finditer(text))
    shapes = tuple(folded(text[start:end]) for start, end in spans)
    capitals: dict[str, list[int]] = {}
    for place, (start, _) in enumerate(spans):
        if text[start].isupper():
            capitals.setdefault(shapes[place][0], []).append(place)
    return _Words(text, spans, shapes, capitals)


def _misspelling(words: _Words, name: _Name) -> _Window | None:
    wanted, size = name.words, len(name.words)
    if wanted[0][0] not in words.capitals:
        return None
    rightly = [window.start for window in _windows(words, size, wanted[0][0]) if window.shape == name.shape]
    for count in {size, *((size - 1, size + 1) if size > 1 else ())}:
        for window in _windows(words, count, wanted[0][0]):
            last = bisect_right(rightly, window.start)
            if last and window.start < rightly[last - 1] + len(name.typed):
                continue  # some words of the name where it is written as it must be
            if _holds(window.words, wanted):
                if count == size and window.shape != name.shape:
                    return window
            elif _is_alike(" ".join(window.words), " ".join(wanted)):
                return window
    return None


def _windows(words: _Words, count: int, initial: str) -> Iterator[_Window]:
    """The runs of `count` words that begin with a capital, and with the initial of the name."""
    for place in words.capitals.get(initial, ()):
        run = words.spans[place : place + count]
        if len(run) == count:
            typed = words.text[run[0][0] : run[-1][1]]
            yield _Window(typed, words.shapes[place : place + count], folded(typed), run[0][0])


def _is_alike(typed: str, wanted: str) -> bool:
    """Whether two texts are nearly the same: the bounds that cost little are asked first."""
    match = SequenceMatcher(None, typed, wanted, autojunk=False)
    return all(ratio() >= _ALIKE for ratio in (match.real_quick_ratio, match.quick_ratio, match.ratio))


def _holds(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    size = len(wanted)
    return any(words[start : start + size] == wanted for start in range(len(words) - size + 1))
