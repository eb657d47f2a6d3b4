"""The fonts whose letters draw signs: « þ » in Wingdings is a ticked box in Word, and « þ » anywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.ooxml.xml import w

if TYPE_CHECKING:
    from actgen.ooxml.xml import Element

SYMBOL_FONTS = frozenset({"wingdings", "wingdings 2", "wingdings 3", "webdings", "symbol"})


def symbol_font(run: Element) -> str:
    """The font of symbols, in small letters, in which a run is written; empty for any other font."""
    fonts = run.find(f"{w('rPr')}/{w('rFonts')}")
    name = "" if fonts is None else fonts.get(w("ascii"), "") or fonts.get(w("hAnsi"), "")
    return name if (name := name.strip().casefold()) in SYMBOL_FONTS else ""
