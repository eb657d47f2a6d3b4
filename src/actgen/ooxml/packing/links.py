"""The links that an act may have: to a page or to a mailbox, which a reader follows by hand and nothing fetches."""

from __future__ import annotations

import re

#: None of them is made by a tag: an address is not typeset, and is never seen on paper.
_FOLLOWED = re.compile(r"(?:https?://|mailto:)[^\s<>\"{}|\\^`]{1,2000}", re.IGNORECASE)


def is_followed(address: str) -> bool:
    """Whether an address is that of a page or of a mailbox."""
    return _FOLLOWED.fullmatch(address) is not None
