"""What stands just before a place of a text, sought in the words that can matter and never in the whole text."""

from __future__ import annotations

import re

#: No pattern that ends at a place reads further back. One that went back to the beginning, at each date or number of
#: a long paragraph, would take a time that grows with the square of its length.
_REACH = 200


def found_before(pattern: re.Pattern[str], text: str, at: int) -> re.Match[str] | None:
    """The match of a pattern that ends with `$`, read as if the text ended at `at`; its places are those of `text`."""
    return pattern.search(text, max(at - _REACH, 0), at)
