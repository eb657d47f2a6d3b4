"""A comparison as one self-contained web page, side by side: no script, nothing fetched, made to be printed too."""

from __future__ import annotations

from html import escape
from importlib import resources
from typing import TYPE_CHECKING

from actgen.compare.pieces import Changed
from actgen.revision.model import ParagraphItem, PartChange, TableItem, paragraphs
from actgen.revision.shown import shown_pieces
from actgen.revision.wording import (
    kin_sentence,
    notes_of,
    part_state,
    part_title,
    summary,
    word_balance,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actgen.compare.pieces import Piece
    from actgen.revision.acts import ActChange
    from actgen.revision.comparison import Comparison
    from actgen.revision.model import FactChange, Item, Names

#: By which actgen knows a page that it wrote.
MARK = '<meta name="generator" content="actgen templates diff">'
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_LEGEND = (
    "<del>Barré</del>\u00a0: retiré. <ins>Souligné</ins>\u00a0: ajouté. "
    "<span class=note>Étiquette</span>\u00a0: ce qui change d’autre que le texte."
)


def page(comparison: Comparison) -> str:
    """The page: what changed in one sentence, a table of contents, then part after part, first version on the left."""
    changes = comparison.revision.parts
    pieces = [
        "<!DOCTYPE html>",
        '<html lang="fr">',
        *_head(comparison.title),
        "<body>",
        f"<h1>{_text(comparison.title)}</h1>",
        f"<p class=summary>{_text(summary(comparison.revision))}</p>",
        *_contents(comparison),
        f"<p class=legend>{_LEGEND}</p>",
        *_sides(comparison),
        *(line for place, change in _places(changes) for line in _place(change, place)),
        *_names(comparison.revision.names),
        *_facts(comparison.revision.facts),
        *_acts(comparison),
        "</body>",
        "</html>",
    ]
    return "\n".join(pieces) + "\n"


def _head(title: str) -> list[str]:
    style = resources.files("actgen.revision").joinpath("page.css").read_text(encoding="utf-8")
    return [
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{_text(title)}</title>",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        MARK,
        f"<style>\n{style}</style>",
        "</head>",
    ]


def _places(changes: Sequence[PartChange]) -> list[tuple[str, PartChange]]:
    """The parts as they stand now, and once more, as `old`, a part that moved where it stood before."""
    placed = [("now", change) for change in changes]
    for change in changes:
        if change.moved and change.before:
            rank = change.before.rank
            earlier = [
                at
                for at, (where, other) in enumerate(placed)
                if where == "now" and not other.moved and other.before and other.before.rank < rank
            ]
            placed.insert(max(earlier, default=-1) + 1, ("old", change))
    return placed


def _place(change: PartChange, place: str) -> list[str]:
    if place == "old":
        return _former_place(change)
    if change.is_same or (change.is_renumbered and not (change.moved or change.is_modified)):
        return _unchanged(change)
    return _section(change)


def _contents(comparison: Comparison) -> list[str]:
    changed = [change for change in comparison.revision.parts if not change.is_same]
    lines = [_contents_line(change) for change in changed]
    for anchor, words, found in (
        ("variables", "Variables et conditions", comparison.revision.names.any),
        ("faits", "Manifeste", bool(comparison.revision.facts)),
        ("actes", "Actes du projet", comparison.acts is not None),
    ):
        if found:
            lines.append(f'<li><a href="#{anchor}">{words}</a></li>')
    return ["<nav>", "<h2>Ce qui change</h2>", "<ul>", *lines, "</ul>", "</nav>"] if lines else []


def _contents_line(change: PartChange) -> str:
    balance = word_balance(change.words)
    told = f"{part_state(change)}{f', {balance}' if balance else ''}"
    title = _text(part_title(change.part))
    return f'<li><a href="#{_anchor(change)}">{title}</a> <span class=state>{_text(told)}</span></li>'


def _sides(comparison: Comparison) -> list[str]:
    cells = "".join(f"<div>{_text(label)}</div>" for label in (comparison.before.label, comparison.after.label))
    return [f'<div class="row sides" aria-hidden="true">{cells}</div>']


def _section(change: PartChange) -> list[str]:
    state = _text(part_state(change))
    if change.moved:
        state += f' <a href="#{_anchor(change)}-avant">ancienne place</a>'
    kin = kin_sentence(change)
    return [
        f'<section id="{_anchor(change)}">',
        f"<h2>{_text(part_title(change.part))} <span class=state>{state}</span></h2>",
        *([f"<p class=kin>{_text(kin)}</p>"] if kin else []),
        *(line for item in _said_items(change) for line in _item(item)),
        "</section>",
    ]


def _said_items(change: PartChange) -> tuple[Item, ...]:
    """The items of a part, without a heading that only says again what stands over it."""
    first = change.items[0]
    alone = change.before is None or change.after is None
    repeated = change.part.is_headed and (first.is_same or alone or change.is_renumbered)
    return change.items[repeated:]


def _former_place(change: PartChange) -> list[str]:
    assert change.before is not None
    title = _text(part_title(change.before))
    link = f'<a href="#{_anchor(change)}">{_text(part_state(change))}</a>'
    return [f'<section id="{_anchor(change)}-avant" class=former>', f"<h2>{title} {link}</h2>", "</section>"]


def _unchanged(change: PartChange) -> list[str]:
    title = _text(part_title(change.part))
    state = _text(part_state(change))
    items = paragraphs(change.items[change.part.is_headed :])
    texts = [f"<p>{_said(item, new=True)}</p>" for item in items if item.after]
    summary_line = f"<summary>{title} <span class=state>{state}</span></summary>"
    return [f'<details id="{_anchor(change)}">', summary_line, *texts, "</details>"]


def _item(item: Item) -> Iterator[str]:
    if isinstance(item, TableItem):
        yield "<div class=table>"
        for row in item.rows:
            yield "<div class=cells>"
            for cell in row.cells:
                for inner in cell:
                    yield from _item(inner)
            yield "</div>"
        yield "</div>"
        return
    same = " same" if item.is_same else ""
    notes = "".join(f" <span class=note>{_text(note)}</span>" for note in notes_of(item))
    left = f"<p>{_said(item, new=False)}</p>" if item.before else ""
    right = f"<p>{_said(item, new=True)}{notes}</p>" if item.after else ""
    if not item.after and notes:
        left = f"<p>{_said(item, new=False)}{notes}</p>"
    yield f'<div class="row{same}"><div class=old>{left}</div><div class=new>{right}</div></div>'


def _said(item: ParagraphItem, *, new: bool) -> str:
    return "".join(_piece(piece, new=new) for piece in shown_pieces(item))


def _piece(piece: Piece, *, new: bool) -> str:
    if not isinstance(piece, Changed):
        return _text(piece.text)
    return _added(piece.added) if new else _removed(piece.removed)


def _removed(text: str) -> str:
    return f"<del>{_text(text)}</del>" if text else ""


def _added(text: str) -> str:
    return f"<ins>{_text(text)}</ins>" if text else ""


def _names(names: Names) -> list[str]:
    rows = [
        ("Variables nouvelles", "ins", names.new_variables),
        ("Variables disparues", "del", names.gone_variables),
        ("Conditions nouvelles", "ins", names.new_conditions),
        ("Conditions disparues", "del", names.gone_conditions),
    ]
    if not names.any:
        return []
    lines = [
        f"<p>{title}\u00a0: {', '.join(f'<{tag}>{_text(name)}</{tag}>' for name in found)}.</p>"
        for title, tag, found in rows
        if found
    ]
    return ['<section id="variables">', "<h2>Variables et conditions</h2>", *lines, "</section>"]


def _facts(facts: Iterable[FactChange]) -> list[str]:
    rows = [
        f"<tr><th scope=row>{_text(fact.name)}</th><td>{_removed(fact.before)}</td><td>{_added(fact.after)}</td></tr>"
        for fact in facts
    ]
    if not rows:
        return []
    head = "<tr><th scope=col>Ligne</th><th scope=col>Avant</th><th scope=col>Après</th></tr>"
    table = ["<table>", f"<thead>{head}</thead>", "<tbody>", *rows, "</tbody>", "</table>"]
    return ['<section id="faits">', "<h2>Manifeste</h2>", *table, "</section>"]


def _acts(comparison: Comparison) -> list[str]:
    if comparison.acts is None:
        return []
    lines = [f"<li>{_act(act)}</li>" for act in comparison.acts]
    body = ["<ul>", *lines, "</ul>"] if lines else ["<p>Aucun acte du projet n’est fait avec ces versions.</p>"]
    return ['<section id="actes">', "<h2>Actes du projet</h2>", *body, "</section>"]


def _act(act: ActChange) -> str:
    if act.broken_by:
        reasons = " ".join(act.reasons)
        return f"{_text(act.name)}\u00a0: <strong>impossible avec {_text(act.broken_by)}.</strong> {_text(reasons)}"
    if act.is_same:
        return f"{_text(act.name)}\u00a0: inchangé"
    return f"{_text(act.name)}\u00a0: {_text(word_balance((act.gone, act.come)) or 'mise en forme seulement')}"


def _anchor(change: PartChange) -> str:
    side = "a" if change.after else "s"
    return f"{side}{change.part.rank}"


def _text(value: str) -> str:
    return escape(value)
