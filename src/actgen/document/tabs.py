"""A line cut at its tabs: the stretches that take it from each stop to the next one, for the two engines of pages.

Word measures the text and takes the first stop after it; here each tab leads to its own stop, and a text that is wider
than its stretch pushes what follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from actgen.document.model import LineBreak, Tab, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.document.model import Inline, Inlines

#: The line that fills the way of a tab, as Word names it → its class.
LEADERS = {"dot": "points", "middleDot": "points", "hyphen": "trait", "underscore": "trait", "heavy": "trait"}
#: How Word names the side of a stop at which its text ends, in any of its versions.
_AT_ITS_END = ("right", "end")


class Fill(Struct, frozen=True):
    """What takes the room that is left in a stretch: a line of that class, or a blank."""

    leader: str = ""


class Stretch(Struct, frozen=True):
    """A part of a line: at least as wide as `width` in points, 0 for what its text takes; the `last` one goes on."""

    pieces: tuple[Inlines | Fill, ...]
    width: float = 0
    last: bool = False


def has_stops(inlines: Inlines) -> bool:
    """Whether tabs lead what follows them to a stop; no page ends in such a paragraph."""
    leads = any(isinstance(inline, Tab) and _leads(inline) for inline in inlines)
    return leads and LineBreak(page=True) not in inlines


def lines_of(inlines: Inlines) -> list[list[Inline]]:
    """A paragraph cut at its line breaks."""
    lines: list[list[Inline]] = [[]]
    for inline in inlines:
        if isinstance(inline, LineBreak):
            lines.append([])
        else:
            lines[-1].append(inline)
    return lines


def stretches(line: Sequence[Inline]) -> list[Stretch]:
    """The stretches of a line, each up to a stop, and the text after the last of them."""
    texts, tabs = _cut(line)
    made: list[Stretch] = []
    held, taken = texts[0], 0.0
    for rank, tab in enumerate(tabs):
        following = texts[rank + 1]
        room, taken = max(tab.room - taken, 0), 0.0
        fill = Fill(LEADERS.get(tab.leader, ""))
        if tab.align in _AT_ITS_END:
            made.append(Stretch((held, fill, following), room))
            held = ()
        elif tab.align == "decimal":
            whole, rest = _at_the_comma(following)
            made.append(Stretch((held, fill, whole), room))
            held = rest
        elif tab.align == "center":
            taken = min(room, tabs[rank + 1].room if rank + 1 < len(tabs) else room) / 2
            made += [Stretch((held, fill), room - taken), Stretch((Fill(), following, Fill()), 2 * taken)]
            held = ()
        else:
            made.append(Stretch((held, fill), room))
            held = following
    return [*made, *([Stretch((held,), last=True)] if held else [])]


def _leads(tab: Tab) -> bool:
    return bool(tab.leader) or tab.room > 0 or tab.align in (*_AT_ITS_END, "decimal")


def _cut(line: Sequence[Inline]) -> tuple[list[Inlines], list[Tab]]:
    """The texts between the tabs that lead somewhere, and these tabs."""
    texts: list[Inlines] = [()]
    tabs: list[Tab] = []
    for inline in line:
        if isinstance(inline, Tab) and _leads(inline):
            tabs.append(inline)
            texts.append(())
        else:
            texts[-1] = (*texts[-1], inline)
    return texts, tabs


def _at_the_comma(inlines: Inlines) -> tuple[Inlines, Inlines]:
    """What stands before the first comma of a number, and the rest; all of it where it has none."""
    for rank, inline in enumerate(inlines):
        if isinstance(inline, Text) and "," in inline.text:
            whole, comma, rest = inline.text.partition(",")
            return (*inlines[:rank], replace(inline, text=whole)), (
                replace(inline, text=comma + rest),
                *inlines[rank + 1 :],
            )
    return inlines, ()
