"""Typed text becomes French typography: curly apostrophes, guillemets and no-break spaces."""

from __future__ import annotations

import re

NO_BREAK = "\u00a0"
NARROW_NO_BREAK = "\u202f"
APOSTROPHE = "\u2019"


def typographic(text: str) -> str:
    """Return the text with French apostrophes, guillemets and no-break spaces.

    A space that was typed may change its width, but none is inserted where none was typed, except inside
    the guillemets that replace a pair of straight quotes. URLs, e-mail addresses, code between backticks
    and template tags come back as they were. Applying it twice changes nothing more.

    Source: Imprimerie nationale, Lexique: a full no-break space before the colon and inside guillemets,
    a narrow one before `;`, `!` and `?`, a no-break space before `%` and `€`.
    """
    kept = _UNTOUCHED.findall(text)
    masked = _UNTOUCHED.sub(_MASK, text)
    worded = _with_no_break_spaces(_with_guillemets(_with_curly_apostrophes(masked)))
    originals = iter(kept)
    return re.sub(_MASK, lambda _: next(originals), worded)


def quoted(text: str) -> str:
    """Return the text inside French guillemets, with their no-break spaces."""
    return f"«{NO_BREAK}{text}{NO_BREAK}»"


# A Unicode noncharacter, never exchanged in text, stands for each untouched piece. One that is typed all the
# same is taken for an untouched piece too, so the count always agrees.
_MASK = "\ufdd0"

_UNTOUCHED = re.compile(
    r"""\{\{.*?\}\}|\{%.*?%\}|\{\#.*?\#\}           # template tags
      | `[^`\n]*`                                   # code
      | (?:https?|ftp|mailto):[^\s"«»<>]+           # addresses
      | \bwww\.[^\s"«»<>]+
      | [\w.+'-]+@[\w-]+(?:\.[\w-]+)+
      | \ufdd0""",
    re.VERBOSE | re.DOTALL,
)

_APOSTROPHE_AFTER_A_LETTER = re.compile(r"(?<=[^\W\d_])'")
_QUOTE_PAIR = re.compile(r'(?<!\w)" *([^\s"](?:[^"\n]*[^\s"])?) *"(?!\w)')
_SPACE_BEFORE_HIGH_SIGN = re.compile(r"(?<=\S) (?=[;!?])")
_SPACE_BEFORE_SIGN = re.compile(r"(?<=\S) (?=[:%€»])")
_SPACE_AFTER_GUILLEMET = re.compile(r"(?<=«) (?=\S)")


def _with_curly_apostrophes(text: str) -> str:
    return _APOSTROPHE_AFTER_A_LETTER.sub(APOSTROPHE, text)


def _with_guillemets(text: str) -> str:
    """Replace pairs until none is left: an inner pair must be replaced before the pair around it is seen."""
    replaced = _QUOTE_PAIR.sub(lambda pair: quoted(pair[1]), text)
    return text if replaced == text else _with_guillemets(replaced)


def _with_no_break_spaces(text: str) -> str:
    text = _SPACE_BEFORE_HIGH_SIGN.sub(NARROW_NO_BREAK, text)
    text = _SPACE_BEFORE_SIGN.sub(NO_BREAK, text)
    return _SPACE_AFTER_GUILLEMET.sub(NO_BREAK, text)
