"""A list of things as a French sentence says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def enumerate_in_french(items: Iterable[str], conjunction: str = "et") -> str:
    """Return « A, B et C », with no comma before the conjunction; no item gives an empty text.

    An empty list is no fault here: a template says itself what it writes when nobody is absent.
    """
    *first, last = [*items] or [""]
    return f"{', '.join(first)} {conjunction} {last}" if first else last
