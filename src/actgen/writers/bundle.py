"""All the acts of a commune as one PDF, in the order in which they are sent, behind the list of what is sent.

Each act is laid out alone, as for its own file, so that its words, its pages and their numbers stay what they are;
then the pages follow each other in one document.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from actgen.cog.bodies import body_with_de
from actgen.core.errors import InputFault
from actgen.french.communes import with_a
from actgen.french.dates import date_long
from actgen.variables.actes import Dated, OfSitting
from actgen.writers import bordereau, pdf, typst
from actgen.writers.archival.attachments import by_name, origin_file
from actgen.writers.bordereau import Entry, Sender
from actgen.writers.glyphs import missing_glyphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actgen.document.model import Act
    from actgen.kinds.kind import ActKind
    from actgen.writers.archival.attachments import Attached


class _Piece(Struct, frozen=True):
    """An act laid out: its line of the list, the web page it was made from, its own pages, the act."""

    entry: Entry
    source: str
    pages: list[Any]
    act: Act


def write_bundle(
    sender: Sender,
    kinds: Mapping[str, ActKind],
    acts: Mapping[str, Act],
    engine: str = "weasyprint",
    joined: tuple[Attached, ...] = (),
) -> bytes:
    """The PDF of the acts, which are given by their kinds, laid out by an engine, with these files in it.

    InputFault when the fonts lack a character or when the layout warns; MachineFault when the engine is missing.
    """
    ordered = {acte: acts[acte] for acte in in_order(kinds, acts)}
    top = _top(sender, kinds, ordered)
    faults = [fault for act in (top, *ordered.values()) for fault in missing_glyphs(act)]
    if faults:
        raise InputFault(faults)
    return _JOINED[engine](top, kinds, ordered, sender, joined)


def _by_weasyprint(
    top: Act, kinds: Mapping[str, ActKind], ordered: Mapping[str, Act], sender: Sender, joined: tuple[Attached, ...]
) -> bytes:
    pieces = [_lay_out(acte, kinds[acte], act, sender) for acte, act in ordered.items()]
    front, source = _lay_out_list(top, [piece.entry for piece in pieces])
    for piece in pieces:
        _prepare(piece)
    pages = [page for each in (front.pages, *(piece.pages for piece in pieces)) for page in each]
    source += "".join(piece.source for piece in pieces)
    attached = by_name([*origin_file(act.metadata.origin for act in ordered.values()), *joined])
    beside = replace(_beside(len(front.pages), pieces, kinds), attached=attached, day=top.metadata.day)
    return pdf.write(front.copy(pages), source, top.title, beside)


def _beside(first: int, pieces: Iterable[_Piece], kinds: Mapping[str, ActKind]) -> pdf.Beside:
    """What is read aloud beside the acts: their letterheads, and where the links of the list lead."""
    letterheads: frozenset[int] = frozenset()
    places = {}
    for piece in pieces:
        letterheads |= pdf.letterheads_of(piece.act, first)
        places[piece.entry.acte] = _leading(kinds[piece.entry.acte], first + 1)
        first += len(piece.pages)
    return pdf.Beside(letterheads, places)


def _leading(kind: ActKind, page: int) -> str:
    """Where a link of the list leads: « Aller à l’annexe, page 2 »."""
    return f"Aller {with_a(kind.named)}, page\u00a0{page}"


def in_order(kinds: Mapping[str, ActKind], actes: Iterable[str]) -> list[str]:
    """The acts as they are sent: by the rank of their kinds."""
    return sorted(actes, key=lambda acte: kinds[acte].declared.rang)


def _top(sender: Sender, kinds: Mapping[str, ActKind], ordered: Mapping[str, Act]) -> Act:
    """What stands above the list; its date is that of the act that decides, else of the first."""
    decided = (acte for acte in ordered if kinds[acte].has(OfSitting) or kinds[acte].has(Dated))
    acte = next(decided, next(iter(ordered)))
    day = ordered[acte].metadata.day
    happened = f"Séance {body_with_de(sender.assemblee)}" if kinds[acte].has(OfSitting) else kinds[acte].label
    dated = f"{happened} du {date_long(day)}"
    return bordereau.heading(sender, dated, day, ", ".join(act.metadata.subject for act in ordered.values()))


def _lay_out(acte: str, kind: ActKind, act: Act, sender: Sender) -> _Piece:
    source, document = pdf.laid_out_act(act)
    return _Piece(_entry(acte, kind, act, sender, len(document.pages)), source, document.pages, act)


def _entry(acte: str, kind: ActKind, act: Act, sender: Sender, pages: int) -> Entry:
    """The line of the act of that name: several acts of a sitting may be of one kind."""
    label = kind.label
    title = act.title.removesuffix(f" – {sender.nom}")  # as the file of an act without a heading is titled
    return Entry(acte, label, "" if title.lower() == label.lower() else title, pages)


def _by_typst(
    top: Act, kinds: Mapping[str, ActKind], ordered: Mapping[str, Act], sender: Sender, joined: tuple[Attached, ...]
) -> bytes:
    """Each act alone says how many pages it takes; then all are laid out as one."""
    alone = {acte: typst.page_count(typst.write_act(act)) for acte, act in ordered.items()}
    entries = [_entry(acte, kinds[acte], act, sender, alone[acte]) for acte, act in ordered.items()]
    pieces = [typst.Piece(entry.acte, entry.label, act) for entry, act in zip(entries, ordered.values(), strict=True)]
    length = 0
    while True:
        length += 1
        listed = bordereau.listing(top, entries, length + 1, typst.place_of)
        made = typst.write_pieces(listed, pieces, _by_page(kinds, alone, length + 1), joined)
        if typst.page_count(made) <= length + sum(alone.values()):
            return made


def _by_page(kinds: Mapping[str, ActKind], lengths: Mapping[str, int], first: int) -> dict[int, str]:
    """The first page of each piece → where a link to it leads."""
    starts = accumulate(lengths.values(), initial=first)
    return {start: _leading(kinds[acte], start) for acte, start in zip(lengths, starts, strict=False)}


def _lay_out_list(top: Act, entries: Sequence[Entry]) -> tuple[Any, str]:
    """The document of the list and its web page; it is made again when it takes more pages than foreseen."""
    length = 0
    while True:
        length += 1
        source = bordereau.page(top, entries, first=length + 1)
        document = pdf.laid_out(source, top.title)
        if len(document.pages) <= length:
            return document, source


def _prepare(piece: _Piece) -> None:
    """Give the pages of a piece what a bundle needs: names of places that no other piece has, and one more bookmark.

    The bookmarks of the piece come under the new one, which leads to the top of its first page like the list does.
    """
    acte = piece.entry.acte
    for page in piece.pages:
        page.anchors = {f"{acte}-{name}": place for name, place in page.anchors.items()}
        page.links = [
            (kind, f"{acte}-{target}" if kind == "internal" else target, *rest) for kind, target, *rest in page.links
        ]
        page.bookmarks = [(level + 1, *rest) for level, *rest in page.bookmarks]
    first = piece.pages[0]
    first.anchors[acte] = (0, 0, 0, 0)
    first.bookmarks.insert(0, (1, piece.entry.label, (0, 0), "open"))


#: The engine of PDF files → what joins acts by it.
_JOINED = {"weasyprint": _by_weasyprint, "typst": _by_typst}
