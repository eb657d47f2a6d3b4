"""The signs of French typography, and the characters that stand in for what no rule may change."""

from __future__ import annotations

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


def quoted(text: str) -> str:
    """Return the text inside French guillemets, with their no-break spaces."""
    return f"«{NO_BREAK}{text}{NO_BREAK}»"
