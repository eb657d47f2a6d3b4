"""The elements that a text of Word may hold: those that are read, and by name those that nothing reads.

The list is closed, as ECMA-376 part 1 § 17.2 and 17.3 has it: what a later Word adds is told, never passed over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from actgen.ooxml.xml import W, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.ooxml.xml import Element

_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
#: What holds the words of a text, from its body down to a run.
_HOLDERS = frozenset(
    map(
        w,
        (
            "body", "hdr", "ftr", "footnote", "endnote", "p", "r", "tbl", "tr", "tc", "sdt", "sdtContent", "hyperlink",
            "smartTag", "customXml", "ins", "moveTo", "fldSimple",
        ),
    )
)  # fmt: skip
_READ = frozenset(
    map(
        w,
        (
            "p", "r", "t", "tab", "ptab", "br", "cr", "sym", "noBreakHyphen", "softHyphen", "tbl", "tr", "tc", "sdt",
            "sdtContent", "hyperlink", "smartTag", "customXml", "ins", "moveTo", "fldSimple", "fldChar", "instrText",
            "footnoteReference", "bookmarkStart",
        ),
    )
)  # fmt: skip
#: What says how a text looks or what it is bound to, and the marks that no page shows.
_UNSEEN = frozenset(
    map(
        w,
        (
            "pPr", "rPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr", "smartTagPr",
            "customXmlPr", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef",
            "footnoteRef", "endnoteRef", "separator", "continuationSeparator", "lastRenderedPageBreak", "proofErr",
            "permStart", "permEnd", "del", "moveFrom", "delText", "delInstrText", "fldData", "moveFromRangeStart",
            "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart",
            "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd", "customXmlMoveFromRangeStart",
            "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd",
        ),
    )
)  # fmt: skip
#: What other rooms know: drawings by name, formulas, old dates, notes at the end, the words of a text box.
_TOLD_ELSEWHERE = frozenset(
    map(
        w,
        (
            "drawing", "pict", "object", "contentPart", "endnoteReference", "pgNum", "dayShort", "dayLong",
            "monthShort", "monthLong", "yearShort", "yearLong", "txbxContent",
        ),
    )
)  # fmt: skip
_NAMED = {
    w("ruby"): "un guide phonétique",
    w("bdo"): "un sens d’écriture forcé",
    w("dir"): "un sens d’écriture forcé",
    w("altChunk"): "un autre fichier, inséré dans celui-ci",
    w("subDoc"): "un sous-document",
}


def foreign_elements(root: Element) -> Iterator[tuple[Element, str]]:
    """Each element of a text that nothing reads, and as a reader would call it: « un sous-document »."""
    for element in root.iter(etree.Element):
        holder = element.getparent()
        if holder is None or holder.tag not in _HOLDERS or element.tag in _READ or element.tag in _UNSEEN:
            continue
        if element.tag not in _TOLD_ELSEWHERE and not _is_told_inside(element):
            yield element, _NAMED.get(str(element.tag)) or f"un élément inconnu de Word ({_name(element)})"


def _is_told_inside(element: Element) -> bool:
    """Whether it is a formula, or a choice of drawings, of which each is told."""
    space = etree.QName(element).namespace
    return space == _MATH or str(element.tag).startswith(_COMPATIBILITY)


def _name(element: Element) -> str:
    name = etree.QName(element)
    return f"w:{name.localname}" if name.namespace == W else f"{element.prefix or ''}:{name.localname}".lstrip(":")
