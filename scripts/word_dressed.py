"""A Word file of anywhere made a template of the house: the least that a jurist does before it passes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.ooxml.field_marks import field_name
from actgen.ooxml.fields import PAGE_NUMBERS
from actgen.ooxml.house import find_style
from actgen.ooxml.packing.package import TEXT_PART, read_received
from actgen.ooxml.packing.parts import written_part
from actgen.ooxml.packing.zipping import pack
from actgen.ooxml.styles import STYLES_PART
from actgen.ooxml.xml import W, attribute, parse, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.packing.zipping import Entry
    from actgen.ooxml.xml import Element

#: The kinds of styles → the identity and the name of the house style on which those of a stranger are based.
_BASES = {"paragraph": ("ActgenCorps", "Corps"), "table": ("ActgenTableau", "Tableau")}
_LEFT_ALONE = ("normal", "header", "footer", "footnote text")
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_TAKEN_OUT = (
    *map(w, ("drawing", "pict", "object", "fldChar", "instrText", "endnoteReference", "altChunk", "showingPlcHdr")),
    _ALTERNATIVE,
    f"{_MATH}oMath",
    f"{_MATH}oMathPara",
)
_BRACES = str.maketrans("{}", "()")


def dressed(content: bytes, *, mended: bool = False) -> bytes:
    """The file with its styles based on those of the house, its tables in one, and the braces of its text rounded.

    Where it is `mended`, what an act refuses is taken out as its remedies say: drawings, fields, links to the outside.
    InputFault as `read_received` raises it.
    """
    package = read_received(content, "recu.docx")
    return pack(list(_dressed(package, mended=mended)))


def _dressed(package: Package, *, mended: bool) -> Iterator[Entry]:
    for entry in package.entries:
        if entry.name == STYLES_PART:
            yield written_part(entry.name, _based(package.xml(entry.name)))
        elif TEXT_PART.fullmatch(entry.name):
            root = _in_styles(package.xml(entry.name))
            yield written_part(entry.name, _mended(root) if mended else root)
        elif mended and entry.name.endswith(".rels"):
            yield written_part(entry.name, _without_links(package.xml(entry.name)))
        else:
            yield entry


def _without_links(relations: Element) -> Element:
    for one in [one for one in relations if one.get("TargetMode") == "External"]:
        relations.remove(one)
    return relations


def _mended(root: Element) -> Element:
    for element in list(root.iter(*_TAKEN_OUT)):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    for link in root.iter(w("hyperlink")):
        link.attrib.clear()
    for field in list(root.iter(w("fldSimple"))):
        if field_name(field.get(w("instr"), "")) not in PAGE_NUMBERS:
            _unwrap(field)
    return root


def _unwrap(field: Element) -> None:
    parent = field.getparent()
    if parent is not None:
        parent[parent.index(field) : parent.index(field) + 1] = list(field)


def _based(styles: Element) -> Element:
    """The styles that are based on none, based on one of the house."""
    for style in styles.iterfind(w("style")):
        kind, name = attribute(style, "type") or "", attribute(style.find(w("name"))) or ""
        is_rootless = style.find(w("basedOn")) is None or _is_on_normal(style, styles)
        if kind in _BASES and is_rootless and name.casefold() not in _LEFT_ALONE and find_style(name) is None:
            _base(style, _BASES[kind][0])
    for kind, (identity, name) in _BASES.items():
        styles.append(
            parse(
                f'<w:style xmlns:w="{W}" w:type="{kind}" w:customStyle="1" w:styleId="{identity}">'
                f'<w:name w:val="{name}"/></w:style>'.encode()
            )
        )
    return styles


def _is_on_normal(style: Element, styles: Element) -> bool:
    base = attribute(style.find(w("basedOn")))
    return any(one.get(w("styleId")) == base and attribute(one.find(w("name"))) == "Normal" for one in styles)


def _base(style: Element, identity: str) -> None:
    for old in style.findall(w("basedOn")):
        style.remove(old)
    based = style.makeelement(w("basedOn"), {w("val"): identity})
    style.insert(1 if style.find(w("name")) is not None else 0, based)


def _in_styles(root: Element) -> Element:
    for table in root.iter(w("tbl")):
        properties = table.find(w("tblPr"))
        if properties is None:
            properties = table.makeelement(w("tblPr"))
            table.insert(0, properties)
        if properties.find(w("tblStyle")) is None:
            properties.insert(0, table.makeelement(w("tblStyle"), {w("val"): _BASES["table"][0]}))
    for words in root.iter(w("t")):
        words.text = (words.text or "").translate(_BRACES)
    return root
