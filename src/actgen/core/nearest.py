"""The names nearest to a mistyped one, and the French sentence that offers them."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from actgen.core.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def nearest(word: str, names: Iterable[str], *, most: int = 3) -> list[str]:
    """At most `most` of `names` that look like `word`, the nearest first.

    Case, accents and the dashes before the name of an option do not count.
    """
    by_shape: dict[str, str] = {}
    for name in names:
        by_shape.setdefault(folded(name.lstrip("-")), name)
    found = difflib.get_close_matches(folded(word.lstrip("-")), list(by_shape), n=most, cutoff=0.6)
    return [by_shape[shape] for shape in found]


def did_you_mean(word: str, names: Iterable[str]) -> str:
    """« Vouliez-vous dire « a », « b » ou « c » ? » for the nearest names, or an empty string when none is near."""
    return offered(nearest(word, names))


def offered(names: Sequence[str]) -> str:
    """The same sentence for the names that were found."""
    *others, last = [f"«\u00a0{name}\u00a0»" for name in names] or [""]
    choice = f"{', '.join(others)} ou {last}" if others else last
    return f"Vouliez-vous dire {choice}\u202f?" if choice else ""
