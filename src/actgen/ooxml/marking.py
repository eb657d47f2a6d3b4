"""A mark on a Word file that is not to be signed: a line at the top of every page, and words before its title."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING

from actgen.ooxml.blocks import style_names
from actgen.ooxml.house import Role, find_style
from actgen.ooxml.packing.package import CONTENT_TYPES_PART, MAIN_PART, read_package
from actgen.ooxml.packing.parts import declare, relate, relations_of, written_part
from actgen.ooxml.packing.targets import relations_root, targets
from actgen.ooxml.packing.zipping import pack
from actgen.ooxml.xml import Element, R, W, attribute, parse, w

if TYPE_CHECKING:
    from collections.abc import Container

    from actgen.ooxml.packing.package import Package

_RELATION = f"{R}/header"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_ID = "rIdActgenMark"
_USUAL = "default"
_KINDS = (_USUAL, "first", "even")
_REFERS = f"{{{R}}}id"
_LOOK = '<w:rPr><w:b/><w:color w:val="C00000"/></w:rPr>'
_TABS = '<w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs>'


def with_mark(docx: bytes, label: str, mark: str, line: str) -> bytes:
    """The file with `line` at the top of each page and « mark – » before its title."""
    package = read_package(docx, label)
    document, styles = package.xml(MAIN_PART), style_names(package)
    changed: dict[str, Element] = {MAIN_PART: document}
    headers = _headers(package, document)
    identity = next((one for one, (kind, _) in headers.items() if kind == _USUAL), _ID)
    if identity not in headers:
        name = _free_name(package)
        headers[identity] = _USUAL, name
        changed |= {name: parse(f'<w:hdr xmlns:w="{W}"/>'.encode()), **_finding(package, name)}
    for name in dict.fromkeys(name for _, name in headers.values()):
        changed[name] = changed[name] if name in changed else package.xml(name)
        changed[name].insert(0, _line(line, styles))
    for rank, section in enumerate(_sections(document)):
        _refer(section, headers, identity if rank == 0 else "")
    _mark_title(document, styles, mark)
    made = {part: written_part(part, root) for part, root in changed.items()}
    kept = [made.pop(entry.name, entry) for entry in package.entries]
    return pack([*kept, *made.values()])


# The line of each page


def _headers(package: Package, document: Element) -> dict[str, tuple[str, str]]:
    """What refers to the parts that pages repeat at their top: the identity of each, on which pages first, its name."""
    known, found = targets(package, MAIN_PART), dict[str, tuple[str, str]]()
    for section in document.iter(w("sectPr")):
        for reference in section.iterfind(w("headerReference")):
            identity = reference.get(_REFERS, "")
            if package.find(known.get(identity, "")) is not None:
                found.setdefault(identity, (attribute(reference, "type") or _USUAL, known[identity]))
    return found


def _free_name(package: Package) -> str:
    taken = [int(found[1]) for name in package.names() if (found := re.fullmatch(r"word/header(\d+)\.xml", name))]
    return f"word/header{max(taken, default=0) + 1}.xml"


def _sections(document: Element) -> list[Element]:
    """The sections of the file; one is made where it has none."""
    found = list(document.iter(w("sectPr")))
    body = document.find(w("body"))
    if not found and body is not None:
        found = [body.makeelement(w("sectPr"))]
        body.append(found[0])
    return found


def _refer(section: Element, headers: Container[str], identity: str) -> None:
    """Give the pages of a section their own header, now marked, and those that have none that of this identity."""
    wanted = dict.fromkeys(_KINDS, identity)
    for reference in section.findall(w("headerReference")):
        if reference.get(_REFERS, "") in headers:
            wanted[attribute(reference, "type") or _USUAL] = reference.get(_REFERS, "")
        section.remove(reference)
    for kind, one in reversed(wanted.items()):
        if one:
            section.insert(0, section.makeelement(w("headerReference"), {w("type"): kind, _REFERS: one}))


def _line(words: str, styles: dict[str, str]) -> Element:
    """A centred paragraph, in the style of page headers, or in any style of the house that the file has."""
    known = {
        found.css: identity for identity, name in styles.items() if (found := find_style(name)) and _is_plain(name)
    }
    style = known.get("page-haut") or next(iter(known.values()), "")
    return parse(
        f'<w:p xmlns:w="{W}"><w:pPr><w:pStyle w:val="{style}"/>{_TABS}</w:pPr><w:r><w:tab/></w:r>'
        f'<w:r>{_LOOK}<w:t xml:space="preserve">{words}</w:t></w:r><w:r><w:tab/></w:r></w:p>'.encode()
    )


def _is_plain(name: str) -> bool:
    style = find_style(name)
    return style is not None and style.role is Role.PARAGRAPH


# The title


def _mark_title(document: Element, styles: dict[str, str], mark: str) -> None:
    paragraphs = [one for one in document.iter(w("p")) if any(text.text for text in one.iter(w("t")))]
    titled = (one for one in paragraphs if _role(one, styles) is Role.TITLE)
    paragraph = next(titled, paragraphs[0] if paragraphs else None)
    if paragraph is None:
        return
    first = next(paragraph.iter(w("r")))
    run = first.makeelement(w("r"))
    if (look := first.find(w("rPr"))) is not None:
        run.append(copy.deepcopy(look))
    text = run.makeelement(w("t"))
    text.text = f"{mark} – "
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(text)
    first.addprevious(run)


def _role(paragraph: Element, styles: dict[str, str]) -> Role | None:
    identity = attribute(paragraph.find(f"{w('pPr')}/{w('pStyle')}")) or ""
    style = find_style(styles.get(identity, identity))
    return style.role if style else None


# What makes Word find a new part


def _finding(package: Package, name: str) -> dict[str, Element]:
    """The parts that make a new one known."""
    types, related = package.xml(CONTENT_TYPES_PART), relations_root(package, MAIN_PART)
    declare(types, name, _TYPE)
    relate(related, _ID, _RELATION, name.removeprefix("word/"))
    return {CONTENT_TYPES_PART: types, relations_of(MAIN_PART): related}
