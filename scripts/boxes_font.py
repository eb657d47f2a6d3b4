"""Make the font of the boxes of forms, ☐ ☑ ☒, which Liberation Sans lacks; it always has the same bytes.

.venv/bin/python scripts/boxes_font.py
"""

from __future__ import annotations

from pathlib import Path

from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]

PLACE = Path(__file__).parents[1] / "src" / "actgen" / "writers" / "fonts" / "ActgenBoxes.ttf"
UNITS, WIDTH, ASCENT, DESCENT = 2048, 1700, 1854, -434  # the measures of Liberation Sans
LEFT, BOTTOM, SIDE, LINE = 150, 0, 1400, 120
Point = tuple[int, int]
SQUARE: list[list[Point]] = [
    [(LEFT, BOTTOM), (LEFT, BOTTOM + SIDE), (LEFT + SIDE, BOTTOM + SIDE), (LEFT + SIDE, BOTTOM)],
    [
        (LEFT + LINE, BOTTOM + LINE),
        (LEFT + SIDE - LINE, BOTTOM + LINE),
        (LEFT + SIDE - LINE, BOTTOM + SIDE - LINE),
        (LEFT + LINE, BOTTOM + SIDE - LINE),
    ],
]
CROSS: list[list[Point]] = [
    [(390, 325), (1225, 1160), (1310, 1075), (475, 240)],
    [(390, 1075), (475, 1160), (1310, 325), (1225, 240)],
]
CHECK: list[list[Point]] = [[(380, 700), (470, 785), (720, 535), (1230, 1130), (1320, 1050), (725, 350)]]
GLYPHS = {
    ".notdef": (0, SQUARE),
    "ballotbox": (0x2610, SQUARE),
    "ballotboxcheck": (0x2611, [*SQUARE, *CHECK]),
    "ballotboxx": (0x2612, [*SQUARE, *CROSS]),
}


def main() -> None:
    """Write the font in its place."""
    builder = FontBuilder(UNITS, isTTF=True)
    builder.setupGlyphOrder(list(GLYPHS))
    builder.setupCharacterMap({code: name for name, (code, _) in GLYPHS.items() if code})
    builder.setupGlyf({name: _drawn(contours) for name, (_, contours) in GLYPHS.items()})
    builder.setupHorizontalMetrics(dict.fromkeys(GLYPHS, (WIDTH, LEFT)))
    builder.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT)
    builder.setupNameTable({"familyName": "Actgen Boxes", "styleName": "Regular", "psName": "ActgenBoxes-Regular"})
    builder.setupOS2(sTypoAscender=ASCENT, sTypoDescender=DESCENT, usWinAscent=ASCENT, usWinDescent=-DESCENT)
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    builder.save(PLACE)


def _drawn(contours: list[list[Point]]) -> object:
    pen = TTGlyphPen(None)
    for first, *others in contours:
        pen.moveTo(first)
        for point in others:
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()


if __name__ == "__main__":
    main()
