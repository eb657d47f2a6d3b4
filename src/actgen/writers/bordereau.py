"""The page that opens a bundle: who sends what to which academy, and where each piece begins."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from actgen.document.model import Act, Columns, Metadata, Paragraph, Text, Title
from actgen.french.agreement import plural
from actgen.writers import html

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from actgen.document.model import Block

_NUMBERING = (
    "Les pages de cette liste sont celles du présent document\u00a0; chaque pièce garde les siennes au bas de page."
)


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends the acts, and to which academy: « Ancenis-Saint-Géréon », « d’Ancenis-Saint-Géréon », « de Nantes »."""

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


def heading(sender: Sender, dated: str, day: date, subject: str) -> Act:
    """What stands above the list, as an act of its own; `dated` says in words what happened that day."""
    title = f"Dossier de la commune {sender.de_commune}"
    academy = (_line(f"Académie {sender.de_academie}"),) if sender.de_academie else ()
    body = (
        Columns((((_line("RÉPUBLIQUE FRANÇAISE"), _line(f"Commune {sender.de_commune}", strong=True)),
                  academy),)),
        Title((Text(title),)),
        Paragraph("sous-titre", (Text(dated),)),
    )  # fmt: skip
    metadata = Metadata(
        title=f"Dossier – {sender.commune}", author=f"Commune {sender.de_commune}", subject=subject, day=day
    )
    return Act(title, (), body, (), (), metadata)


def page(top: Act, entries: Sequence[Entry], first: int) -> str:
    """The page; the first piece begins on page `first` of the bundle."""
    body = [
        f"<header>\n{html.write_blocks(top.body[:1])}\n</header>",
        f"<main>\n{html.write_blocks(top.body[1:])}",
        *_list(entries, first),
        f'<p class="compte">{_count(entries, first)}</p>',
        f'<p class="note">{_NUMBERING}</p>',
        "</main>",
    ]
    return html.whole_page(top.metadata, html.style("bordereau.css"), body)


def _list(entries: Iterable[Entry], first: int) -> Iterable[str]:
    yield '<table>\n<thead>\n<tr><th scope="col">Pièces</th><th scope="col" class="debut">Début</th>'
    yield '<th scope="col" class="etendue">Étendue</th></tr>\n</thead>\n<tbody>'
    for entry in entries:
        link = f'<a href="#{entry.acte}"'
        title = f"<br>{_text(entry.title)}" if entry.title else ""
        yield f'<tr><td>{link} class="piece">{_text(entry.label)}</a>{title}</td>'
        yield f'<td class="debut">{link}>page\u00a0{first}</a></td><td class="etendue">{_pages(entry.pages)}</td></tr>'
        first += entry.pages
    yield "</tbody>\n</table>"


def _count(entries: Sequence[Entry], first: int) -> str:
    pieces, pages = len(entries), first - 1 + sum(entry.pages for entry in entries)
    return f"{pieces}\u00a0{plural(pieces, 'pièce', 'pièces')}, {_pages(pages)} avec ce bordereau."


def _pages(count: int) -> str:
    return f"{count}\u00a0{plural(count, 'page', 'pages')}"


def _line(text: str, *, strong: bool = False) -> Block:
    return Paragraph("entete", (Text(text, strong=strong),))


def _text(text: str) -> str:
    return escape(text, quote=False)
