"""The last touch to a PDF of WeasyPrint before it is written: its structure, what pages repeat, what it says it is.

The file is the library's (pydyf): its objects are dictionaries, and a value that is bytes is written as it is.
"""

from __future__ import annotations

import zlib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from actgen.writers.archival.identity import with_accessibility
from actgen.writers.archival.strings import text_string
from actgen.writers.archival.tree import Content, Node, structure_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actgen.writers.archival.attachments import Attached
    from actgen.writers.archival.tree import Page, Target

_OF_STRUCTURE = ("/StructElem", "/OBJR")
_SCOPES = {"col": b"Column", "colgroup": b"Column", "row": b"Row", "rowgroup": b"Row"}
_SPANS = {"colspan": b"ColSpan", "rowspan": b"RowSpan"}
_EDGES = {"top": b"/Subtype /Header", "bottom": b"/Subtype /Footer"}
_POINTS_IN_A_PIXEL = 0.75


def finish(
    pdf: Any, drawn: Sequence[Any], pages: Sequence[Page], sentences: Mapping[str, str], attached: Sequence[Attached]
) -> None:
    """Give the file the structure of its pages, and let it say that it is PDF/UA-1 too.

    `drawn` are the drawings of the pages; `sentences` say where each place of a link leads; `attached` ride inside.
    """
    _say_accessible(pdf)
    _say_kinds(pdf, attached)
    _say_colours(pdf)
    structure = structure_of(pages)
    _say_where_links_lead(pdf, sentences)
    _Writer(pdf, pages).write(structure.root)
    for found, edge in structure.repeated:
        if isinstance(found, Content):
            _mark_repeated(drawn[found.page].stream, found.number, edge)
        else:
            _take_away(pdf, found)
    _pack(pdf)


def _pack(pdf: Any) -> None:
    """Compress what is to be, once: the library would do it for the file and for its digest, as far as it can."""
    for one in pdf.objects:
        if getattr(one, "compress", False):
            one.stream = [zlib.compress(b"\n".join(map(_bytes_of, one.stream)))]
            one.compress, one.extra["Filter"] = False, "/FlateDecode"


def _bytes_of(piece: Any) -> bytes:
    if isinstance(piece, bytes):
        return piece
    written: bytes = piece.data if hasattr(piece, "data") else str(piece).encode("ascii")
    return written


def _say_accessible(pdf: Any) -> None:
    stream = _object(pdf, pdf.catalog["Metadata"])
    stream.stream = [with_accessibility(b"".join(stream.stream))]


def _say_colours(pdf: Any) -> None:
    """Say which red, green and blue are meant (ISO 19005-3, 6.2.4.3): those of the profile that WeasyPrint ships."""
    profile = type(_object(pdf, pdf.catalog["Metadata"]))([_colours()], {"N": 3}, True)
    pdf.add_object(profile)
    named = b"/OutputConditionIdentifier (sRGB)/Info (sRGB)"
    intent = b"<</Type /OutputIntent/S /GTS_PDFA1%s/DestOutputProfile %s>>" % (named, profile.reference)
    pdf.catalog["OutputIntents"] = b"[%s]" % intent


@cache
def _colours() -> bytes:
    return resources.files("weasyprint.pdf").joinpath("sRGB2014.icc").read_bytes()


def _say_kinds(pdf: Any, attached: Sequence[Attached]) -> None:
    """Say what kind of file each one is that rides inside, which WeasyPrint asks of the machine, and name it once."""
    files = (one for one in pdf.objects if getattr(one, "extra", {}).get("Type") == "/EmbeddedFile")
    for file, one in zip(files, attached, strict=True):
        file.extra["Subtype"] = f"/{one.media_type.replace('/', '#2f')}"
    if attached:
        pdf.catalog["AF"] = b"[%s]" % b" ".join(dict.fromkeys(pdf.catalog["AF"]))


def _say_where_links_lead(pdf: Any, sentences: Mapping[str, str]) -> None:
    """A link is read aloud by its sentence (ISO 14289-1, 7.18.5); an address says itself."""
    for one in pdf.objects:
        if isinstance(one, dict) and one.get("Subtype") == "/Link" and "Dest" in one:
            one["Contents"] = text_string(sentences[one["Dest"].string])


def _mark_repeated(drawing: list[Any], number: int, edge: str) -> None:
    """Mark a piece of a page as what pages repeat (ISO 14289-1, 7.8)."""
    at = next(at for at, piece in enumerate(drawing) if piece == b"BDC" and _number(drawing[at - 1]) == number)
    drawing[at - 2 : at] = [b"/Artifact", b"<</Type /Pagination%s>>" % _EDGES.get(edge, b"")]


def _number(properties: Any) -> int | None:
    return properties.get("MCID") if isinstance(properties, dict) else None


def _take_away(pdf: Any, target: Target) -> None:
    """Take away a link of what pages repeat: no element could hold it."""
    page = _object(pdf, pdf.page_references[target.page])
    page["Annots"].remove(target.annotation.reference)
    if not page["Annots"]:
        del page["Annots"]
    target.annotation.clear()


def _object(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


class _Writer:
    """Writes elements into the objects that WeasyPrint made for its own."""

    def __init__(self, pdf: Any, pages: Sequence[Page]) -> None:
        self._pdf, self._shown = pdf, pages
        self._root = _object(pdf, pdf.catalog["StructTreeRoot"])
        made = [one for one in pdf.objects if isinstance(one, dict) and one.get("Type") in _OF_STRUCTURE]
        self._kind, self._free = type(self._root), made[::-1]
        self._pages = pdf.page_references
        self._owners: list[dict[int, bytes]] = [{} for _ in self._pages]
        self._links: list[bytes] = []

    def write(self, root: Node) -> None:
        """Write the elements, and for each piece of a page and each link the element that it is of."""
        self._root["K"] = b"[%s]" % self._element(root, self._root.reference)
        for left in self._free:
            left.clear()
        entries = [b"%d [%s]" % (rank, _row(owners)) for rank, owners in enumerate(self._owners)]
        entries += [b"%d %s" % (rank, owner) for rank, owner in enumerate(self._links, start=len(entries))]
        _object(self._pdf, self._root["ParentTree"])["Nums"] = b"[%s]" % b" ".join(entries)
        self._root["ParentTreeNextKey"] = len(entries)

    def _element(self, node: Node, parent: bytes) -> bytes:
        """Write an element and what it holds; the reference to it."""
        made = self._made()
        kids = b" ".join(self._kid(kid, node, made.reference) for kid in node.kids)
        made.clear()
        made.update({"Type": "/StructElem", "S": f"/{node.kind}", "P": parent})
        made.update({"Pg": self._pages[node.page], "K": b"[%s]" % kids} if kids else {})
        made.update(self._attributes(node))
        reference: bytes = made.reference
        return reference

    def _made(self) -> Any:
        if self._free:
            return self._free.pop()
        made = self._kind()
        self._pdf.add_object(made)
        return made

    def _kid(self, kid: Node | Content | Target, node: Node, owner: bytes) -> bytes:
        if isinstance(kid, Node):
            return self._element(kid, owner)
        if isinstance(kid, Content):
            self._owners[kid.page][kid.number] = owner
            if kid.page == node.page:
                return b"%d" % kid.number
            return b"<</Type /MCR/Pg %s/MCID %d>>" % (self._pages[kid.page], kid.number)
        kid.annotation["StructParent"] = len(self._pages) + len(self._links)
        self._links.append(owner)
        return b"<</Type /OBJR/Pg %s/Obj %s>>" % (self._pages[kid.page], kid.annotation.reference)

    def _attributes(self, node: Node) -> dict[str, bytes]:
        match node.kind:
            case "TH" | "TD":
                told = b"".join(_cell_attributes(node))
                return {"A": b"<</O /Table%s>>" % told} if told else {}
            case "Figure":
                return {"Alt": text_string(node.said("alt")), "A": b"<</O /Layout/BBox [%s]>>" % self._place(node)}
            case _:
                return {}

    def _place(self, node: Node) -> bytes:
        """Where a picture stands on its page, from its foot, in points."""
        box, height = node.box, self._shown[node.page].height
        left, top = box.content_box_x(), box.content_box_y()
        sides = (left, height - top - box.height, left + box.width, height - top)
        return b" ".join(b"%.2f" % (side * _POINTS_IN_A_PIXEL) for side in sides)


def _cell_attributes(node: Node) -> Iterable[bytes]:
    if node.kind == "TH":
        yield b"/Scope /" + _SCOPES[node.said("scope")]
    for name, spans in _SPANS.items():
        if node.said(name):
            yield b"/%s %d" % (spans, int(node.said(name)))


def _row(owners: Mapping[int, bytes]) -> bytes:
    """The element of each number of a page; none where pages repeat it."""
    return b" ".join(owners.get(number, b"null") for number in range(max(owners, default=-1) + 1))
