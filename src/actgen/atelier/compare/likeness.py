"""How much two texts have in common, from 0 to 1: the measure by which what stands in two versions is matched."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

#: Below it, one paragraph is not another reworded, but one removed and one added.
REWORDED = 0.4
_WORD = re.compile(r"\w+")


def share(before: Counter[str], after: Counter[str]) -> float:
    """Twice what two bags of words have in common over what both hold."""
    return 2 * (before & after).total() / ((before.total() + after.total()) or 1)


def likeness(before: str, after: str) -> float:
    """The share of words that two paragraphs have in common, in whatever order."""
    return share(_words(before), _words(after))


def rewording(common: float, *, same_role: bool) -> float:
    """What two paragraphs with that share of words have in common where one is the other reworded; else 0.

    `same_role` tells that they hold the same place, whatever they say there: both begin « Rapporteur : ».
    """
    return max(common, REWORDED) if same_role else common if common >= REWORDED else 0.0


def same_label(before: str, after: str) -> bool:
    """Whether the same words stand before the colon: in « Rapporteur : … », only the value changes."""
    label = _label(before)
    return bool(label) and label == _label(after)


def _label(text: str) -> str:
    label, colon, _ = text.partition(":")
    return label.strip() if colon else ""


@lru_cache(maxsize=8192)
def _words(text: str) -> Counter[str]:
    """The words of a paragraph, which is held beside many others."""
    return Counter(_WORD.findall(text))
