"""What no line cuts in two: an address of the web, and a name, a number or a date that a hyphen joins.

« Île-de-France », « SAINT-AMBROIX », « 2025-132 », « 2021-2022 ». And what any line may cut: a word that is too long
for all of them. On the page the signs stay what they are, so that words are found and copied as they are typed: the
layout alone keeps or cuts them. Word has no such layout, but a hyphen that ends no line; so the names of a Word file
have that one, which is read as the hyphen that was typed. Numbers have it not: the number of an act is searched and
copied into other programs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: The blanks where a line may end.
_BLANKS = " \t\n"
#: All between two of them, the second with it: a sign that follows a name stays with it, and WeasyPrint ends no line
#: at a blank that begins a text.
_STRETCH = re.compile(rf"[^{_BLANKS}]+ ?")
_ADDRESS = re.compile(r"https?://|www\.")
_JOINED = re.compile(r"[\w’]-[\w’]")
#: The rest of a stretch.
_REST = re.compile(rf"[^{_BLANKS}]* ?")
#: What stands in each address and in each joined name.
_SIGNS = ("-", "www.", "://")
#: More letters than a name or an address has: a line could lack the room.
_LONGEST = 48
_ENDLESS = re.compile(rf"[^ \t\n]{{{_LONGEST + 1},}}")
NO_BREAK_HYPHEN = "\u2011"
#: Most names that hyphens join, « Saint-Mars-du-Désert, »: each of their hyphens stands between two letters.
_PLAIN_NAME = re.compile("[A-Za-zÀ-ÖØ-öø-ÿ]+(?:-[A-Za-zÀ-ÖØ-öø-ÿ]+)+,? ?")
_JOINT = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a text in their order, each with whether no line may cut it."""
    at = 0
    for found in _STRETCH.finditer(text) if any(sign in text for sign in _SIGNS) else ():
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


def held(text: str) -> str:
    """The text for Word: its names with hyphens that end no line."""
    pieces, done, at = [], 0, text.find("-")
    rarer = [blank for blank in _BLANKS[1:] if blank in text] if at >= 0 else []
    while at >= 0:
        if not _joins(text, at):
            at = text.find("-", at + 1)
            continue
        blank = text.rfind(_BLANKS[0], done, at)
        for one in rarer:
            blank = max(blank, text.rfind(one, done, at))
        start = blank + 1 or done
        end = _REST.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing too
        pieces += [text[done:start], _held(text[start:end])]
        done, at = end, text.find("-", end)
    return "".join([*pieces, text[done:]]) if pieces else text


def _joins(text: str, at: int) -> bool:
    """Whether a letter stands on both sides of a place, as `_JOINT` wants it: not so in most numbers."""
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    return before.isalnum() and behind.isalnum() and not (before.isdecimal() or behind.isdecimal())


def as_typed(text: str) -> str:
    """A text of a Word file as it was typed, where `held` would give its hyphens back."""
    return _as_typed(text, [one for one in _BLANKS if one in text]) if NO_BREAK_HYPHEN in text else text


def _held(words: str) -> str:
    if len(words) <= _LONGEST and _PLAIN_NAME.fullmatch(words):
        return words if words.islower() else words.replace("-", NO_BREAK_HYPHEN)
    is_joined = len(words) <= _LONGEST and _JOINED.search(words)
    is_held = is_joined and _is_name(words) and not _ADDRESS.search(words)
    return _JOINT.sub(NO_BREAK_HYPHEN, words) if is_held else words


def _as_typed(text: str, blanks: Sequence[str]) -> str:
    """The same for a text that ends no stretch but at these blanks."""
    if not blanks:
        return text.replace(NO_BREAK_HYPHEN, "-") if _is_name(text) else text
    pieces = text.split(blanks[0])
    return blanks[0].join([_as_typed(one, blanks[1:]) if NO_BREAK_HYPHEN in one else one for one in pieces])


def _is_name(words: str) -> bool:
    """Whether they are a name, by their signs: a capital letter, no figure, no sign of a mail address."""
    return _has_capital(words) and "@" not in words and not any(map(str.isdigit, words))


def _has_capital(words: str) -> bool:
    return not words.islower() and any(map(str.isupper, words))


def _is_whole(words: str) -> bool:
    if len(words) > _LONGEST:
        return False
    if _JOINED.search(words) and (_has_capital(words) or any(map(str.isdigit, words))):
        return True
    return bool(_ADDRESS.search(words))
