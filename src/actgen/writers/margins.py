"""What each page repeats at its top and at its foot: margin boxes on paper, one line on a screen.

A tab of the Word file cuts a line into left and right, or left, middle and right, as Word's own tab stops do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from actgen.document.model import LineBreak, NoteReference, PageCount, PageNumber, Paragraph, Tab, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.document.model import Act, Block, Inline, Inlines

_PLACES = {1: ("left",), 2: ("left", "right"), 3: ("left", "center", "right")}


def margin_rules(act: Act) -> str:
    """The CSS that repeats the header and the footer of the act on each page; empty where it has none."""
    boxes = [*_boxes("top", act.header), *_boxes("bottom", act.footer)]
    return "@page {\n" + "\n".join(boxes) + "\n}\n" if boxes else ""


def screen_inlines(inlines: Inlines) -> Inlines:
    """A line as it stands on a screen: the pieces between tabs that do not number pages."""
    pieces = [piece for piece in _pieces(inlines) if not any(isinstance(x, PageNumber | PageCount) for x in piece)]
    return tuple(inline for piece in pieces for inline in (*piece, LineBreak()))[:-1]


def _boxes(edge: str, blocks: Iterable[Block]) -> list[str]:
    held: dict[str, list[str]] = {}
    strong: set[str] = set()
    for block in blocks:
        if not isinstance(block, Paragraph):
            continue
        pieces = _pieces(block.inlines)
        for place, piece in zip(_PLACES[len(pieces)], pieces, strict=True):
            held.setdefault(place, []).append(" ".join(_content(inline) for inline in piece))
            strong |= {place} if any(isinstance(inline, Text) and inline.strong for inline in piece) else set()
    kept = {place: [line for line in held.get(place, ()) if line] for place in _PLACES[3]}
    new_line = ' "\\A " '
    looks = {place: "; color: #000; font-weight: bold" if place in strong else "" for place in kept}
    return [
        f"  @{edge}-{place} {{ content: {new_line.join(rows)}{looks[place]} }}" for place, rows in kept.items() if rows
    ]


def _pieces(inlines: Inlines) -> list[list[Inline]]:
    """The line cut at its tabs; a fourth piece joins the third."""
    pieces: list[list[Inline]] = [[]]
    for inline in inlines:
        if isinstance(inline, Tab) and len(pieces) < len(_PLACES):
            pieces.append([])
        else:
            pieces[-1].append(inline)
    return pieces


def _content(inline: Inline) -> str:
    """The inline as a value of the CSS property `content`."""
    match inline:
        case Text(text):
            return f'"{_escaped(text)}"'
        case LineBreak():
            return '"\\A "'
        case Tab():
            return '" "'
        case PageNumber():
            return "counter(page)"
        case PageCount():
            return "counter(pages)"
        case NoteReference():
            return '""'
        case _:
            assert_never(inline)


def _escaped(text: str) -> str:
    """The text inside a CSS string that stands in an HTML page: no character of either language is left bare."""
    return "".join(f"\\{ord(char):x} " if char in "\"\\<>&'" or ord(char) < ord(" ") else char for char in text)
