"""The signs of the fonts of symbols, Wingdings and its sisters: boxes, ticks, arrows, in characters that any font has.

Word keeps such a sign as a number in a font, or as a letter in that font: « þ » in Wingdings is a ticked box.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.ooxml.symbol_fonts import NO_STYLES, SYMBOL_FONTS, symbol_font
from actgen.ooxml.xml import w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.ooxml.xml import Element

#: What stands for a sign that no table knows.
UNKNOWN_SIGN = "□"
TICKED, EMPTY = "☒", "☐"
#: A font → its signs, by the last two figures of their number.
_SIGNS = {
    "wingdings": {
        **dict.fromkeys(("6f", "70", "71", "72", "a8"), EMPTY), **dict.fromkeys(("78", "fd", "fe"), TICKED),
        "fb": "✗", "fc": "✓", "6c": "●", "6e": "■", "9f": "•", "a7": "▪", "a1": "○", "d8": "➢", "e0": "→", "df": "←",
        "f0": "⇒", "e8": "➔", "2a": "✉", "28": "☎", "29": "☎",
    },
    "wingdings 2": {
        **dict.fromkeys(("30", "2a", "a3"), EMPTY), **dict.fromkeys(("51", "52", "53", "54"), TICKED),
        "4f": "✗", "50": "✓", "97": "●", "a2": "■",
    },
    "wingdings 3": {"9f": "←", "a0": "→", "22": "→", "c6": "▶", "7d": "▶"},
    "webdings": {"63": EMPTY, "67": "■", "6e": "●", "61": "✓", "72": "✗", "34": "▶"},
    "symbol": {
        "a3": "≤", "a5": "∞", "a8": "♦", "ab": "↔", "ac": "←", "ae": "→", "b0": "°", "b1": "±", "b3": "≥", "b4": "×",
        "b7": "•", "b8": "÷", "b9": "≠", "bb": "≈", "bc": "…", "d7": "·", "d8": "¬", "de": "⇒", "2d": "−", "a0": "€",
    },
}  # fmt: skip
#: The numbers that such fonts use, where a text keeps no font beside them.
_PRIVATE = re.compile("[\uf000-\uf0ff]")


def sign_of(symbol: Element) -> str:
    """The character that a w:sym stands for."""
    font = symbol.get(w("font"), "").strip().casefold()
    return _sign(font if font in SYMBOL_FONTS else "", symbol.get(w("char"), "")[-2:])


def is_numbered(text: str) -> bool:
    """Whether a text holds a sign by the number that its font gives it, which no font of letters has."""
    return _PRIVATE.search(text) is not None


def in_signs(text: str, run: Element | None, styles: Mapping[str, str] = NO_STYLES) -> str:
    """The text of a run as a reader sees it, where its font is one of symbols; `styles` has the fonts of styles."""
    if font := symbol_font(run, styles) if run is not None else "":
        return "".join(char if char.isspace() else _sign(font, f"{ord(char) & 0xFF:02x}") for char in text)
    return _PRIVATE.sub(UNKNOWN_SIGN, text)


def _sign(font: str, number: str) -> str:
    return _SIGNS[font].get(number.casefold(), UNKNOWN_SIGN) if font else UNKNOWN_SIGN
