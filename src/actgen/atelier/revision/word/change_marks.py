"""Tracked changes as Word writes them: runs removed and added, ends of paragraphs, styles, rows, moves.

ECMA-376 part 1, 17.13.5; in a removed run the text is `w:delText`, and every mark has an id of its own.
"""

from __future__ import annotations

import copy
from itertools import count, groupby
from typing import TYPE_CHECKING

from lxml import etree
from msgspec import Struct, field

from actgen.atelier.revision.tokens import Kind
from actgen.ooxml.xml import XML, Element, W, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actgen.atelier.revision.tokens import Token, Tokens

#: What a run or a paragraph became: `del` and `ins`, or `moveFrom` and `moveTo`; empty where it stays.
Mark = str
GONE = ("del", "moveFrom")
_NSMAP = {"w": W}
_INSTRUCTIONS = {"page": " PAGE ", "pages": " NUMPAGES "}
_CHARACTERS = {"\n": "br", "\t": "tab", "\u2011": "noBreakHyphen", "\u00ad": "softHyphen"}
_LOOKS = ("b", "bCs", "i", "iCs", "vertAlign", "rPrChange")
_FIRST = ("rStyle", "rFonts")
_AFTER_RAISED = ("rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath")
_LAST_OF_PARAGRAPH = ("rPr", "sectPr", "pPrChange")


class Marker(Struct):
    """Makes the marks of one file: one author, one date, a new id for each."""

    author: str
    date: str
    _ids: Iterator[int] = field(default_factory=lambda: count(1))

    def mark(self, tag: str) -> Element:
        """A mark: `w:ins`, `w:del`, `w:pPrChange`…"""
        attributes = {"id": str(next(self._ids)), "author": self.author, "date": self.date}
        return element(tag, attributes)

    def range_marks(self, mark: Mark, name: str) -> tuple[Element, Element]:
        """Where a moved passage begins and ends."""
        start = self.mark(f"{mark}RangeStart")
        start.set(w("name"), name)
        return start, element(f"{mark}RangeEnd", {"id": start.get(w("id"), "")})

    def runs(self, tokens: Tokens, mark: Mark, base: Element | None, notes: Mapping[str, str]) -> Iterator[Element]:
        """The runs of tokens, in their mark; `base` is the look of the runs around, `notes` maps ids of notes."""
        made = list(_runs(tokens, base, notes))
        if not mark or not made:
            yield from made
            return
        holder = self.mark(mark)
        for run in made:
            holder.append(_as_deleted(run) if mark == "del" else run)
        yield holder

    def restyled_runs(
        self, before: Tokens, after: Tokens, base: Element | None, notes: Mapping[str, str]
    ) -> Iterator[Element]:
        """The runs of tokens whose look changed and nothing else."""
        for old, new in zip(before, after, strict=True):
            for run in _runs((new,), base, notes):
                change = self.mark("rPrChange")
                change.append(run_look(base, old.look))
                _look_of(run).append(change)
                yield run

    def end(self, properties: Element, mark: Mark) -> None:
        """Mark the end of a paragraph, in its properties, as removed or added."""
        if not mark:
            return
        look = properties.find(w("rPr"))
        if look is None:
            look = element("rPr")
            place = next((child for child in properties if child.tag in _tags(_LAST_OF_PARAGRAPH)), None)
            if place is None:
                properties.append(look)
            else:
                place.addprevious(look)
        look.insert(0, self.mark(mark))

    def restyle(self, properties: Element, old_style: str) -> None:
        """Say that a paragraph had another style."""
        for former in properties.findall(w("pPrChange")):
            properties.remove(former)
        change = self.mark("pPrChange")
        former_properties = element("pPr")
        if old_style:
            former_properties.append(element("pStyle", {"val": old_style}))
        change.append(former_properties)
        properties.append(change)

    def row(self, row: Element, mark: Mark) -> None:
        """Mark a row of a table as removed or added."""
        properties = row.find(w("trPr"))
        if properties is None:
            properties = element("trPr")
            before = row.find(w("tblPrEx"))
            row.insert(0 if before is None else row.index(before) + 1, properties)
        for former in [*properties.findall(w("ins")), *properties.findall(w("del"))]:
            properties.remove(former)
        properties.append(self.mark(mark))


def element(tag: str, attributes: Mapping[str, str] | None = None) -> Element:
    """A new element of WordprocessingML."""
    return etree.Element(w(tag), {w(name): value for name, value in (attributes or {}).items()}, nsmap=_NSMAP)


def run_look(base: Element | None, look: tuple[bool, bool, bool]) -> Element:
    """The properties of a run: those of `base`, with another look."""
    bold, italic, raised = look
    kept = [copy.deepcopy(child) for child in base] if base is not None else []
    kept = [child for child in kept if child.tag not in _tags(_LOOKS)]
    made = element("rPr")
    made.extend([child for child in kept if child.tag in _tags(_FIRST)])
    made.extend([element(name) for name, on in (("b", bold), ("i", italic)) if on])
    made.extend([child for child in kept if child.tag not in _tags((*_FIRST, *_AFTER_RAISED))])
    if raised:
        made.append(element("vertAlign", {"val": "superscript"}))
    made.extend([child for child in kept if child.tag in _tags(_AFTER_RAISED)])
    return made


def _runs(tokens: Iterable[Token], base: Element | None, notes: Mapping[str, str]) -> Iterator[Element]:
    for (look, computed), group in groupby(tokens, key=lambda token: (token.look, token.field or token.note)):
        held = list(group)
        if not computed:
            yield _text_run("".join(token.text for token in held), run_look(base, look))
            continue
        for token in held:
            if token.kind is Kind.NOTE:
                call = element("footnoteReference", {"id": notes.get(token.note, token.note)})
                yield _run(run_look(base, (look[0], look[1], True)), [call])
            else:
                yield from _field_runs(token.field, run_look(base, look))


def _text_run(text: str, look: Element) -> Element:
    children = []
    for special, group in groupby(text, key=lambda char: char in _CHARACTERS):
        if special:
            children += [element(_CHARACTERS[char]) for char in group]
        else:
            children.append(_text("t", "".join(group)))
    return _run(look, children)


def _field_runs(name: str, look: Element) -> Iterator[Element]:
    """A field in the form that may stand in a mark: `w:fldSimple` may not."""
    yield _run(copy.deepcopy(look), [element("fldChar", {"fldCharType": "begin"})])
    yield _run(copy.deepcopy(look), [_text("instrText", _INSTRUCTIONS[name])])
    yield _run(copy.deepcopy(look), [element("fldChar", {"fldCharType": "separate"})])
    yield _run(copy.deepcopy(look), [_text("t", "1")])
    yield _run(look, [element("fldChar", {"fldCharType": "end"})])


def _run(look: Element, children: Iterable[Element]) -> Element:
    made = element("r")
    if len(look):
        made.append(look)
    made.extend(list(children))
    return made


def _text(tag: str, text: str) -> Element:
    made = element(tag)
    made.text = text
    made.set(f"{{{XML}}}space", "preserve")
    return made


def _as_deleted(run: Element) -> Element:
    for child in run:
        if child.tag == w("t"):
            child.tag = w("delText")
        elif child.tag == w("instrText"):
            child.tag = w("delInstrText")
    return run


def _look_of(run: Element) -> Element:
    look = run.find(w("rPr"))
    if look is None:
        look = element("rPr")
        run.insert(0, look)
    return look


def _tags(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(w, names))
