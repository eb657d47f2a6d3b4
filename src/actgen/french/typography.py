"""The typography of the Imprimerie nationale, in one pass: spaces, apostrophes, guillemets, ordinals, accents.

Each rule is a row of a table with its source: `quotes.py`, `ordinals_in_text.py`, `spaces.py`, `capital_accents.py`.
What no rule may change, an address, a code, a tag, is in `untouched.py`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.french.correcting.capital_accents import ACCENT_RULES
from actgen.french.correcting.corrections import Rule, Table, corrected
from actgen.french.correcting.ordinals_in_text import ORDINAL_RULES
from actgen.french.correcting.quotes import QUOTE_RULES
from actgen.french.correcting.signs import APOSTROPHE, NARROW_NO_BREAK, NO_BREAK, quoted
from actgen.french.correcting.spaces import SPACE_RULES, WIDTH_RULES
from actgen.french.correcting.untouched import masked, unmasked

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "APOSTROPHE",
    "NARROW_NO_BREAK",
    "NO_BREAK",
    "RULES",
    "printed_pieces",
    "printed_signs",
    "quoted",
    "typographic",
    "typographic_pieces",
]

#: The rules of every act, in the order in which they are applied: a space is looked for after the sign is set.
RULES: tuple[Rule, ...] = (*QUOTE_RULES, *ORDINAL_RULES, *WIDTH_RULES, *SPACE_RULES)
_USUAL = Table(RULES)
_WITH_ACCENTS = Table((*QUOTE_RULES, *ACCENT_RULES, *ORDINAL_RULES, *WIDTH_RULES, *SPACE_RULES))
_KEYBOARD = Table((*QUOTE_RULES, *WIDTH_RULES))


@lru_cache(maxsize=4096)
def typographic(text: str, *, accents: bool = False) -> str:
    """Return the text in French typography; with `accents`, words in capitals get those that are certain.

    Addresses, codes, file names and template tags come back as they were. Applying it twice changes nothing more.
    """
    return typographic_pieces([text], accents=accents)[0]


def printed_signs(text: str) -> str:
    """Return the text with the signs of a printer for those of a keyboard, and no word, no space more or less.

    It is what the draft of a template wants: the act is made typographic when it is filled.
    """
    return printed_pieces([text])[0]


def printed_pieces(pieces: Sequence[str]) -> list[str]:
    """Return the pieces of one text with the signs of a printer, each with what was its own."""
    return _applied(pieces, _KEYBOARD)


def typographic_pieces(pieces: Sequence[str], *, accents: bool = False) -> list[str]:
    """Return the pieces of one text in French typography, each with what was its own."""
    return _applied(pieces, _WITH_ACCENTS if accents else _USUAL)


def _applied(pieces: Sequence[str], rules: Table) -> list[str]:
    """The pieces after these rules, what is masked kept out of their sight."""
    text = "".join(pieces)
    view = masked(text)
    if view is text:
        return corrected(pieces, rules)
    views, at = [], 0
    for piece in pieces:
        views.append(view[at : at + len(piece)])
        at += len(piece)
    return unmasked(corrected(views, rules), view, text)
