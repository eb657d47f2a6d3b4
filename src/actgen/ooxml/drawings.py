"""What a drawing of a Word part is, as a reader would call it, and the words that are drawn in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.ooxml.xml import R, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.ooxml.xml import Element

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_VML = "{urn:schemas-microsoft-com:vml}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT_BOX = f"{{{W}}}txbxContent"
_POINT, _RELATED, _ART = f"{_DIAGRAM}pt", f"{_DIAGRAM}relIds", f"{_VML}textpath"
#: The points of a diagram that hold what its reader sees; the others hold its lines and its layout.
_SHOWN_POINTS = ("node", "asst")

PICTURE, OBJECT = "une image ou un dessin", "un objet incorporé"
SCHEME, ART, CHART, WATERMARK = "un schéma (SmartArt)", "un texte décoratif (WordArt)", "un graphique", "un filigrane"
LABELLED = "un dessin qui porte du texte"


def drawn_thing(drawing: Element) -> str:
    """What a w:drawing, w:pict or w:object is."""
    if next(drawing.iter(_RELATED), None) is not None:
        return SCHEME
    if next(drawing.iter(_ART), None) is not None:
        return WATERMARK if _is_watermark(drawing) else ART
    if any(str(one.tag).startswith("{" + _CHART) for one in drawing.iter()):
        return CHART
    if any(drawn_words(drawing)):
        return LABELLED
    return OBJECT if drawing.tag == f"{{{W}}}object" else PICTURE


def drawn_words(drawing: Element) -> list[str]:
    """The lines drawn in it, those of text boxes, of other parts and of the copy for old readers left aside."""
    own = [text for text in (*_arts(drawing), *_lines(drawing)) if text]
    return own or [text for text in _arts(drawing, copied=True) if text]


def diagram_part(drawing: Element) -> str:
    """The identity of the relationship to the words of a diagram; empty where there is none."""
    related = next(drawing.iter(_RELATED), None)
    return "" if related is None else related.get(f"{{{R}}}dm", "")


def diagram_words(data: Element) -> list[str]:
    """The words of a diagram, point after point in the order in which they were typed."""
    points = [one for one in data.iter(_POINT) if one.get("type", _SHOWN_POINTS[0]) in _SHOWN_POINTS]
    return [text for point in points for text in _lines(point) if text]


def _arts(drawing: Element, *, copied: bool = False) -> Iterator[str]:
    for one in drawing.iter(_ART):
        if copied or _is_own(one):
            yield one.get("string", "").strip()


def _lines(parent: Element) -> Iterator[str]:
    for paragraph in parent.iter(f"{_DRAWING}p"):
        if _is_own(paragraph):
            pieces = paragraph.iter(f"{_DRAWING}t", f"{_DRAWING}br")
            text = "".join((piece.text or "") if piece.tag == f"{_DRAWING}t" else " " for piece in pieces)
            yield " ".join(text.split())


def _is_own(element: Element) -> bool:
    return next(element.iterancestors(_FALLBACK, _TEXT_BOX), None) is None


def _is_watermark(drawing: Element) -> bool:
    return any("watermark" in one.get("id", "").casefold() for one in drawing.iter(f"{_VML}shape"))
