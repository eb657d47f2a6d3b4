"""The signs of French typography, and the characters that stand in for what no rule may change."""

from __future__ import annotations

import re

NO_BREAK = "\u00a0"
NARROW_NO_BREAK = "\u202f"
APOSTROPHE = "\u2019"
ELLIPSIS = "\u2026"

# Unicode noncharacters, never exchanged in text.
#: Stands for each character of an address, a code, a file name.
OPAQUE = "\ufdd0"
#: Stands for each character of a tag that prints a value.
PRINTED = "\ufdd1"
#: Stands for each character of a tag that prints a unit: `{{ n | accord("mois", "mois") }}`.
UNIT = "\ufdd2"
#: Stands for each character of a tag that prints nothing.
SILENT = "\ufdd3"

#: What stands beside figures where a rule may change something, and most texts with figures have not: a blank behind
#: them, « 12 mai », « 1er mai »; a letter, « 2ème »; what announces a number, « n° 3 »; what announces an article of a
#: code, « L. 2121-1 ».
FIGURE_AND_BLANK = re.compile(rf"[\d{PRINTED}](?:er)?[ \u00a0\u202f\u2009]", re.IGNORECASE)
FIGURE_AND_LETTER = re.compile(r"\d[^\W\d_]")
NUMBER_SIGN = re.compile("[nN](?:°s?|os) ")
PART_OF_A_CODE = re.compile(r"[LORDA](?:\.| \d)")
#: What a capital may begin where a rule may change something: « M. Roux », « Dr Roux », « XXIème », « Ière ». Names are
#: full of such capitals, and have none of these.
CAPITAL_AND_LETTER = re.compile(
    "[DIMPVX](?:(?<=M)(?:M?\\.|mes?|lles?) |(?<=[DMP])[re]s? |(?<=[IVX])(?i:[èe]me)|(?<=I)(?i:i?[èe]re))"
)


def quoted(text: str) -> str:
    """Return the text inside French guillemets, with their no-break spaces."""
    return f"«{NO_BREAK}{text}{NO_BREAK}»"
