"""Lists parted by commas, and names that begin with a capital."""

from __future__ import annotations

import re

from actgen.french.readers.vocabulary import is_nearly_a_wording


def stated_list(text: str) -> tuple[str, ...] | None:
    """Return the elements of « A, B, C » or « A, B et C »; None when figures stand in it, or no comma."""
    *first, last = (item.strip() for item in text.split(","))
    if not first or any(char.isdigit() for char in text) or is_nearly_a_wording(text):
        return None
    items = (*first, *_LAST_LINK.split(last)) if _LAST_LINK.search(last) else (*first, last)
    return items if all(items) else None


def stated_name(text: str) -> str | None:
    """Return the name; None when it does not begin with a capital, or is a misspelt date or number."""
    name = text.strip()
    if any(char.isdigit() for char in name):
        return None
    return name if _NAME.fullmatch(name) and not is_nearly_a_wording(name) else None


#: The signs of the official names of communes: letters, hyphens, apostrophes, spaces and brackets.
_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞŒ][\w ’'()-]+")
_LAST_LINK = re.compile(r" et (?!.* et )")
