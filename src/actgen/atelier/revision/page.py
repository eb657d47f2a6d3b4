"""A comparison as one self-contained web page, side by side: no script, nothing fetched, made to be printed too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.revision.changed_paragraph import shown_pieces
from actgen.atelier.revision.model import TableItem, paragraphs
from actgen.atelier.revision.wording import (
    act_state,
    kin_sentence,
    notes_of,
    part_state,
    part_title,
    summary,
    word_balance,
)
from actgen.pages.rendering import is_made_by, render

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.atelier.compare.word_changes import Piece
    from actgen.atelier.revision.acts import ActChange
    from actgen.atelier.revision.comparison import Comparison
    from actgen.atelier.revision.model import FactChange, Item, Names, ParagraphItem, PartChange

_MAKER = "templates diff"


class Line(Struct, frozen=True):
    """A line of the table of contents: where it leads, what is there, what became of it."""

    anchor: str
    title: str
    told: str = ""


class ShownParagraph(Struct, frozen=True):
    """A paragraph of both versions, or of one: its pieces, and what changed of it beside its words."""

    pieces: tuple[Piece, ...]
    notes: tuple[str, ...]
    is_old: bool
    is_new: bool
    is_same: bool


class ShownTable(Struct, frozen=True):
    """A table: rows of cells."""

    rows: tuple[tuple[tuple[Shown, ...], ...], ...]


Shown = ShownParagraph | ShownTable


class Place(Struct, frozen=True):
    """A part where it stands now; `former` where it stood before it moved, `same` where nothing changed in it."""

    look: str
    anchor: str
    title: str
    state: str
    items: tuple[Shown, ...] = ()
    kin: str = ""
    moved: bool = False


class ShownAct(Struct, frozen=True):
    """An act of the project, and what the versions change of it."""

    name: str
    told: str
    broken_by: str
    reasons: tuple[str, ...]


class View(Struct, frozen=True):
    """What the page shows, in its order."""

    title: str
    summary: str
    contents: tuple[Line, ...]
    before: str
    after: str
    places: tuple[Place, ...]
    names: Names
    facts: tuple[FactChange, ...]
    acts: tuple[ShownAct, ...] | None


def page(comparison: Comparison, back: str = "") -> str:
    """The page: what changed in one sentence, a table of contents, then part after part, first version on the left.

    `back` is where it leads who reads it in the atelier.
    """
    return render("templates_diff.html", maker=_MAKER, back=back, view=view_of(comparison))


def is_page(content: bytes) -> bool:
    """Whether a file is such a page."""
    return is_made_by(_MAKER, content)


def view_of(comparison: Comparison) -> View:
    """What the page of a comparison shows, for this page and for those that hold several."""
    revision = comparison.revision
    return View(
        comparison.title,
        summary(revision),
        tuple(_contents(comparison)),
        comparison.before.label,
        comparison.after.label,
        tuple(_place(change, place) for place, change in _places(revision.parts)),
        revision.names,
        revision.facts,
        None if comparison.acts is None else tuple(_act(act) for act in comparison.acts),
    )


def _contents(comparison: Comparison) -> Iterator[Line]:
    revision = comparison.revision
    for change in revision.parts:
        if not change.is_same:
            told = ", ".join(filter(None, (part_state(change), word_balance(change.words))))
            yield Line(_anchor(change), part_title(change.part), told)
    if revision.names.any:
        yield Line("variables", "Variables et conditions")
    if revision.facts:
        yield Line("faits", "Manifeste")
    if comparison.acts is not None:
        yield Line("actes", "Actes du projet")


def _places(changes: Sequence[PartChange]) -> list[tuple[str, PartChange]]:
    """The parts as they stand now, and once more, as `former`, a part that moved where it stood before."""
    placed = [("now", change) for change in changes]
    for change in changes:
        if change.moved and change.before:
            rank = change.before.rank
            earlier = [
                at
                for at, (where, other) in enumerate(placed)
                if where == "now" and not other.moved and other.before and other.before.rank < rank
            ]
            placed.insert(max(earlier, default=-1) + 1, ("former", change))
    return placed


def _place(change: PartChange, place: str) -> Place:
    anchor, state = _anchor(change), part_state(change)
    if place == "former" and change.before:
        return Place("former", anchor, part_title(change.before), state)
    title = part_title(change.part)
    if change.is_same or (change.is_renumbered and not (change.moved or change.is_modified)):
        items = paragraphs(change.items[change.part.is_headed :])
        return Place("same", anchor, title, state, tuple(_paragraph(item) for item in items if item.after))
    items_shown = tuple(_shown(item) for item in _said_items(change))
    return Place("changed", anchor, title, state, items_shown, kin_sentence(change), change.moved)


def _said_items(change: PartChange) -> tuple[Item, ...]:
    """The items of a part, without a heading that only says again what stands over it."""
    first = change.items[0]
    alone = change.before is None or change.after is None
    repeated = change.part.is_headed and (first.is_same or alone or change.is_renumbered)
    return change.items[repeated:]


def _shown(item: Item) -> Shown:
    if isinstance(item, TableItem):
        return ShownTable(tuple(tuple(tuple(map(_shown, cell)) for cell in row.cells) for row in item.rows))
    return _paragraph(item)


def _paragraph(item: ParagraphItem) -> ShownParagraph:
    notes = tuple(notes_of(item))
    return ShownParagraph(shown_pieces(item), notes, item.before is not None, item.after is not None, item.is_same)


def _act(act: ActChange) -> ShownAct:
    return ShownAct(act.name, act_state(act), act.broken_by, act.reasons)


def _anchor(change: PartChange) -> str:
    side = "a" if change.after else "s"
    return f"{side}{change.part.rank}"
