"""The runs of a paragraph as inlines: lines, tabs at their stops, letters as they are shown."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.document.model import LineBreak, Tab, Text
from actgen.french.correcting.unbroken import as_typed
from actgen.ooxml.blocks import PAGE_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.document.model import Inline, Inlines
    from actgen.document.word.looks import RunLook
    from actgen.ooxml.blocks import Run
    from actgen.ooxml.looks import TabStop


_JUMPS = re.compile(r"([\n\t])")
#: Stops that are nearer, in points, are the same.
_NEAR = 0.5
_SIDES = {"left": "", "start": "", "num": "", "end": "right"}


def inlines_of(run: Run, look: RunLook, link: str = "") -> Iterator[Inline]:
    """The characters of a run in its look, which lead to the address `link`."""
    for piece in _JUMPS.split(as_typed(run.text)):
        match piece:
            case "":
                pass
            case "\n":
                yield LineBreak()
            case "\t":
                yield Tab()
            case _:
                yield from _letters(piece, look, link)


def _letters(text: str, look: RunLook, link: str) -> Iterator[Text]:
    """The characters as they are shown: in capitals where the file says so, small ones smaller."""
    if look.caps or not look.small_caps:
        shown = text.upper() if look.caps else text
        yield Text(shown, look.strong, look.emphasis, look.superscript, look.look, link)
        return
    for is_small, letters in groupby(text, key=str.islower):
        size = replace(look.look, small=True) if is_small else look.look
        yield Text("".join(letters).upper(), look.strong, look.emphasis, look.superscript, size, link)


def without_leading_spaces(inlines: Inlines) -> Inlines:
    """The inlines from the first that is no space."""
    match inlines:
        case (Text(text) as first, *rest) if text.startswith(" "):
            bare = text.lstrip(" ")
            return without_leading_spaces((*([replace(first, text=bare)] if bare else []), *rest))
        case _:
            return inlines


def at_stops(inlines: Inlines, stops: Sequence[TabStop], first: float) -> Iterator[Inline]:
    """The inlines, each tab with the stop that it leads to: the first of a line to the first stop, and so on.

    Places are counted from the indent of the paragraph, whose first line begins at `first`.
    """
    at = first
    for inline in inlines:
        at = 0 if isinstance(inline, LineBreak) else at
        stop = next((one for one in stops if one.place > at + _NEAR), None) if isinstance(inline, Tab) else None
        if stop is None:
            yield inline
        else:
            yield Tab(stop.leader if stop.leader != "none" else "", _SIDES.get(stop.align, stop.align), stop.place - at)
            at = stop.place


def cut_at_pages(runs: tuple[Run, ...]) -> tuple[bool, tuple[Run, ...], bool]:
    """Whether a page ends before the words of a paragraph, its runs between, and whether one ends after them."""
    if not any(run.text == PAGE_BREAK for run in runs):
        return False, runs, False
    says = [rank for rank, run in enumerate(runs) if run.says_something]
    first, last = (says[0], says[-1]) if says else (len(runs), len(runs))
    before, after = (any(run.text == PAGE_BREAK for run in part) for part in (runs[:first], runs[last + 1 :]))
    kept = (run for rank, run in enumerate(runs) if run.text != PAGE_BREAK or first < rank < last)
    return before, tuple(kept), after
