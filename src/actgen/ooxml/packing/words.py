"""Words of a text, told apart from what may be none, all of them at once: an expression takes three times as long."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Between words: none has it.
_APART = "<"
_APART_BYTES = _APART.encode()
#: The bytes that no word has, or may not have: the last begin some letters, of which a few stand in none.
_DOUBTFUL = bytes([*range(0x20), *_APART_BYTES, *b"&{]", 0xEE, 0xEF])


def are_words(texts: Sequence[str]) -> bool:
    """Whether each of these texts is a word: it is there, begins with no blank, and has no sign that may be in none."""
    return _are_undoubted(_APART.join(texts).encode(), len(texts)) and _begin_as_words(texts)


def have_words(content: bytes, around: Sequence[bytes]) -> bool:
    """Whether a text is these bytes and words between them; each but the first begins where words end."""
    begun, *others = around
    if not content.startswith(begun):
        return False
    found, at = [], len(begun)
    for bone in others:
        end = content.find(_APART_BYTES, at)
        if not content.startswith(bone, end):
            return False
        found.append(content[at:end])
        at = end + len(bone)
    words = _parted(_APART_BYTES.join(found), len(found)) if found else []
    return at == len(content) and words is not None and _begin_as_words(words)


def _parted(together: bytes, many: int) -> list[str] | None:
    """So many texts that stand one behind the other; None where one of them has what may be in no word."""
    if not _are_undoubted(together, many):
        return None
    try:
        return together.decode().split(_APART)
    except UnicodeDecodeError:
        return None


def _are_undoubted(together: bytes, many: int) -> bool:
    """Whether so many texts, one behind the other, have no sign that may be in no word."""
    return len(together.translate(None, _DOUBTFUL)) + many - 1 == len(together)


def _begin_as_words(texts: Sequence[str]) -> bool:
    """Whether each of these texts is there, and begins with no blank."""
    return all(texts) and [*texts] == [*map(str.lstrip, texts)]
