"""The paragraphs of an act as HTML: their elements, their inlines, the place that a number or a tab leaves."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, assert_never

from msgspec.structs import replace

from actgen.document.model import (
    AS_ITS_STYLE,
    LineBreak,
    Marker,
    NoteReference,
    PageCount,
    PageNumber,
    Picture,
    Tab,
    Text,
)
from actgen.document.tabs import Fill, has_stops, lines_of, stretches
from actgen.french.correcting.unbroken import endless, pieces
from actgen.writers import css as look
from actgen.writers.pictures import write_picture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.document.model import Inline, Inlines, Layout
    from actgen.document.tabs import Stretch


def write_element(name: str, css: str, inlines: Inlines, layout: Layout = AS_ITS_STYLE) -> str:
    """The element of a paragraph; nothing where it says nothing."""
    inner = write_hanging(inlines, layout, hangs=name == "li")
    if not inner.strip():
        return ""
    inner = write_anchors(layout) + inner
    return f"<{name}{attributes(css, rules=look.paragraph_rules(layout))}>{inner}</{name}>"


def write_anchors(layout: Layout) -> str:
    """The places of a paragraph to which links lead."""
    return "".join(f'<span id="{attribute(f"signet-{name}")}"></span>' for name in layout.anchors)


def write_line(kind: str, pieces: Sequence[Sequence[Inline]], layout: Layout) -> str:
    """A line of one piece, or of some that share its width: at the left, in the middle and at the right."""
    if len(pieces) == 1:
        return write_element("p", kind, tuple(pieces[0]), layout)
    spans = "".join(f'<span class="part">{write_inlines(tuple(piece))}</span>' for piece in pieces)
    return f"<p{attributes(kind, 'ligne', rules=look.paragraph_rules(layout))}>{spans}</p>"


def write_hanging(inlines: Inlines, layout: Layout, *, hangs: bool = False) -> str:
    """The inlines, a number before lines that hang in the place that they leave to it."""
    if has_stops(inlines):
        return "<br>".join(map(_tabbed_line, lines_of(inlines)))
    width = -(layout.first or 0)
    if not inlines or not isinstance(inlines[0], Marker) or (width <= 0 and not hangs):
        return write_inlines(inlines)
    marker = inlines[0]
    rules = f"min-width: {look.length(width)}" if width > 0 else ""
    blank = " " if marker.text.endswith(" ") else ""
    written = write_inline(replace(marker, text=marker.text.strip()))
    return f"<span{attributes('marque', rules=rules)}>{written}</span>{blank}" + write_inlines(inlines[1:])


def _tabbed_line(line: Sequence[Inline]) -> str:
    """A line whose tabs lead what follows them to their stops."""
    return "".join(map(_stretch, stretches(line)))


def _stretch(stretch: Stretch) -> str:
    """A part of a line: a box as wide as it must be, unless it goes on with the line."""
    match stretch.pieces:
        case (tuple(inlines),):
            return write_inlines(inlines)
        case (tuple(inlines), Fill("")):
            rules = f"min-width: {look.length(stretch.width)}" if stretch.width else ""
            return f"<span{attributes('taquet', rules=rules)}>{write_inlines(inlines)}\t</span>"
        case (Fill(""), tuple(inlines), Fill()):
            rules = f"min-width: {look.length(stretch.width)}; text-align: center"
            return f"<span{attributes('taquet', rules=rules)}>{write_inlines(inlines)}</span>"
    rules = f"width: {look.length(stretch.width)}" if stretch.width else ""
    return f"<span{attributes('conduites', rules=rules)}>{''.join(map(_piece, stretch.pieces))}</span>"


def _piece(piece: Inlines | Fill) -> str:
    if isinstance(piece, Fill):
        return f'<span class="conduite {piece.leader or "vide"}">\t</span>'
    return f"<span>{write_inlines(piece)}</span>"


def write_inlines(inlines: Inlines) -> str:
    """The inlines one after the other."""
    return "".join(write_inline(inline) for inline in inlines)


def write_inline(inline: Inline) -> str:
    """The markup of an inline; that of a page number is empty, since a web page has no pages but on paper."""
    match inline:
        case Text():
            return _text(inline)
        case Marker(text, strong, emphasis, found):
            return _text(Text(text, strong, emphasis, look=found))
        case LineBreak(page):
            return '<br><span class="coupe"></span>' if page else "<br>"
        case Tab():
            return '<span class="tabulation">\t</span>'
        case NoteReference(0):
            return ""
        case NoteReference(number):
            return f'<sup class="appel"><a href="#note-{number}" aria-label="Note {number}">{number}</a></sup>'
        case PageNumber():
            return '<span class="page"></span>'
        case PageCount():
            return '<span class="pages"></span>'
        case Picture():
            return write_picture(inline)
        case _:
            assert_never(inline)


def attributes(*classes: str, rules: str = "") -> str:
    """The class and the style of an element, where it has any."""
    named = " ".join(filter(None, classes))
    return (f' class="{named}"' if named else "") + (f' style="{rules}"' if rules else "")


def attribute(value: str) -> str:
    """A text as the value of an attribute."""
    return escape(" ".join(value.split()))


def _words(text: str) -> str:
    """The characters, in an element of its own what no line cuts, and what any line may cut."""
    return "".join(_marked(piece, "insecable") if whole else _cut(piece) for piece, whole in pieces(text))


def _cut(text: str) -> str:
    """The characters, in an element of its own each word that is too long for a line."""
    return "".join(
        _marked(piece, "interminable") if long else escape(piece, quote=False) for piece, long in endless(text)
    )


def _marked(text: str, name: str) -> str:
    return f'<span class="{name}">{escape(text, quote=False)}</span>'


def _text(text: Text) -> str:
    """The characters in the elements of their look, in a link where they have an address."""
    found = text.look
    marks = [
        ("strong", text.strong),
        ("em", text.emphasis),
        ("sup", text.superscript),
        ("sub", found.subscript),
        ("u", found.underline),
        ("s", found.strike),
    ]
    names = [name for name, wanted in marks if wanted]
    opened = "".join(f"<{name}>" for name in names)
    written = opened + _words(text.text) + "".join(f"</{name}>" for name in reversed(names))
    if rules := look.character_rules(found):
        written = f'<span style="{rules}">{written}</span>'
    address = f"#signet-{text.link[1:]}" if text.link.startswith("#") else text.link
    return f'<a href="{attribute(address)}">{written}</a>' if text.link else written
