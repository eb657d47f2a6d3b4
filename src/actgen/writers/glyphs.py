"""The characters that the fonts of the package draw, and those of an act that they lack."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Diagnostic, error
from actgen.core.errors import MachineFault
from actgen.document.paragraphs import lines

if TYPE_CHECKING:
    from actgen.document.model import Act

FONTS = Path(__file__).parent / "fonts"
#: What an act may print: the letters that every face of the text has, and the boxes.
_DRAWING = ("LiberationSans-Regular.ttf", "ActgenBoxes.ttf")
_OTHER_FACES = ("LiberationSans-Bold.ttf", "LiberationSans-Italic.ttf", "LiberationSans-BoldItalic.ttf")
#: A mark, and a letter with one that stands on it.
_MARK = re.compile("[\u0300-\u036f]")
_MARKED = re.compile("[^\u0300-\u036f][\u0300-\u036f]")
#: What needs no glyph of its own: white space of a line, and hyphens that are drawn as the plain one or not at all.
_UNDRAWN = frozenset("\n\t\u00ad\u2011")


def missing_glyphs(act: Act) -> list[Diagnostic]:
    """A fault for each character of a paragraph that the fonts cannot draw; MachineFault where a font is damaged."""
    known = drawn_characters()
    return [
        error(
            "PDF-001",
            line.place(act.title, line.text.index(char)),
            f"Le caractère «\u00a0{char}\u00a0» (U+{ord(char):04X}) n’existe pas dans la police du PDF.",
            "Remplacez-le par des lettres ou des signes du clavier français.",
            subject=char,
        )
        for line in lines(act)
        if not known.issuperset(line.text)
        for char in dict.fromkeys(line.text)
        if char not in known
    ]


def doubled_marks(act: Act) -> list[Diagnostic]:
    """A fault for each mark that no letter of a font holds: Typst draws it well, and writes it twice in the PDF’s text.

    Typst 0.15 gives all signs of a cluster to each glyph; no letter of French needs two.
    """
    return [
        error(
            "PDF-001",
            line.place(act.title, found.start()),
            f"Le signe U+{ord(found[0][1]):04X} posé sur «\u00a0{found[0][0]}\u00a0» se lirait deux fois dans un PDF "
            "de Typst.",
            "Supprimez-le, ou faites ce PDF avec --moteur weasyprint.",
            subject=found[0],
        )
        for line in lines(act)
        if _MARK.search(line.text)
        for found in _MARKED.finditer(unicodedata.normalize("NFC", line.text))
    ]


def text_width(text: str) -> float:
    """How wide a text is in bold letters, which are the widest, in parts of their size."""
    widths = _letter_widths()
    return sum(widths.get(ord(char), 1) for char in text)


@cache
def _letter_widths() -> dict[int, float]:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(FONTS / "LiberationSans-Bold.ttf", lazy=True) as font:
        advances, units = font["hmtx"].metrics, font["head"].unitsPerEm
        return {code: advances[name][0] / units for code, name in font.getBestCmap().items()}


@cache
def drawn_characters() -> frozenset[str]:
    """Every character that a page may hold, read once: those that the fonts draw, and those that need no glyph."""
    from fontTools.ttLib import TTFont, TTLibError

    drawn: set[int] = set()
    for name in (*_DRAWING, *_OTHER_FACES):
        try:
            with (FONTS / name).open("rb") as file, TTFont(file, lazy=True) as font:
                known = font.getBestCmap()
        except (OSError, TTLibError) as failure:
            raise MachineFault(
                f"La police {name} d’actgen manque ou est abîmée\u00a0: le PDF ne peut pas être fait.",
                "Installez actgen de nouveau, par la commande qui l’a installé.",
            ) from failure
        drawn.update(known if name in _DRAWING else ())
    return _UNDRAWN.union(map(chr, drawn))
