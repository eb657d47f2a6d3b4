"""Runs of a paragraph cut, joined and tidied by the places of their characters."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from actgen.french.typography import printed_signs
from actgen.ooxml.blocks import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Runs = tuple[Run, ...]

_BLANKS = re.compile(r"[ \u00a0\u202f\u2009\t]+")
_NO_BREAK = "\u00a0\u202f"
_PLAIN_SPACES = dict.fromkeys(map(ord, _NO_BREAK), " ")
#: What `printed_signs` may change in width or number; all other characters keep their number and their order.
_LOOSE = re.compile(r"[\s\"«»]")


def text_of(runs: Iterable[Run]) -> str:
    """The characters of the runs."""
    return "".join(run.text for run in runs)


def with_plain_spaces(text: str) -> str:
    """The text, letter for letter, with an ordinary space for each no-break one: as patterns read it."""
    return text.translate(_PLAIN_SPACES)


def cut(runs: Sequence[Run], start: int, end: int | None = None) -> Runs:
    """What stands between two places; a page number or the call of a note, which has no width, goes with its left."""
    stop = len(text_of(runs)) if end is None else end
    kept: list[Run] = []
    at = 0
    for run in runs:
        if not run.text:
            if (start < at <= stop) or (start == at == 0):
                kept.append(run)
            continue
        low, high = max(start - at, 0), min(stop - at, len(run.text))
        if low < high:
            kept.append(replace(run, text=run.text[low:high]))
        at += len(run.text)
    return tuple(kept)


def put(runs: Sequence[Run], start: int, end: int, text: str) -> Runs:
    """The runs with `text` in the place of what stands between two places; it takes the look that began there."""
    taken = next((run for run in cut(runs, start, end) if run.text), Run(""))
    return joined((*cut(runs, 0, start), replace(taken, text=text), *cut(runs, end)))


def plain(runs: Iterable[Run]) -> Runs:
    """The runs without bold, which the style of a heading gives."""
    return joined(replace(run, bold=False) for run in runs)


def joined(runs: Iterable[Run]) -> Runs:
    """The runs with neighbours of one look made one, empty ones left out."""
    found: list[Run] = []
    for run in runs:
        if not (run.text or run.field or run.note):
            continue
        if found and run.text and found[-1].text and replace(found[-1], text="") == replace(run, text=""):
            found[-1] = replace(run, text=found[-1].text + run.text)
        else:
            found.append(run)
    return tuple(found)


def tidied(runs: Iterable[Run], *, tabs: bool = False) -> Runs:
    """The runs with the signs of a printer, without doubled blanks nor blanks at the ends; tabs stay where asked."""
    whole = joined(_single_blanks(runs, tabs=tabs))
    return joined(_trimmed(_printed(whole)))


def _single_blanks(runs: Iterable[Run], *, tabs: bool) -> Iterator[Run]:
    last = ""
    for run in runs:
        text = _BLANKS.sub(lambda found: _blank(found[0], tabs=tabs), run.text)
        text = re.sub(r" *\n *", "\n", text)
        if last.isspace() and text[:1] in (" ", *_NO_BREAK):
            text = text[1:]
        last = text[-1:] or last
        yield replace(run, text=text)


def _blank(found: str, *, tabs: bool) -> str:
    if tabs and "\t" in found:
        return "\t"
    return next((char for char in found if char in _NO_BREAK), " ")


def _printed(runs: Runs) -> Iterator[Run]:
    """The runs with the signs that their whole text calls for, cut again at the same letters."""
    before = text_of(runs)
    after = printed_signs(before)
    if before == after:
        yield from runs
        return
    places = _places(after)
    count = at = 0
    for number, run in enumerate(runs):
        count += len(_LOOSE.sub("", run.text))
        is_last = not any(later.text for later in runs[number + 1 :])
        end = len(after) if is_last else max(at, places[count])
        yield replace(run, text=after[at:end] if run.text else "")
        at = end if run.text else at


def _places(text: str) -> list[int]:
    """The place after each number of firm characters."""
    return [0, *(number + 1 for number, char in enumerate(text) if not _LOOSE.match(char))]


def _trimmed(runs: Iterable[Run]) -> list[Run]:
    found = list(runs)
    while found and not found[0].field and not found[0].note and not found[0].text.lstrip():
        del found[0]
    while found and not found[-1].field and not found[-1].note and not found[-1].text.rstrip():
        del found[-1]
    if found:
        found[0] = replace(found[0], text=found[0].text.lstrip())
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return found
