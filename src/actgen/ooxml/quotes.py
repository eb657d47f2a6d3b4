"""The quotes of a tag as Word leaves them: « », “ ”, ‘ ’ become straight delimiters around what was typed."""

from __future__ import annotations

import re
from functools import lru_cache

#: What opens a string of a tag, and what may close it.
_CLOSERS = {
    '"': '"”', "“": '”"', "”": '”"', "„": '”“"', "«": "»",
    "'": "'’", "‘": "’'", "’": "’'", "‹": "›",
}  # fmt: skip
_GUILLEMETS, _SINGLE = "«‹", "'‘’"
_APOSTROPHES = "'’"
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


@lru_cache(maxsize=2048)
def straighten(tag: str) -> str:
    """`tag` with straight string delimiters and plain spaces; a remark comes back with plain spaces only.

    « l’élu » encloses the text without the spaces that French typography puts inside guillemets. An apostrophe
    before a letter belongs to a word and closes no string. Doing it twice changes nothing more.
    """
    if tag.startswith("{#"):
        return re.sub(r"\s", " ", tag)
    pieces = []
    place = 0
    while place < len(tag):
        end = _string_end(tag, place) if tag[place] in _CLOSERS else 0
        if end:
            pieces.append(_string(tag[place], tag[place + 1 : end]))
            place = end + 1
        else:
            pieces.append(_code(tag[place]))
            place += 1
    return "".join(pieces)


def _string_end(tag: str, start: int) -> int:
    """The place of the delimiter that closes the string opened at `start`, or 0 when none does."""
    opener = tag[start]
    closers, inner = _CLOSERS[opener], 0
    place = start + 1
    while place < len(tag):
        char = tag[place]
        if char == "\\":
            place += 1
        elif opener == '"' and char == "“":
            inner += 1
        elif char == "”" and inner:
            inner -= 1
        elif char in closers and not _is_apostrophe(tag, place):
            return place
        place += 1
    return 0


def _is_apostrophe(tag: str, place: int) -> bool:
    """Whether the character stands for an elision: a letter follows, or the delimiter itself, « 'l’' »."""
    following = tag[place + 1 : place + 2]
    return tag[place] in _APOSTROPHES and (following.isalnum() or (tag[place] == "’" and following in ("'", "’")))


def _string(opener: str, content: str) -> str:
    if opener in _GUILLEMETS:
        content = re.sub(r"^\s|\s$", "", content)
    delimiter = "'" if opener in _SINGLE else '"'
    escaped = re.sub(rf"\\.|{delimiter}", lambda found: _escaped(found.group()), content, flags=re.DOTALL)
    return f"{delimiter}{escaped}{delimiter}"


def _escaped(found: str) -> str:
    return found if found.startswith("\\") else f"\\{found}"


def _code(char: str) -> str:
    if char in _INVISIBLE:
        return ""
    if char == "\u2011":
        return "-"
    return " " if char.isspace() else char
