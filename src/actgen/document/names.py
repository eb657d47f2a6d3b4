"""REV-008: a name written in two ways in one act, as « Ancenis-Saint-Géron » beside « Ancenis-Saint-Géréon ».

Words are compared without case and accents, so that a name in capitals is the same name; hyphens count.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Diagnostic, warning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.document.paragraphs import Line

_WORD = re.compile(r"\w+")
#: Left out of what is sought: « du Mans », « des Lucs » write a name rightly without it.
_ARTICLE = re.compile(r"^(?:le |la |les |aux |l’)", re.IGNORECASE)
_ALIKE, _SHORTEST = 0.85, 5


@dataclass(frozen=True, slots=True)
class _Window:
    """Some words of a paragraph that follow one another: what is typed, what is compared, where it begins."""

    typed: str
    words: tuple[str, ...]
    shape: str
    start: int


def misspelt_names(lines: Iterable[Line], names: Iterable[str], label: str) -> Iterator[Diagnostic]:
    """A warning for each run of words that looks like one of `names` and is not it."""
    sought = [name for name in names if len(name) >= _SHORTEST]
    for line in lines:
        for name in sought:
            if found := _misspelling(line.text, name):
                yield warning(
                    "REV-008",
                    line.place(label, found.start),
                    f"«\u00a0{found.typed}\u00a0» ressemble à «\u00a0{name}\u00a0», mais ne s’écrit pas de même.",
                    "Un nom ne s’écrit que d’une façon\u00a0: corrigez la valeur, ou le modèle s’il l’écrit lui-même.",
                )


def _misspelling(text: str, full_name: str) -> _Window | None:
    name = _ARTICLE.sub("", full_name)
    wanted = tuple(_shape(word) for word in _WORD.findall(name))
    size = len(wanted)
    rightly = [window.start for window in _windows(text, size, wanted[0][0]) if window.shape == _shape(name)]
    for count in {size, *((size - 1, size + 1) if size > 1 else ())}:
        for window in _windows(text, count, wanted[0][0]):
            last = bisect_right(rightly, window.start)
            if last and window.start < rightly[last - 1] + len(name):
                continue  # some words of the name where it is written as it must be
            if _holds(window.words, wanted):
                if count == size and window.shape != _shape(name):
                    return window
            elif SequenceMatcher(None, " ".join(window.words), " ".join(wanted), autojunk=False).ratio() >= _ALIKE:
                return window
    return None


def _windows(text: str, count: int, initial: str) -> Iterator[_Window]:
    """The runs of `count` words that begin with a capital, and with the initial of the name."""
    found = list(_WORD.finditer(text))
    for place in range(len(found) - count + 1):
        first, last = found[place], found[place + count - 1]
        if first.group()[0].isupper() and _shape(first.group())[0] == initial:
            typed = text[first.start() : last.end()]
            words = tuple(_shape(match.group()) for match in found[place : place + count])
            yield _Window(typed, words, _shape(typed), first.start())


def _holds(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    size = len(wanted)
    return any(words[start : start + size] == wanted for start in range(len(words) - size + 1))


def _shape(text: str) -> str:
    bare = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in bare if not unicodedata.combining(char))
