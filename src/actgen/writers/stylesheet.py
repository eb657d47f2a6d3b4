"""The style sheets of the package, the measures of the house filled in: each stands in `actgen.library.look` alone."""

from __future__ import annotations

from functools import cache
from importlib import resources
from string import Template
from typing import TYPE_CHECKING

from actgen.library import look as measures
from actgen.library.look import Look, paper_looks
from actgen.writers.css import length

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOOKS = paper_looks()
_BODY, _HEADING = _LOOKS["corps"], Look(0, bold=True, align="left", after=0, line=_LOOKS["corps"].line, keep_next=True)
#: Class of a heading → the selector of its element, whatever its level, and its look without one of its own.
_HEADINGS = {
    css: (selector, _HEADING)
    for css, selector in {
        "titre": ".titre",
        "article": ".article > :is(h1, h2, h3)",
        "sous-article": ".sous-article > :is(h1, h2, h3, h4)",
        "partie": ".partie > :is(h1, h2)",
        "partie-neuve": ".partie-neuve > :is(h1, h2)",
    }.items()
}
_RULE = f"{length(measures.CELL_RULE)} solid #{measures.RULE}"


@cache
def style(name: str) -> str:
    """A style sheet of the package: `acte.css`, `papier.css` for what only paper knows, `ecran.css` only browsers."""
    source = resources.files("actgen.writers").joinpath(name).read_text(encoding="utf-8")
    return Template(source).substitute(_measures())


@cache
def _measures() -> dict[str, str]:
    item = measures.LOOKS["Élément de liste"]
    room_y, room_x = length(measures.CELL_ROOM_Y), length(measures.CELL_ROOM_X)
    return {
        "looks": "\n".join(_rules()),
        "size": length(_BODY.size),
        "line": f"{_BODY.line:g}",
        "tight": f"{measures.tight_line():g}",
        "before": length(_BODY.before),
        "after": length(_BODY.after),
        "grey": f"#{measures.GREY}",
        "rule": _RULE,
        "rule_width": length(measures.CELL_RULE),
        "item_after": length(item.after),
        "item_indent": f"{item.indent:g}mm",
        "item_hanging": f"{item.hanging:g}mm",
        "columns_after": length(measures.COLUMNS_AFTER),
        "table_after": length(measures.TABLE_AFTER),
        "rows_under_head": str(measures.FIRST_ROWS - 1),
        "rows_at_end": str(measures.LAST_ROWS - 1),
        "cell_size": length(_LOOKS["cellule"].size),
        "cell_room": f"{room_y} {room_x}",
        "cell_room_y": room_y,
        "signatures_gap": length(measures.SIGNATURES_GAP),
        "signatures_around": length(measures.SIGNATURES_AROUND),
        "signature_height": length(measures.points(measures.SIGNATURE_HEIGHT) - 2 * measures.CELL_ROOM_Y),
        "note_size": length(_LOOKS["note"].size),
        "page_size": length(_LOOKS["page-bas"].size),
        "margins": house_margins(),
        "edge": f"{measures.FOOTER_DISTANCE:g}mm",
    }


def house_margins() -> str:
    """The margins of a page of the house, as CSS writes them."""
    return f"{measures.MARGIN_TOP:g}mm {measures.MARGIN_SIDE:g}mm {measures.MARGIN_BOTTOM:g}mm"


def _rules() -> Iterator[str]:
    """A rule for each house style, of what its element does not have already."""
    for css, look in _LOOKS.items():
        selector, usual = _HEADINGS.get(css, (f".{css}", _BODY))
        said = "; ".join(_declarations(look, usual))
        if said and css != "element":
            yield f"{selector} {{ {said} }}"
        if look.new_page:
            yield f".{css} {{ break-before: page }}"


def _declarations(look: Look, usual: Look) -> Iterator[str]:
    if look.before != usual.before:
        yield f"margin-top: {length(look.before)}"
    if look.after != usual.after:
        yield f"margin-bottom: {length(look.after)}"
    if look.size != usual.size:
        yield f"font-size: {length(look.size)}"
    if look.bold != usual.bold:
        yield f"font-weight: {'bold' if look.bold else 'normal'}"
    if look.italic != usual.italic:
        yield f"font-style: {'italic' if look.italic else 'normal'}"
    if look.align != usual.align:
        yield f"text-align: {'justify' if look.align == 'both' else look.align}"
    if look.line != usual.line:
        yield f"line-height: {look.line:g}"
    if look.color != usual.color:
        yield f"color: #{look.color}"
    if look.keep_next != usual.keep_next:
        yield f"break-after: {'avoid' if look.keep_next else 'auto'}"
        yield f"break-inside: {'avoid' if look.keep_next else 'auto'}"
    if look.rule:
        yield f"padding: {length(measures.TITLE_ROOM)} 0"
        yield f"border: solid #{measures.RULE}; border-width: {length(measures.TITLE_RULE)} 0"
