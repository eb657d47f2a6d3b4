"""What no line cuts in two: an address of the web, and a name, a number or a date that a hyphen joins.

« Île-de-France », « SAINT-AMBROIX », « 2025-132 », « 2021-2022 ». And what any line may cut: a word that is too long
for all of them. The signs stay what they are, so that words are found and copied as they are typed: the layout alone
keeps or cuts them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: All between two blanks where a line may end, the second with it: a sign that follows a name stays with it, and
#: WeasyPrint ends no line at a blank that begins a text.
_STRETCH = re.compile(r"[^ \t\n]+ ?")
_ADDRESS = re.compile(r"https?://|www\.")
_JOINED = re.compile(r"[\w’]-[\w’]")
#: More letters than a name or an address has: a line could lack the room.
_LONGEST = 48
_ENDLESS = re.compile(rf"[^ \t\n]{{{_LONGEST + 1},}}")


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a text in their order, each with whether no line may cut it."""
    at = 0
    for found in _STRETCH.finditer(text):
        if _is_whole(found[0]):
            if found.start() > at:
                yield text[at : found.start()], False
            yield found[0], True
            at = found.end()
    if at < len(text):
        yield text[at:], False


def endless(text: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a text in their order, each with whether it is a word too long for a line: cut it anywhere."""
    at = 0
    for found in _ENDLESS.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], False
        yield found[0], True
        at = found.end()
    if at < len(text):
        yield text[at:], False


def _is_whole(words: str) -> bool:
    if len(words) > _LONGEST:
        return False
    named = any(sign.isupper() or sign.isdigit() for sign in words)
    return bool(_ADDRESS.search(words) or (named and _JOINED.search(words)))
