"""What is looked for in phrases: words in a row beside which something may be wrong, for whichever check asks.

All of it stands here, since a phrase that says nothing of it is known so from then on, whoever looks for what.
"""

from __future__ import annotations

from enum import Enum
from operator import eq
from typing import TYPE_CHECKING

from actgen.core.patterns import later

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

#: How many words are looked for that stand twice in a row.
MOST_WORDS = 6


def in_a_row(firsts: Iterable[str], seconds: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """What finds one of some words right behind one of others, in the line of a phrase: by the letter that opens it."""
    found: dict[str, list[str]] = {}
    for second in seconds:
        found.setdefault(second[0], []).append(second[1:])
    behind = [f"(?<= {first} {{letter}})" for first in firsts]
    return tuple(
        later(f" {letter}(?=(?:{'|'.join(rests)})(?!\\w))(?:{'|'.join(behind).format(letter=letter)})")
        for letter, rests in found.items()
    )


#: An hour, two titles, two articles: where a sign may stand twice.
_SIGNS_TWICE = (
    later(r"h ?(?:\d\d ?)?h"),
    *in_a_row(("mr", "mme", "monsieur", "madame"), ("m", "mr", "mme", "monsieur", "madame")),
    *in_a_row(("le", "du", "au"), ("le", "du")),
)
#: A title that ends a phrase, which a stop may part from another.
_TITLE_STOPPED = later(r" m(?:r|me|onsieur|adame)?\n")
#: Two words in a row, or « de » before a vowel: a word that a name of a place may not follow.
_PLACE_MISJOINED = (
    *in_a_row(("d", "l", "du", "des", "au", "aux", "le", "la", "les"), ("l", "la", "las", "los", "le", "les", "aux")),
    *in_a_row(("de", "a"), ("le", "les", "aux")),
    later(" de [aeiouœæ]"),
)
#: « que », whole.
_QUE_AND_MORE = later(r"que (?:(?<= que )|(?<= jusque )|(?<= lorsque )|(?<= puisque ))")


class Saying(Enum):
    """Something that a phrase may say: one of its patterns then finds something in the line of the phrase."""

    SIGNS_TWICE = _SIGNS_TWICE
    TITLE_STOPPED = (_TITLE_STOPPED,)
    PLACE_MISJOINED = _PLACE_MISJOINED
    QUE_AND_MORE = (_QUE_AND_MORE,)

    def stands_in(self, line: str) -> bool:
        """Whether the phrase of a line says so, or one of several lines."""
        return any(pattern.search(line) for pattern in self.value)


def repeat(words: Sequence[str]) -> bool:
    """Whether some of these words stand twice in a row: at most as many as there are words that stood before."""
    most = min(MOST_WORDS, len(words) - len({*words}))
    return any(b"\1" * size in bytes(map(eq, words, words[size:])) for size in range(1, most + 1))
