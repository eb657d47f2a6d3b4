"""The paragraphs of an act as the data that the Typst template lays out: where each stands, how its characters look."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, assert_never

from msgspec import Struct
from msgspec.structs import replace

from actgen.document.model import (
    AS_TYPED,
    LineBreak,
    Marker,
    NoteReference,
    PageCount,
    PageNumber,
    Picture,
    Tab,
    Text,
)
from actgen.document.paragraphs import plain
from actgen.document.tabs import Fill, has_stops, lines_of, stretches
from actgen.french.correcting.unbroken import endless, pieces
from actgen.library import look as measures
from actgen.library.look import Look, paper_looks
from actgen.writers.glyphs import text_width
from actgen.writers.pictures import picture_node

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from actgen.document.model import Inline, Inlines, Layout
    from actgen.document.model import Look as Found
    from actgen.document.tabs import Stretch

Node = dict[str, Any]
#: A letter with the marks that stand on it.
_LETTER = re.compile(r".[\u0300-\u036f]*", re.DOTALL)
LOOKS = paper_looks()
#: The size of a paragraph that has none of its own: it takes that of what it stands in.
BODY_SIZE = LOOKS["corps"].size
#: How many characters a paragraph may have that no page cuts: what is longer than a page would run off it.
SURELY_SHORT = 300
_OF_PAGES = ("page-haut", "page-bas")
_ALIGN = {"left": "left", "right": "right", "center": "center", "both": "both"}


class Calls:
    """The notes that wait for their call: those with a mark of their own, which have no number, in their order."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self._waiting = list(enumerate(numbers))

    def take(self, number: int) -> int | None:
        """The rank of the note that is called; None for one that was called before."""
        rank = next((rank for rank, waiting in self._waiting if waiting == number), None)
        self._waiting = [one for one in self._waiting if one[0] != rank]
        return rank

    def left(self) -> list[int]:
        """The ranks of the notes that nothing called."""
        return [rank for rank, _ in self._waiting]


class Pictures:
    """The bytes of the pictures that an act shows, each once, wherever it stands."""

    def __init__(self) -> None:
        self._ranks: dict[bytes, int] = {}

    def rank_of(self, content: bytes) -> int:
        """The rank of these bytes, which are kept."""
        return self._ranks.setdefault(content, len(self._ranks))

    def numbers(self) -> list[list[int]]:
        """All that is kept, in its order, as JSON says bytes."""
        return [list(content) for content in self._ranks]


class Setting(Struct, frozen=True):
    """What paragraphs stand in: its size and its bold letters, which they take, and the place of those of a style.

    `is_repeated` on every page, where a heading is no place of the act; `room` is the width of a line.
    """

    calls: Calls
    pictures: Pictures
    size: float = BODY_SIZE
    bold: bool = False
    aligned: tuple[tuple[str, str], ...] = ()
    is_repeated: bool = False
    room: float = measures.points(measures.TEXT_WIDTH)


def says_nothing(inlines: Inlines) -> bool:
    """Whether a paragraph has no words, no number and no line of its own."""
    return not any(not isinstance(inline, Text | Marker) or inline.text.strip() for inline in inlines)


def paragraph(kind: str, inlines: Inlines, layout: Layout, setting: Setting) -> Node:
    """A paragraph in the style of the house, with what it shows otherwise."""
    style = LOOKS.get(kind, LOOKS["corps"])
    written = [*places(layout), *hanging(inlines, layout, setting)]
    keeps = style.keep_next if layout.keep_lines is None else layout.keep_lines
    whole = keeps and len(plain(inlines)) < SURELY_SHORT
    node = {"t": "paragraph", "inlines": written, **standing(kind, style, layout, setting), "whole": whole}
    return with_lines_apart(node)


def with_lines_apart(node: Node) -> Node:
    """The paragraph, whose lines under words are drawn where it has struck words too: a text has but one line."""
    looks = [node["ink"], *_looks_in(node["inlines"])]
    if any("strike" in look for look in looks) and any("underline" in look for look in looks):
        for look in looks:
            look.update({"underline": "drawn"} if "underline" in look else {})
    return node


def _looks_in(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _looks_in(node.get("held", ()))


def standing(kind: str, style: Look, layout: Layout, setting: Setting) -> Node:
    """Where a paragraph stands and the look of its characters."""
    aligned = dict(setting.aligned).get(kind, style.align)
    ground, rules = layout.ground or None, list(layout.rules)
    room, width = measures.PARAGRAPH_ROOM, measures.CELL_RULE
    if style.rule and not rules:
        rules, room, width = ["top", "bottom"], measures.TITLE_ROOM, measures.TITLE_RULE
    return {
        "align": _ALIGN.get(layout.align, "left") if layout.align else aligned,
        "left": _first(layout.left, measures.points(style.indent)),
        "right": _first(layout.right, 0),
        "first": _first(layout.first, 0),
        "above": _first(layout.before, style.before),
        "below": _first(layout.after, style.after),
        "line": _line(kind, style, setting),
        "keep": style.keep_next if layout.keep_next is None else layout.keep_next,
        "whole": False,
        "new-page": layout.new_page or style.new_page,
        "ground": ground,
        "rules": rules,
        "room": room,
        "rule-width": width,
        "ink": _ink(style, layout, setting),
    }


def places(layout: Layout) -> list[Node]:
    """The places of a paragraph to which links lead."""
    return [{"t": "place", "name": f"signet-{name}"} for name in layout.anchors]


def hanging(inlines: Inlines, layout: Layout, setting: Setting) -> list[Node]:
    """The inlines, a number before lines that hang in the place that they leave to it."""
    if has_stops(inlines):
        return _lines(lines_of(inlines), setting)
    width = -(layout.first or 0)
    if width > 0 and inlines and isinstance(inlines[0], Marker):
        return [_marker(inlines[0], width, setting), *written(inlines[1:], setting)]
    return written(inlines, setting)


def written(inlines: Sequence[Inline], setting: Setting) -> list[Node]:
    """The inlines one after the other."""
    return [node for inline in inlines for node in _inline(inline, setting)]


def _first(given: float | None, usual: float) -> float:
    return usual if given is None else given


def _line(kind: str, style: Look, setting: Setting) -> float:
    """How high a line is: what pages repeat is as tight as a letterhead, but for the styles that are made for it."""
    is_tight = setting.is_repeated and kind not in _OF_PAGES and style.line == LOOKS["corps"].line
    return measures.tight_line() if is_tight else style.line


def _is_bold(style: Look, layout: Layout, setting: Setting) -> bool:
    return style.bold or setting.bold if layout.look.weight is None else layout.look.weight


def _ink(style: Look, layout: Layout, setting: Setting) -> Node:
    """The look of all characters of a paragraph; a size that is that of the body gives way to what it stands in."""
    own = layout.look
    usual = {
        "size": setting.size if style.size == BODY_SIZE else style.size,
        "bold": _is_bold(style, layout, setting),
        "italic": style.italic,
        "color": style.color,
    }
    return usual if own == AS_TYPED else usual | _look(replace(own, weight=None, ground="", small=False))


def _look(found: Found) -> Node:
    """The look of characters where it is not that of their paragraph."""
    told: Mapping[str, Any] = {
        "bold": found.weight,
        "italic": found.slope,
        "color": found.color or None,
        "ground": found.ground or None,
        "size": found.size or None,
        "underline": found.underline or None,
        "strike": found.strike or None,
        "sub": found.subscript or None,
        "small": found.small or None,
    }
    return {name: value for name, value in told.items() if value is not None}


def _inline(inline: Inline, setting: Setting) -> Iterator[Node]:
    match inline:
        case Text():
            yield _text(inline, setting)
        case Marker(text, strong, emphasis, found):
            yield _text(Text(text, strong, emphasis, look=found), setting)
        case LineBreak(page):
            yield {"t": "break" if page else "line"}
        case Tab():
            yield {"t": "tab"}
        case PageNumber():
            yield {"t": "page"}
        case PageCount():
            yield {"t": "pages"}
        case Picture():
            yield picture_node(inline, setting.pictures.rank_of(inline.content))
        case NoteReference(number):
            rank = setting.calls.take(number)
            if rank is not None:
                yield {"t": "note", "number": number, "rank": rank}
            elif number:
                yield _text(Text(str(number), superscript=True), setting)
        case _:
            assert_never(inline)


def _text(text: Text, setting: Setting) -> Node:
    node: Node = {"t": "text", "pieces": _pieces(text.text, setting.room / setting.size)}
    node |= {"bold": True} if text.strong else {}
    node |= {"italic": True} if text.emphasis else {}
    node |= _look(text.look) if text.look != AS_TYPED else {}
    node |= {"sup": True} if text.superscript else {}
    if text.link.startswith("#"):
        return node | {"anchor": f"signet-{text.link[1:]}"}
    return node | ({"url": text.link} if text.link else {})


@lru_cache(maxsize=4096)
def _pieces(text: str, most: float) -> tuple[Mapping[str, Any], ...]:
    """The text, and apart what no line cuts where it has room for it, and the letters of what no line has room for.

    Known again by the text and by how much of its size a line has: the acts of a template share most of their texts.
    """
    found = ((piece, whole and text_width(piece) <= most) for piece, whole in pieces(text))
    cut = ((part, whole and part != " ") for piece, whole in found for part in (_cut(piece) if whole else [piece]))
    return tuple(
        node for part, whole in cut for node in ([{"text": part, "whole": True}] if whole else _with_room(part, most))
    )


def _with_room(text: str, most: float) -> Iterator[Node]:
    """The text, each letter apart where a word is wider than a line: one may end behind it."""
    for piece, long in endless(text):
        if long and text_width(piece) > most:
            yield from ({"text": letter, "whole": False, "ends": True} for letter in _LETTER.findall(piece))
        else:
            yield {"text": piece, "whole": False}


def _cut(piece: str) -> list[str]:
    """A piece that no line cuts, and the blank after it, where one may end."""
    return [piece.removesuffix(" "), " "] if piece.endswith(" ") else [piece]


def _marker(marker: Marker, width: float, setting: Setting) -> Node:
    blank = marker.text.endswith(" ")
    held = written((replace(marker, text=marker.text.strip()),), setting)
    return {"t": "marker", "held": held, "width": width, "blank": blank}


def _lines(lines: Sequence[Sequence[Inline]], setting: Setting) -> list[Node]:
    """Lines whose tabs lead what follows them to their stops."""
    held = [[node for stretch in stretches(line) for node in _stretch(stretch, setting)] for line in lines]
    return [node for rank, nodes in enumerate(held) for node in ([{"t": "line"}] if rank else []) + nodes]


def _stretch(stretch: Stretch, setting: Setting) -> list[Node]:
    """A part of a line: a box as wide as it must be, unless it goes on with the line."""
    held: list[Node] = []
    for piece in stretch.pieces:
        held += [{"t": "fill", "leader": piece.leader}] if isinstance(piece, Fill) else written(piece, setting)
    return held if stretch.last else [{"t": "row", "held": held, "width": stretch.width}]
