"""The structure of a Word file as lines that a reviewer reads in a diff: settings, styles, pages, tables, paragraphs.

Whatever a file says of its look is there, also what this program carries to no other format. Of the styles, those that
serve.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from actgen.atelier.goldens.look.measures import start_of
from actgen.atelier.goldens.look.word_properties import local_name, points_of, properties_of, property_of
from actgen.core.origin import sha256
from actgen.french.correcting.unbroken import as_typed
from actgen.ooxml.blocks import cells_of, plain_text, rows_of
from actgen.ooxml.packing.package import MAIN_PART, TEXT_PART, french_part_name, read_package
from actgen.ooxml.styles import STYLES_PART
from actgen.ooxml.xml import RELATIONSHIPS, Element, attribute, w, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.ooxml.packing.package import Package

_NUMBERING_PART, _SETTINGS_PART = "word/numbering.xml", "word/settings.xml"
#: How the list of styles shows one.
_OF_A_STYLE = ("name", "qFormat", "uiPriority", "semiHidden", "unhideWhenUsed")
#: Settings that change the look of a page; the others are habits of the person who types.
_SETTINGS = ("defaultTabStop", "evenAndOddHeaders", "autoHyphenation", "mirrorMargins", "themeFontLang", "compat")
#: What stands among the words and is seen.
_AMONG_WORDS = ("br", "drawing", "pict", "footnoteReference", "endnoteReference", "fldChar", "ptab")
#: What is told of the words of one look.
_MOST_LETTERS = 24
_STYLES_NAMED = ("pStyle", "rStyle", "tblStyle", "basedOn", "link")


def word_outline(docx: bytes, label: str) -> str:
    """The structure of a Word file; InputFault when it cannot be read as one."""
    package = read_package(docx, label)
    parts = [name for name in sorted(package.names()) if TEXT_PART.fullmatch(name) and name != MAIN_PART]
    lines = [
        *_settings(package),
        *_styles(package, [package.xml(name) for name in (MAIN_PART, *parts)]),
        *_part(package, MAIN_PART),
        *(line for name in parts for line in _part(package, name)),
        "",
        *_numbering(package),
        *_links(package),
        *_pictures(package),
    ]
    return "\n".join(lines).strip() + "\n"


def _settings(package: Package) -> Iterator[str]:
    if package.find(_SETTINGS_PART) is None:
        return
    held = (one for one in package.xml(_SETTINGS_PART) if local_name(one.tag) in _SETTINGS)
    yield f"Réglages | {' '.join(map(property_of, held))}"


def _styles(package: Package, roots: Iterable[Element]) -> Iterator[str]:
    """The look of everything that says nothing, then that of each style that serves."""
    if package.find(STYLES_PART) is None:
        return
    sheet = package.xml(STYLES_PART)
    defaults = sheet.find(w("docDefaults"))
    yield f"Sans style | {properties_of(defaults)}"
    styles = {one.get(w("styleId"), ""): one for one in sheet.iter(w("style"))}
    used = {name for name, one in styles.items() if attribute(one, "default") in ("1", "true")}
    used |= {named for root in roots for named in _named_in(root)}
    for name in styles:
        used |= set(_above(name, styles)) if name in used else set()
    for name, style in styles.items():
        if name in used:
            yield f"Style {name} | {properties_of(style, but=_OF_A_STYLE)}".rstrip(" |")


def _named_in(root: Element) -> Iterator[str]:
    for tag in _STYLES_NAMED:
        yield from (one.get(w("val"), "") for one in root.iter(w(tag)))


def _above(name: str, styles: dict[str, Element]) -> Iterator[str]:
    """The styles on which a style stands."""
    seen: set[str] = set()
    while name in styles and name not in seen:
        seen.add(name)
        yield name
        name = attribute(styles[name].find(w("basedOn"))) or ""


def _part(package: Package, name: str) -> Iterator[str]:
    root = package.xml(name)
    yield ""
    yield f"{french_part_name(name).capitalize()} ({name.removeprefix('word/')})"
    body = root.find(w("body"))
    yield from _blocks(root if body is None else body, "  ")


def _blocks(parent: Element, margin: str) -> Iterator[str]:
    """What stands in a part or a cell; paragraphs of one look that follow each other are told together."""
    for told, alike in groupby(parent, key=_kind):
        blocks = list(alike)
        if told:
            count = f" ×{len(blocks)}" if len(blocks) > 1 else ""
            yield f"{margin}{told}{count} | {start_of(as_typed(plain_text(blocks[0])))}".rstrip(" |")
            for section in (section for block in blocks for section in block.iter(w("sectPr"))):
                yield f"{margin}section | {properties_of(section)}"
        else:
            for block in blocks:
                yield from _other(block, margin)


def _kind(block: Element) -> str:
    """The look of a paragraph and of its characters; nothing for another block."""
    if block.tag != w("p"):
        return ""
    own = block.find(w("pPr"))
    style = attribute(own.find(w("pStyle"))) if own is not None else None
    runs = dict.fromkeys(filter(None, map(_run, block.iter(w("r"), w("hyperlink")))))
    pieces = [style or "Normal", properties_of(own, but=("pStyle", "sectPr", "rPr")), *runs]
    return " ".join(filter(None, pieces))


def _run(run: Element) -> str:
    """The look of characters that say something of it, and their first words; what stands among them besides words.

    It holds together as one word: « [b:Le maire] » with a no-break space.
    """
    if run.tag == w("hyperlink"):
        return "[lien]"
    look = properties_of(run.find(w("rPr")))
    words = as_typed(plain_text(run)).strip()
    short = words if len(words) <= _MOST_LETTERS else f"{words[:_MOST_LETTERS]}…"
    others = (property_of(one) for one in run if local_name(one.tag) in _AMONG_WORDS)
    said = [f"{look}:{short}" if look and short else look, *others]
    return f"[{' '.join(filter(None, said))}]".replace(" ", "\u00a0") if any(said) else ""


def _other(block: Element, margin: str) -> Iterator[str]:
    if block.tag == w("tbl"):
        yield from _table(block, margin)
    elif block.tag == w("sectPr"):
        yield f"{margin}section | {properties_of(block)}"
    elif block.tag not in (w("tcPr"), w("pPr")):
        yield from _blocks(block, margin)


def _table(table: Element, margin: str) -> Iterator[str]:
    columns = " ".join(points_of(one.get(w("w"), "")) for one in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}"))
    yield f"{margin}tableau | colonnes {columns} | {properties_of(table.find(w('tblPr')))}"
    for row in rows_of(table):
        yield f"{margin}  ligne | {properties_of(row.find(w('trPr')))}".rstrip(" |")
        for cell in cells_of(row):
            yield f"{margin}    cellule | {properties_of(cell.find(w('tcPr')))}".rstrip(" |")
            yield from _blocks(cell, f"{margin}      ")


def _numbering(package: Package) -> Iterator[str]:
    """The lists that the text counts, level by level, as far down as it goes."""
    if package.find(_NUMBERING_PART) is None:
        return
    roots = [package.xml(name) for name in (MAIN_PART, STYLES_PART) if package.find(name) is not None]
    named = {attribute(one) for root in roots for one in root.iter(w("numId"))}
    deepest = max((whole(attribute(one)) for root in roots for one in root.iter(w("ilvl"))), default=0)
    root = package.xml(_NUMBERING_PART)
    lists = {one.get(w("abstractNumId")): one for one in root.iter(w("abstractNum"))}
    for one in root.iter(w("num")):
        counted = lists.get(attribute(one.find(w("abstractNumId"))))
        if one.get(w("numId")) in named and counted is not None:
            for level in list(counted.iter(w("lvl")))[: deepest + 1]:
                yield f"Liste {one.get(w('numId'))}, niveau {level.get(w('ilvl'))} | {properties_of(level)}"


def _links(package: Package) -> Iterator[str]:
    """The addresses to which words lead, in the order of the file."""
    for name in package.names():
        if name.startswith("word/_rels/"):
            related = package.xml(name).iter(f"{{{RELATIONSHIPS}}}Relationship")
            yield from (f"Lien | {one.get('Target')}" for one in related if one.get("Type", "").endswith("/hyperlink"))


def _pictures(package: Package) -> Iterator[str]:
    for name in sorted(package.names()):
        content = package.find(name) if name.startswith("word/media/") else None
        if content is not None:
            yield f"Image {name.removeprefix('word/')} | {len(content)} octets | {sha256(content)[:16]}"
