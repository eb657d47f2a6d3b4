"""A template put on the letterhead of a collectivité: its header, its footer and its margins take their places.

What the letterhead does not have stays the template's: a logo at the top leaves the numbers at the foot of its pages.
"""

from __future__ import annotations

import copy
import hashlib
import posixpath
from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.core.errors import stop_on_errors
from actgen.fill.letterhead import (
    EDGES,
    FIRST,
    IDENTITY,
    USUAL,
    Letterhead,
    given,
    has_first,
    letterhead_faults,
    section_of,
)
from actgen.ooxml.house import meant_style
from actgen.ooxml.packing.orphans import without_orphans
from actgen.ooxml.packing.package import CONTENT_TYPES_PART, MAIN_PART, Package, french_part_name, read_package
from actgen.ooxml.packing.parts import declare, relate, relations_of, written_part
from actgen.ooxml.packing.targets import relations, relations_root, targets
from actgen.ooxml.packing.zipping import pack, stored
from actgen.ooxml.pictures.reading import ENDINGS, MEDIA_TYPES
from actgen.ooxml.sections import read_sections
from actgen.ooxml.xml import RELATIONSHIPS, R, attribute, parse, w, whole
from actgen.tags.clause_body import Styles, read_styles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.ooxml.packing.zipping import Entry
    from actgen.ooxml.xml import Element

#: Header or footer, usual or first page → what leads to it.
Places = dict[tuple[str, str], str]
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{0}+xml"
_STYLED = {w("pStyle"): "paragraph", w("rStyle"): "character", w("tblStyle"): "table"}
_EVEN = "even"
#: What follows « titlePg » among the properties of a section (ECMA-376 part 1, 17.6.17).
_AFTER = tuple(map(w, ("textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings")))


@lru_cache(maxsize=32)
def with_letterhead(docx: bytes, label: str, paper: Letterhead) -> bytes:
    """The template on the paper of the collectivité; InputFault with what is wrong with the paper."""
    stop_on_errors(letterhead_faults(paper))
    merging = _Merging(read_package(docx, label), read_package(paper.content, paper.label))
    stop_on_errors(merging.faults())
    return pack(merging.merged())


class _Merging:
    """Puts the letterhead into the template: its parts, then what the sections refer to."""

    def __init__(self, host: Package, paper: Package) -> None:
        self._host, self._paper = host, paper
        self._repeated = given(paper)
        self._document = host.xml(MAIN_PART)
        self._relations = relations_root(host, MAIN_PART)
        self._types = host.xml(CONTENT_TYPES_PART)
        self._own, self._styles = read_styles(paper), read_styles(host)
        self._has_even = read_sections(host, self._document)[0].has_even
        self._added: dict[str, bytes] = {}

    def faults(self) -> Iterator[Diagnostic]:
        """PAP-004: each style of the letterhead that the template has not."""
        for name in dict.fromkeys(self._repeated.values()):
            for element in self._paper.xml(name).iter(*_STYLED):
                if _identity(element, self._own, self._styles) is None:
                    yield self._lacking(element, name)

    def merged(self) -> list[Entry]:
        """The entries of the template on that paper."""
        identities = {place: self._taken(name, place[0]) for place, name in self._repeated.items()}
        for rank, section in enumerate(self._document.iter(w("sectPr"))):
            self._repaper(section, identities, is_first=rank == 0)
        used = {one.get(IDENTITY) for edge in EDGES for one in self._document.iter(w(edge))}
        for one in list(self._relations):
            if one.get("Type", "").rpartition("/")[2] in EDGES.values() and one.get("Id") not in used:
                self._relations.remove(one)
        changed = {
            MAIN_PART: written_part(MAIN_PART, self._document),
            relations_of(MAIN_PART): written_part(relations_of(MAIN_PART), self._relations),
            CONTENT_TYPES_PART: written_part(CONTENT_TYPES_PART, self._types),
        }
        kept = [changed.get(one.name, one) for one in self._host.entries]
        new = [stored(name, content) for name, content in self._added.items()]
        return without_orphans(Package(self._host.label, (*kept, *new)))

    def _repaper(self, section: Element, identities: Places, *, is_first: bool) -> None:
        """Make a section refer to the letterhead; the others go on as the first one does."""
        own_first, edges = has_first(section), list(dict.fromkeys(edge for edge, _ in identities))
        for edge in edges:
            before = {attribute(one, "type") or USUAL: one.get(IDENTITY, "") for one in section.iterfind(w(edge))}
            for old in list(section.iterfind(w(edge))):
                section.remove(old)
            if is_first:
                self._refer(section, edge, identities, before, own_first=own_first)
        if is_first and any(kind == FIRST for _, kind in identities) and not own_first:
            _begin_with_a_first_page(section, edges)
        self._set_margins(section)

    def _refer(
        self,
        section: Element,
        edge: str,
        brought: Places,
        before: dict[str, str],
        *,
        own_first: bool,
    ) -> None:
        usual = brought.get((edge, USUAL), before.get(USUAL, ""))
        wanted = {USUAL: usual} | ({_EVEN: usual} if self._has_even else {})
        if has_first(section_of(self._paper)):
            wanted[FIRST] = brought.get((edge, FIRST), usual)
        elif own_first:
            wanted[FIRST] = usual
        for kind, identity in wanted.items():
            if identity:
                section.insert(0, section.makeelement(w(edge), {w("type"): kind, IDENTITY: identity}))

    def _set_margins(self, section: Element) -> None:
        """The margins of the letterhead, on pages that stand as it does."""
        paper, margins = section_of(self._paper), section.find(w("pgMar"))
        wanted = None if paper is None else paper.find(w("pgMar"))
        if wanted is not None and margins is not None and not _is_landscape(section.find(w("pgSz"))):
            section.replace(margins, copy.deepcopy(wanted))

    def _taken(self, name: str, edge: str) -> str:
        """Bring a part of the letterhead in, with what it shows; the relationship that leads to it."""
        kind = EDGES[edge]
        rank = next(rank for rank in range(1, 500) if f"word/{kind}{rank}.xml" not in self._names())
        part = f"word/{kind}{rank}.xml"
        root = self._paper.xml(name)
        for element in root.iter(*_STYLED):
            element.set(w("val"), _identity(element, self._own, self._styles) or "")
        self._added[part] = written_part(part, root).content()
        declare(self._types, part, _TYPE.format(kind))
        self._bring_relations(name, part)
        identity = f"rIdPapier{kind}{rank}"
        relate(self._relations, identity, f"{R}/{kind}", f"{kind}{rank}.xml")
        return identity

    def _bring_relations(self, name: str, part: str) -> None:
        """The pictures and the links of a part of the letterhead, under the identities that it knows."""
        root, held = parse(f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode()), targets(self._paper, name)
        for one in relations(self._paper, name):
            copied = copy.deepcopy(one)
            if one.get("TargetMode") != "External":
                brought = self._brought(held[one.get("Id", "")])
                copied.set("Target", posixpath.relpath(brought, posixpath.dirname(part)))
            root.append(copied)
        if len(root):
            self._added[relations_of(part)] = written_part(relations_of(part), root).content()

    def _brought(self, name: str) -> str:
        """A part that the letterhead shows, under a name that its bytes give."""
        content = self._paper.find(name) or b""
        ending = posixpath.splitext(name)[1].casefold()
        part = f"word/media/papier-{hashlib.sha256(content).hexdigest()[:20]}{ending}"
        if part not in self._names():
            self._added[part] = content
            declare(self._types, part, MEDIA_TYPES.get(ENDINGS.get(ending, ""), "application/octet-stream"))
        return part

    def _names(self) -> set[str]:
        return {*self._host.names(), *self._added}

    def _lacking(self, element: Element, name: str) -> Diagnostic:
        kind, identity = _STYLED[str(element.tag)], attribute(element) or ""
        style = self._own.names.get((kind, identity), identity)
        message = f"Le modèle {self._host.label} n’a pas le style {cited(style)} de ce papier à en-tête."
        meant = meant_style(style)
        hint = f"Employez le style «\u00a0{meant}\u00a0»." if meant else "Employez un style de la maison."
        place = WordPlace(self._paper.label, french_part_name(name))
        return error("PAP-004", place, message, hint, subject=style)


def _identity(element: Element, own: Styles, host: Styles) -> str | None:
    """The identity in the template of the style that an element of the letterhead names; None where it has none."""
    kind, identity = _STYLED[str(element.tag)], attribute(element) or ""
    return host.identity(kind, own.names.get((kind, identity), identity))


def _begin_with_a_first_page(section: Element, changed: Sequence[str]) -> None:
    """Make the first page of a section another one; what the letterhead does not have is there as on the others."""
    mark = section.makeelement(w("titlePg"))
    following = next((one for one in section if one.tag in _AFTER), None)
    if following is None:
        section.append(mark)
    else:
        following.addprevious(mark)
    for edge in (one for one in EDGES if one not in changed):
        usual = next((one for one in section.iterfind(w(edge)) if (attribute(one, "type") or USUAL) == USUAL), None)
        has_first = any(attribute(one, "type") == FIRST for one in section.iterfind(w(edge)))
        if usual is not None and not has_first:
            section.insert(0, section.makeelement(w(edge), {w("type"): FIRST, IDENTITY: usual.get(IDENTITY, "")}))


def _is_landscape(size: Element | None) -> bool:
    return size is not None and whole(attribute(size, "w")) > whole(attribute(size, "h"))
