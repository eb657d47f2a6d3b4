"""The structure of a PDF of WeasyPrint: one element for each block of the act, over as many pages as it takes.

WeasyPrint makes its own structure page by page, so that a list, a table or a paragraph that a page cuts becomes two
(docs/decisions/0042). Here an element of the web page is one element of the structure, wherever its boxes stand; what
pages repeat is none (ISO 14289-1, 7.8), but for a letterhead and the headings of a table, which are said once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

#: Element of the web page → that of the structure (ISO 32000-1, 14.8.4); what only stands around others is none.
_KINDS = {
    "h1": "H1", "h2": "H2", "h3": "H3", "h4": "H4", "p": "P", "section": "Sect", "ul": "L", "ol": "L", "li": "LI",
    "table": "Table", "tr": "TR", "th": "TH", "td": "TD", "a": "Link", "img": "Figure",
}  # fmt: skip
_HEADINGS = frozenset({"H1", "H2", "H3", "H4"})
_IN_A_LINE = frozenset({"Link", "Figure"})
#: What holds words itself; anything else holds them in a paragraph.
_WITH_WORDS = frozenset({*_HEADINGS, "P", "Lbl", *_IN_A_LINE})


class Page(Struct, frozen=True):
    """A page as it was drawn: its boxes, the number that each marked one has there, its height in pixels.

    `says_header` where its header is that of the act, and not what pages repeat.
    """

    box: Any
    marks: Mapping[Any, int]
    height: float = 0
    says_header: bool = False


class Content(Struct, frozen=True):
    """What is drawn on a page under that number."""

    page: int
    number: int


class Target(Struct, frozen=True):
    """What makes a place of a page a link: WeasyPrint's annotation."""

    page: int
    annotation: Any


class Node(Struct):
    """An element of the structure: its kind, the box that it began with, what it holds in the order of reading."""

    kind: str
    page: int = 0
    box: Any = None
    kids: list[Node | Content | Target] = field(default_factory=list)

    def said(self, name: str) -> str:
        """An attribute of its element of the web page; empty where that has none."""
        source = getattr(self.box, "element", None)
        return "" if source is None else source.get(name) or ""


class Structure(Struct):
    """All elements under their root.

    `repeated` is what pages repeat, which is no element, with the edge where it stands: « top », « bottom » or none.
    """

    root: Node = field(default_factory=lambda: Node("Document"))
    repeated: list[tuple[Content | Target, str]] = field(default_factory=list)


def structure_of(pages: Sequence[Page]) -> Structure:
    """The structure of pages that were drawn."""
    builder = _Builder()
    for rank, page in enumerate(pages):
        builder.add(rank, page)
    return builder.made


class _Builder:
    """Finds the element of each box, which is made where its first box comes."""

    def __init__(self) -> None:
        self.made = Structure()
        self._nodes: dict[tuple[int, str], Node] = {}
        self._headed: dict[int, int] = {}
        self._rank, self._in_header = 0, False
        self._marks: Mapping[Any, int] = {}

    def add(self, rank: int, page: Page) -> None:
        """Add what a page shows; a header that is said comes first."""
        self._rank, self._marks = rank, page.marks
        edges = [box for box in page.box.children if _edge(box)]
        for box in edges:
            if page.says_header and _edge(box) == "top":
                self._in_header = True
                self._walk(box, self._line_of_header(box))
                self._in_header = False
            else:
                self._pass_over(box, _edge(box))
        for box in page.box.children:
            if not _edge(box):
                self._walk(box, self.made.root)

    def _walk(self, box: Any, at: Node) -> None:
        if self._is_said_again(box):
            self._pass_over(box, "")
            return
        here = self._entered(box, at)
        for found in self._shown(box):
            (here if isinstance(found, Target) else self._with_words(here, box)).kids.append(found)
        for child in _children(box):
            self._walk(child, here)

    def _pass_over(self, box: Any, edge: str) -> None:
        self.made.repeated += [(found, edge) for found in self._shown(box)]
        for child in _children(box):
            self._pass_over(child, edge)

    def _shown(self, box: Any) -> Iterator[Content | Target]:
        """What a box itself shows on its page: its link, its words or its picture."""
        if box.link_annotation is not None:
            yield Target(self._rank, box.link_annotation)
        if box in self._marks:
            yield Content(self._rank, self._marks[box])

    def _is_said_again(self, box: Any) -> bool:
        """Whether it is the headings of a table, on another page than their first."""
        if box.element_tag != "thead":
            return False
        return self._headed.setdefault(id(box.element), self._rank) != self._rank

    def _line_of_header(self, box: Any) -> Node:
        """What stands for a margin box: a paragraph, or nothing where it holds elements of the web page."""
        holds_elements = any(one.element is not None for one in _all_in(box))
        return self.made.root if holds_elements else self._child(self.made.root, box, "P", "line")

    def _entered(self, box: Any, at: Node) -> Node:
        """The element of a box; that which it stands in where it is none of its own."""
        if box.element is None:
            return at
        if at.kind == "LI" and _is_label(box):
            return self._child(at, box, "Lbl", "label")
        kind = _kind(box)
        if not kind:
            return at
        kind = "P" if self._in_header and kind in _HEADINGS else kind  # no place of the act
        return self._child(at if kind == "LI" else self._holder(at, kind, box), box, kind)

    def _holder(self, at: Node, kind: str, box: Any) -> Node:
        return self._with_words(at, box) if kind in _IN_A_LINE else self._body(at)

    def _body(self, at: Node) -> Node:
        """The body of an item; any other element is its own."""
        return self._child(at, at.box, "LBody", "body") if at.kind == "LI" else at

    def _with_words(self, at: Node, box: Any) -> Node:
        """What holds the words of an element: a paragraph in a cell and in the body of an item."""
        if at.kind in _WITH_WORDS:
            return at
        holder = self._body(at)
        return self._child(holder, box if holder.box is None else holder.box, "P", "line")

    def _child(self, at: Node, box: Any, kind: str, role: str = "") -> Node:
        key = id(box if box.element is None else box.element), role
        if key not in self._nodes:
            self._nodes[key] = Node(kind, self._rank, box)
            at.kids.append(self._nodes[key])
        return self._nodes[key]


def _kind(box: Any) -> str:
    """The kind of the element of a box; empty for what is none."""
    kind, named = _KINDS.get(box.element_tag, ""), (box.element.get("class") or "").split()
    if "ligne" in named:
        return ""  # its parts, at the left and at the right, are read one after the other
    if "part" in named:
        return "P"
    is_gap = kind == "TH" and box.element.get("scope") is None  # a place of the headings without a heading
    return "TD" if is_gap else kind


def _is_label(box: Any) -> bool:
    return bool(box.element_tag.endswith("::marker") or box.element.get("class") == "marque")


def _edge(box: Any) -> str:
    """The edge of the page at which a margin box stands, « top » or « bottom »; empty for any other box."""
    return str(getattr(box, "at_keyword", "")).removeprefix("@").partition("-")[0]


def _children(box: Any) -> Iterator[Any]:
    for child in getattr(box, "children", ()):
        yield getattr(child, "_box", child)  # what is placed by itself stands in another one


def _all_in(box: Any) -> Iterator[Any]:
    for child in _children(box):
        yield child
        yield from _all_in(child)
