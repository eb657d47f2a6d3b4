"""The frame of a picture in a Word part: which part of the file it shows, how large, where, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.ooxml.xml import R, w, whole

if TYPE_CHECKING:
    from actgen.ooxml.xml import Element

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
SVG_BLIP = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
#: What holds the alternative text of a picture, as its « descr ».
PROPERTIES = f"{WP}docPr"
_PICTURE = f"{A}graphic/{A}graphicData/{PIC}pic"
EMBED = f"{{{R}}}embed"
#: English metric units in a point (ECMA-376 part 1, 20.1.2.1).
UNITS = 12_700
#: Where a picture stands: in the line, alone on a line of its own, beside the text, over or under it.
IN_LINE, ALONE, BESIDE, OVER = "in line", "alone", "beside", "over"
_AROUND = ("wrapSquare", "wrapTight", "wrapThrough")
_OF_THE_TEXT = ("column", "margin", "character", None)
#: Two millimetres: what a hand moves without meaning it.
_NEAR = 72_000
_PLACES = {"left": "left", "center": "center", "right": "right", "inside": "left", "outside": "right"}


class DrawnPicture(Struct, frozen=True):
    """A picture as its frame says: the relationships to its points and to its shapes, its size in points.

    `alternative` says in words what it shows; `is_ornament` where its author said that nothing needs to. `standing` is
    one of IN_LINE, ALONE, BESIDE, OVER; `place` is left, center or right for one that is not in the line.
    """

    relation: str
    shapes: str
    width: float
    height: float
    alternative: str = ""
    is_ornament: bool = False
    standing: str = IN_LINE
    place: str = ""
    is_cropped: bool = False
    is_hidden: bool = False


def picture_in(drawing: Element) -> DrawnPicture | None:
    """The picture that a w:drawing is; None for any other drawing."""
    frame = _frame(drawing)
    picture = None if frame is None else frame.find(_PICTURE)
    blip = None if picture is None else picture.find(f"{PIC}blipFill/{A}blip")
    if frame is None or picture is None or blip is None:
        return None
    shapes = next(blip.iter(SVG_BLIP), None)
    return DrawnPicture(
        blip.get(EMBED, ""),
        "" if shapes is None else shapes.get(EMBED, ""),
        *_size(frame),
        _words(frame),
        _is_ornament(frame),
        *_standing(frame),
        _is_cropped(picture),
        _is_hidden(frame),
    )


def properties_of(drawing: Element) -> Element | None:
    """The wp:docPr of a picture, whose « descr » is its alternative text; None for any other drawing."""
    frame = _frame(drawing)
    return None if frame is None or frame.find(_PICTURE) is None else frame.find(PROPERTIES)


def is_turned(drawing: Element) -> bool:
    """Whether a picture is turned or mirrored."""
    shape = _shape(drawing)
    placed = None if shape is None else shape.find(f"{A}xfrm")
    return placed is not None and any(placed.get(name, "0") not in ("0", "false") for name in ("rot", "flipH", "flipV"))


def is_dressed(drawing: Element) -> bool:
    """Whether a picture has a border, a shape, a shadow, colours that are not those of its file, or a link."""
    shape, frame = _shape(drawing), _frame(drawing)
    if shape is None or frame is None:
        return False
    blip = next(drawing.iter(f"{A}blip"))
    geometry, line = shape.find(f"{A}prstGeom"), shape.find(f"{A}ln")
    is_rectangle = geometry is None or geometry.get("prst", "rect") == "rect"
    has_line = line is not None and any(child.tag != f"{A}noFill" and _paints(child) for child in line)
    effects = any(len(one) > 0 for name in ("effectLst", "scene3d", "sp3d") for one in shape.iterfind(f"{A}{name}"))
    changed = any(child.tag != f"{A}extLst" for child in blip) or _has_artistic_effect(blip)
    followed = next(frame.iter(f"{A}hlinkClick"), None) is not None
    linked = followed or next(drawing.iterancestors(w("hyperlink")), None) is not None
    return not is_rectangle or has_line or effects or changed or linked


def is_beside(drawing: Element) -> bool:
    """Whether a picture stands beside the text, or at a place of the page: other formats give it a line of its own."""
    drawn = picture_in(drawing)
    return drawn is not None and drawn.standing == BESIDE


def _frame(drawing: Element) -> Element | None:
    return next((child for child in drawing if child.tag in (f"{WP}inline", f"{WP}anchor")), None)


def _shape(drawing: Element) -> Element | None:
    frame = _frame(drawing)
    return None if frame is None else frame.find(f"{_PICTURE}/{PIC}spPr")


def _size(frame: Element) -> tuple[float, float]:
    extent = frame.find(f"{WP}extent")
    sides = ("0", "0") if extent is None else (extent.get("cx"), extent.get("cy"))
    width, height = (whole(side) / UNITS for side in sides)
    return width, height


def _words(frame: Element) -> str:
    """The alternative text, else the title that older versions of Word ask for."""
    properties = frame.find(PROPERTIES)
    found = "" if properties is None else properties.get("descr", "").strip() or properties.get("title", "")
    return " ".join(found.split())


def _is_ornament(frame: Element) -> bool:
    mark = next(frame.iter(_DECORATIVE), None)
    return mark is not None and mark.get("val", "1") in ("1", "true")


def _is_cropped(picture: Element) -> bool:
    cut = picture.find(f"{PIC}blipFill/{A}srcRect")
    return cut is not None and any(cut.get(side, "0") not in ("0", "0%") for side in ("l", "t", "r", "b"))


def _is_hidden(frame: Element) -> bool:
    properties = frame.find(PROPERTIES)
    return properties is not None and properties.get("hidden", "0") in ("1", "true")


def _standing(frame: Element) -> tuple[str, str]:
    """Where a picture stands, and its side for one that is not in the line."""
    if frame.tag == f"{WP}inline":
        return IN_LINE, ""
    side, is_plain = _side(frame)
    if frame.find(f"{WP}wrapTopAndBottom") is not None:
        return (ALONE if is_plain and _is_where_it_is_called(frame) else BESIDE), side
    around = any(frame.find(f"{WP}{name}") is not None for name in _AROUND)
    return (BESIDE if around else OVER), side


def _side(frame: Element) -> tuple[str, bool]:
    """The side of a picture, and whether it stands there in the text, at no other place of the page."""
    position = frame.find(f"{WP}positionH")
    if position is None:
        return "left", False
    of_the_text = position.get("relativeFrom") in _OF_THE_TEXT
    align = position.find(f"{WP}align")
    if align is not None:
        return _PLACES.get((align.text or "").strip(), "left"), of_the_text
    return "left", of_the_text and _offset(position) <= _NEAR


def _is_where_it_is_called(frame: Element) -> bool:
    position = frame.find(f"{WP}positionV")
    if position is None or position.get("relativeFrom") not in ("paragraph", "line"):
        return False
    return position.find(f"{WP}align") is None and _offset(position) <= _NEAR


def _offset(position: Element) -> int:
    """How far from there it stands, whichever way."""
    found = position.find(f"{WP}posOffset")
    return 0 if found is None else whole((found.text or "").strip().lstrip("-"))


def _paints(child: Element) -> bool:
    return str(child.tag) in (f"{A}solidFill", f"{A}gradFill", f"{A}pattFill")


def _has_artistic_effect(blip: Element) -> bool:
    return any("imgEffect" in str(one.tag) for one in blip.iter())
