"""The page that opens a bundle: who sends what to which academy, and where each piece begins."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from markupsafe import Markup

from actgen.document.model import Act, Cell, Columns, Metadata, Paragraph, Text, Title
from actgen.french.agreement import plural
from actgen.pages.rendering import render_part
from actgen.writers import html
from actgen.writers.stylesheet import style

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from actgen.document.model import Block


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends the acts, and to which academy: « Le Mans », « du Mans », « de Bretagne »."""

    commune: str
    de_commune: str
    de_academie: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list; `acte` is the place to which it leads too, `title` is empty where it says no more."""

    acte: str
    label: str
    title: str
    pages: int


@dataclass(frozen=True, slots=True)
class _Line:
    """An entry, the page of the bundle where it begins, and how many it takes, in words."""

    entry: Entry
    first: int
    extent: str


def heading(sender: Sender, dated: str, day: date, subject: str) -> Act:
    """What stands above the list, as an act of its own; `dated` says in words what happened that day."""
    title = f"Dossier de la commune {sender.de_commune}"
    academy = (_line(f"Académie {sender.de_academie}"),) if sender.de_academie else ()
    body = (
        Columns(((Cell((_line("RÉPUBLIQUE FRANÇAISE"), _line(f"Commune {sender.de_commune}", strong=True))),
                  Cell(academy)),)),
        Title((Text(title),)),
        Paragraph("sous-titre", (Text(dated),)),
    )  # fmt: skip
    metadata = Metadata(
        title=f"Dossier – {sender.commune}", author=f"Commune {sender.de_commune}", subject=subject, day=day
    )
    return Act(title, (), body, (), (), metadata)


def page(top: Act, entries: Sequence[Entry], first: int) -> str:
    """The page; the first piece begins on page `first` of the bundle."""
    body = render_part(
        "bordereau.html",
        letterhead=Markup(html.write_blocks(top.body[:1])),
        heading=Markup(html.write_blocks(top.body[1:])),
        lines=_lines(entries, first),
        count=_count(entries, first),
    )
    return html.whole_page(top.metadata, style("bordereau.css"), [body.strip()])


def _lines(entries: Sequence[Entry], first: int) -> list[_Line]:
    starts = accumulate((entry.pages for entry in entries[:-1]), initial=first)
    return [_Line(entry, start, _pages(entry.pages)) for entry, start in zip(entries, starts, strict=True)]


def _count(entries: Sequence[Entry], first: int) -> str:
    pieces, pages = len(entries), first - 1 + sum(entry.pages for entry in entries)
    return f"{pieces}\u00a0{plural(pieces, 'pièce', 'pièces')}, {_pages(pages)} avec ce bordereau."


def _pages(count: int) -> str:
    return f"{count}\u00a0{plural(count, 'page', 'pages')}"


def _line(text: str, *, strong: bool = False) -> Block:
    return Paragraph("entete", (Text(text, strong=strong),))
