"""A copy of a Word file with a comment at each fault, around the very words where they are known.

Word puts no comment in a page header, a page footer, a note or a text box: such a fault is told at the start of the
body, or on the paragraph that holds the box.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.lint.linting import nth_place, opened
from actgen.ooxml.packing.package import CONTENT_TYPES_PART, MAIN_PART
from actgen.ooxml.packing.parts import declare, relate, relations_of, written_part
from actgen.ooxml.packing.targets import relations_root
from actgen.ooxml.packing.zipping import pack
from actgen.ooxml.xml import RELATIONSHIPS, XML, Element, W, parse, w, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.atelier.lint.linting import Fault
    from actgen.core.diagnostics import Diagnostic
    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.packing.zipping import Entry

AUTHOR, _INITIALS, _DATE = "actgen", "ag", "2000-01-01T00:00:00Z"
_RELATIONS_PART, _COMMENTS_PART = "word/_rels/document.xml.rels", "word/comments.xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


def annotated(content: bytes, label: str, faults: Sequence[Fault]) -> bytes:
    """The bytes of the copy; InputFault where the file cannot be opened at all."""
    package, _ = opened(content, label)
    document, comments = package.xml(MAIN_PART), _comments(package)
    paragraphs = [_outermost(paragraph) for paragraph in document.iter(w("p"))]
    first = 1 + max((whole(one.get(w("id"))) for one in comments), default=-1)
    for number, fault in enumerate(faults, start=first):
        comments.append(_comment(comments, number, fault.diagnostic, told_elsewhere=not _is_shown(fault)))
        _anchor(document, paragraphs, fault, number)
    return pack(_entries(package, {MAIN_PART: document, _comments_part(package): comments}))


def _is_shown(fault: Fault) -> bool:
    return fault.file == MAIN_PART and fault.rank is not None


def _outermost(paragraph: Element) -> Element:
    """The paragraph of the body that holds this one, in a text box; itself elsewhere."""
    return next(reversed(list(paragraph.iterancestors(w("p")))), paragraph)


# Where the comment is hung


def _anchor(document: Element, paragraphs: Sequence[Element], fault: Fault, number: int) -> None:
    paragraph = _paragraph(document, paragraphs, fault)
    if paragraph is None:
        return
    runs = _runs(paragraph, fault.words if _is_shown(fault) else "", fault.nth)
    start, end = _mark(paragraph, "commentRangeStart", number), _mark(paragraph, "commentRangeEnd", number)
    if runs:
        runs[0].addprevious(start)
        runs[-1].addnext(end)
    else:
        paragraph.extend([start, end])
    end.addnext(_reference(paragraph, number))


def _paragraph(document: Element, paragraphs: Sequence[Element], fault: Fault) -> Element | None:
    if _is_shown(fault) and fault.rank is not None and fault.rank < len(paragraphs):
        return paragraphs[fault.rank]
    return next(iter(paragraphs), None) if paragraphs else _added(document)


def _added(document: Element) -> Element | None:
    body = document.find(w("body"))
    if body is None:
        return None
    paragraph = body.makeelement(w("p"))
    body.insert(0, paragraph)
    return paragraph


def _runs(paragraph: Element, words: str, nth: int) -> list[Element]:
    """The children of the paragraph that hold the words; all that hold text where the words are not found."""
    texts = [(one, _text(one)) for one in paragraph if one.tag != w("pPr")]
    texts = [(one, text) for one, text in texts if text]
    whole = "".join(text for _, text in texts)
    at = nth_place(whole, words, nth) if words else -1
    if at < 0:
        return [one for one, _ in texts]
    found, start = [], 0
    for one, text in texts:
        if start < at + len(words) and start + len(text) > at:
            found.append(one)
        start += len(text)
    return found


def _text(child: Element) -> str:
    """The words of a run, those of a text box that it holds left aside."""
    return "".join(
        text.text or ""
        for text in child.iter(w("t"), w("delText"))
        if next(text.iterancestors(w("txbxContent")), None) is None
    )


def _mark(paragraph: Element, name: str, number: int) -> Element:
    return paragraph.makeelement(w(name), {w("id"): str(number)})


def _reference(paragraph: Element, number: int) -> Element:
    run = paragraph.makeelement(w("r"))
    run.append(_mark(paragraph, "commentReference", number))
    return run


# What the comment says


def _comments(package: Package) -> Element:
    name = _comments_part(package)
    return package.xml(name) if package.find(name) else parse(f'<w:comments xmlns:w="{W}"/>'.encode())


def _comments_part(package: Package) -> str:
    """The part of the comments that the file has already, or the usual one."""
    if package.find(_RELATIONS_PART) is None:
        return _COMMENTS_PART
    for relation in package.xml(_RELATIONS_PART).iter(f"{{{RELATIONSHIPS}}}Relationship"):
        name = f"word/{relation.get('Target', '').removeprefix('/word/')}"
        if relation.get("Type") == _RELATION and package.find(name):
            return name
    return _COMMENTS_PART


def _comment(parent: Element, number: int, diagnostic: Diagnostic, *, told_elsewhere: bool) -> Element:
    attributes = {"id": str(number), "author": AUTHOR, "initials": _INITIALS, "date": _DATE}
    comment = parent.makeelement(w("comment"), {w(name): value for name, value in attributes.items()})
    where = f" ({diagnostic.place})" if told_elsewhere else ""
    head = f"{diagnostic.severity} {diagnostic.code}{where}"
    lines = [f"{head} — {diagnostic.message}", f"→ {diagnostic.hint}" if diagnostic.hint else ""]
    comment.extend(_line(comment, line) for line in lines if line)
    return comment


def _line(parent: Element, words: str) -> Element:
    paragraph, run, text = (parent.makeelement(w(name)) for name in ("p", "r", "t"))
    text.text = words
    text.set(f"{{{XML}}}space", "preserve")
    run.append(text)
    paragraph.append(run)
    return paragraph


# What makes Word find the comments


def _entries(package: Package, made: dict[str, Element]) -> list[Entry]:
    """The parts of the copy; the list of contents and the relationships name the comments once."""
    name = next(one for one in made if one != MAIN_PART)
    if package.find(name) is None:
        types, related = package.xml(CONTENT_TYPES_PART), relations_root(package, MAIN_PART)
        declare(types, name, _TYPE)
        relate(related, "rIdActgenComments", _RELATION, "comments.xml")
        made |= {
            CONTENT_TYPES_PART: types,
            relations_of(MAIN_PART): related,
        }
    fresh = {part: written_part(part, root) for part, root in made.items()}
    kept = [fresh.pop(entry.name, entry) for entry in package.entries]
    return [*kept, *fresh.values()]
