"""What the fields, the forms and the drawings of a received Word file show of words, counted without the reader.

Like `source_words`, it shares no code with `reading_word`: what one forgets, the other counts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.ooxml.packing.targets import targets
from actgen.ooxml.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.xml import Element

#: The elements that begin or end a field, or hold its instruction.
MARKS = (w("fldChar"), w("instrText"), w("fldSimple"))
_TEXTS = (w("t"), w("sym"), w("tab"), w("ptab"), w("br"), w("cr"), w("noBreakHyphen"))
_COUNTED_BY_WORD = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_CHOICES = re.compile(r"\s*FORM(?:CHECKBOX|DROPDOWN)\b", re.IGNORECASE)
_MERGE = re.compile(r'\s*MERGEFIELD\s+(?:"(?P<quoted>[^"]*)"|(?P<plain>[^\s\\]+))', re.IGNORECASE)
_BLOCK = re.compile(r"\s*(?P<address>ADDRESSBLOCK)|\s*GREETINGLINE", re.IGNORECASE)
_ANSWER = re.compile(r"\s*FORMTEXT\b", re.IGNORECASE)
_CLICKED = re.compile(r"\s*(?:MACRO|GOTO)BUTTON\s+\S+\s(.*)", re.IGNORECASE | re.DOTALL)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BOX = w("txbxContent")


class Fields(Struct):
    """The pieces of a part that no reader sees, and the words that the mark of a field stands for."""

    hidden: set[Element] = field(default_factory=set)
    said: dict[Element, str] = field(default_factory=dict)


class _Begun(Struct):
    mark: Element
    code: str = ""
    shows: bool = False
    in_code: list[Element] = field(default_factory=list)
    in_result: list[Element] = field(default_factory=list)


def read_fields(root: Element) -> Fields:
    """The fields of a part, those that end: one that does not hides nothing."""
    found, begun = Fields(), list[_Begun]()
    for piece in root.iter(*_TEXTS, *MARKS):
        kind = piece.get(w("fldCharType"))
        if kind == "begin":
            begun.append(_Begun(piece))
        elif kind == "separate" and begun:
            begun[-1].shows = True
        elif kind == "end" and begun:
            _end(begun.pop(), piece, found)
            _put(piece, begun)
        elif piece.tag == w("instrText") and begun:
            begun[-1].code += piece.text or ""
        elif piece.tag == w("fldSimple"):
            inside = list(piece.iter(*_TEXTS))
            _end(_Begun(piece, piece.get(w("instr"), ""), in_result=inside), piece, found)
            _put(piece, begun)
        else:
            _put(piece, begun)
    for control in root.iter(w("sdt")):
        _read_control(control, found)
    found.said = {piece: text for piece, text in found.said.items() if piece not in found.hidden}
    return found


def drawn_texts(package: Package, part: str, root: Element) -> Iterator[str]:
    """The lines of decorative texts, of drawings and of diagrams; a watermark and a chart are no text of the act."""
    for drawing in root.iter("{*}textpath", "{*}p", "{*}relIds"):
        if next(drawing.iterancestors(_FALLBACK, _BOX), None) is not None and not _stands_alone(drawing):
            continue
        if str(drawing.tag).endswith("}textpath"):
            above = (shape.get("id", "") for shape in drawing.iterancestors("{*}shape"))
            yield "" if any("watermark" in one.casefold() for one in above) else drawing.get("string", "")
        elif str(drawing.tag).endswith("}relIds"):
            yield from _diagram(package, part, drawing)
        elif "drawingml/2006/main" in str(drawing.tag):
            yield _line(drawing)


def _end(ended: _Begun, mark: Element, found: Fields) -> None:
    found.hidden.update(ended.in_code)
    if _COUNTED_BY_WORD.match(ended.code):
        found.hidden.update(ended.in_result)
    elif _CHOICES.match(ended.code):
        found.hidden.update(ended.in_result)
        found.said[mark] = _choice(ended.mark)
    elif merged := _MERGE.match(ended.code):
        found.hidden.update(ended.in_result)
        found.said[mark] = f" {merged['quoted'] or merged['plain'] or ''} "
    elif block := _BLOCK.match(ended.code):
        found.hidden.update(ended.in_result)
        found.said[mark] = " Bloc d’adresse " if block["address"] else " Formule de politesse "
    elif clicked := _CLICKED.match(ended.code):
        found.hidden.update(ended.in_result)
        found.said[mark] = f" {clicked[1]} "
    elif _ANSWER.match(ended.code) and _is_prompt(ended):
        _set_apart(ended.in_result, found)


def _is_prompt(ended: _Begun) -> bool:
    prompts = [one.get(w("val"), "").strip() for one in ended.mark.iter(w("default"))]
    return "".join(text.text or "" for text in ended.in_result).strip() in filter(None, prompts)


def _put(piece: Element, begun: list[_Begun]) -> None:
    for one in begun:
        (one.in_result if one.shows else one.in_code).append(piece)


def _choice(mark: Element) -> str:
    """The words of the entry that an old list shows; a box is a sign."""
    entries = [one.get(w("val"), "") for one in mark.iter(w("listEntry"))]
    chosen = [one.get(w("val"), "0") for one in (*mark.iter(w("result")), *mark.iter(w("default")))]
    number = int(chosen[0]) if chosen and chosen[0].isdecimal() else 0
    return entries[number] if number < len(entries) else " " if mark.find(f".//{w('checkBox')}") is not None else ""


def _read_control(control: Element, found: Fields) -> None:
    """What a content control to tick shows is its box, whatever sign draws it; a prompt is set apart by brackets."""
    texts = [text for held in control.iterfind(w("sdtContent")) for text in held.iter(*_TEXTS)]
    if control.find(f"{w('sdtPr')}/{{*}}checkbox") is not None:
        found.hidden.update(texts)
    elif control.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None:
        _set_apart(texts, found)


def _set_apart(texts: list[Element], found: Fields) -> None:
    """Say that a sign stands before and after these words, which are none of those around them."""
    for paragraph in {next(text.iterancestors(w("p")), text) for text in texts}:
        own = [text for text in texts if text.tag == w("t") and next(text.iterancestors(w("p")), text) is paragraph]
        for text, before, after in ((own[0], " ", ""), (own[-1], "", " ")) if own else ():
            found.said[text] = f"{before}{found.said.get(text, text.text or '')}{after}"


def _diagram(package: Package, part: str, related: Element) -> Iterator[str]:
    wanted = next((value for key, value in related.items() if str(key).endswith("}dm")), "")
    target = targets(package, part).get(str(wanted), "")
    for point in package.xml(target).iter("{*}pt") if package.find(target) is not None else ():
        if point.get("type", "node") in ("node", "asst"):
            yield from map(_line, point.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}p"))


def _line(paragraph: Element) -> str:
    return "".join(piece.text or " " for piece in paragraph.iter("{*}t", "{*}br"))


def _stands_alone(drawing: Element) -> bool:
    """Whether old readers are shown a decorative text where new ones are shown none."""
    fallback = next(drawing.iterancestors(_FALLBACK), None)
    if fallback is None or not str(drawing.tag).endswith("}textpath"):
        return False
    drawn = (other for other in fallback.itersiblings(preceding=True))
    return not any(next(one.iter("{*}t", "{*}relIds", "{*}textpath"), None) is not None for one in drawn)
