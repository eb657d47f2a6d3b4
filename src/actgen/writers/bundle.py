"""All the acts of a commune as one PDF, in the order in which they are sent, behind the list of what is sent.

Each act is laid out alone, as for its own file, so that its words, its pages and their numbers stay what they are;
then the pages follow each other in one document.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from actgen.core.errors import InputFault
from actgen.french.dates import date_long
from actgen.writers import bordereau, html, pdf
from actgen.writers.bordereau import Entry, Sender

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actgen.document.model import Act

FILE_NAME = "dossier.pdf"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of act in a bundle: its rank, its name, and what happened on its day where it dates the whole bundle."""

    rank: int
    label: str
    dated: str = ""


#: Act → its place in what is sent: the convention, then what goes with it.
KINDS = {
    "convention": Kind(1, "Convention"),
    "deliberation": Kind(2, "Délibération", dated="Séance du conseil municipal"),
    "decision": Kind(2, "Décision", dated="Décision"),
    "annexe-engagement": Kind(3, "Annexe d’engagement"),
    "certificat-adhesion": Kind(3, "Certificat d’adhésion"),
}
_LAST = max(kind.rank for kind in KINDS.values()) + 1


@dataclass(frozen=True, slots=True)
class _Piece:
    """An act laid out: its line of the list, the web page it was made from, its own pages."""

    entry: Entry
    source: str
    pages: list[Any]


def write_bundle(sender: Sender, acts: Mapping[str, Act]) -> bytes:
    """The PDF of the acts, which are given by their kinds.

    InputFault when the fonts lack a character or when the layout warns; MachineFault when Pango is missing.
    """
    ordered = {acte: acts[acte] for acte in in_order(acts)}
    top = _top(sender, ordered)
    faults = [fault for act in (top, *ordered.values()) for fault in pdf.missing_glyphs(act)]
    if faults:
        raise InputFault(faults)
    pieces = [_lay_out(acte, act, sender) for acte, act in ordered.items()]
    front, source = _lay_out_list(top, [piece.entry for piece in pieces])
    for piece in pieces:
        _prepare(piece)
    pages = [page for each in (front.pages, *(piece.pages for piece in pieces)) for page in each]
    return pdf.write(front.copy(pages), source + "".join(piece.source for piece in pieces), top.title)


def in_order(actes: Iterable[str]) -> list[str]:
    """The acts as they are sent; those that the table does not know stand last, as they came."""
    return sorted(actes, key=lambda acte: kind_of(acte).rank)


def kind_of(acte: str) -> Kind:
    """The row of the act in the table; the name of any other act is its label."""
    return KINDS.get(acte) or Kind(_LAST, acte.replace("-", " ").capitalize())


def _top(sender: Sender, ordered: Mapping[str, Act]) -> Act:
    """What stands above the list; its date is that of the act that decides, else of the first."""
    acte = next((acte for acte in ordered if kind_of(acte).dated), next(iter(ordered)))
    day = ordered[acte].metadata.day
    dated = f"{kind_of(acte).dated or kind_of(acte).label} du {date_long(day)}"
    return bordereau.heading(sender, dated, day, ", ".join(act.metadata.subject for act in ordered.values()))


def _lay_out(acte: str, act: Act, sender: Sender) -> _Piece:
    source = html.page(act, "")
    pages = pdf.laid_out(source, act.title).pages
    label = kind_of(acte).label
    title = act.title.removesuffix(f" – {sender.commune}")  # as the file of an act without a heading is titled
    return _Piece(Entry(acte, label, "" if title.lower() == label.lower() else title, len(pages)), source, pages)


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
