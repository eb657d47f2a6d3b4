"""Runs of a paragraph cut, joined and tidied by the places of their characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.french.typography import printed_pieces
from actgen.ooxml.blocks import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Runs = tuple[Run, ...]

#: What is not one blank that may stay as it is.
_BLANKS = re.compile(r"[ \u00a0\u202f\u2009\t]{2,}|[\u2009\t]")
_NO_BREAK = "\u00a0\u202f"
_PLAIN_SPACES = dict.fromkeys(map(ord, _NO_BREAK), " ")
#: What stands for a page number where the signs around it are looked at: a figure, as on the page.
_A_NUMBER = "0"


def text_of(runs: Iterable[Run]) -> str:
    """The characters of the runs."""
    return "".join(run.text for run in runs)


def with_plain_spaces(text: str) -> str:
    """The text, letter for letter, with an ordinary space for each no-break one: as patterns read it."""
    return text.translate(_PLAIN_SPACES)


def is_mark(run: Run) -> bool:
    """Whether a run has no characters of its own: a page number, or the call of a note."""
    return bool(run.field or run.note)


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


def without_head(runs: Sequence[Run], end: int) -> Runs:
    """The runs without their first characters; a page number or the call of a note among these stays."""
    return (*filter(is_mark, cut(runs, 0, end)), *cut(runs, end))


def without_tail(runs: Sequence[Run], start: int) -> Runs:
    """The runs without their last characters; a page number or the call of a note among these stays."""
    return (*cut(runs, 0, start), *filter(is_mark, cut(runs, start) if start else ()))


def put(runs: Sequence[Run], start: int, end: int, text: str) -> Runs:
    """The runs with `text` in the place of what stands between two places; it takes the look that began there.

    A page number or the call of a note that stood there stands behind it.
    """
    head, inside = cut(runs, 0, start), cut(runs, start, end)
    taken = next((run for run in inside if run.text), Run(""))
    marks = list(filter(is_mark, inside))[0 if start else len(head) :]
    return joined((*head, replace(taken, text=text), *marks, *cut(runs, end)))


def plain(runs: Iterable[Run]) -> Runs:
    """The runs without bold, which the style of a heading gives."""
    return joined(replace(run, bold=False) for run in runs)


def joined(runs: Iterable[Run]) -> Runs:
    """The runs with neighbours of one look made one, empty ones left out."""
    found: list[Run] = []
    for run in runs:
        if not (run.text or is_mark(run)):
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
        if is_mark(run):
            last = ""
            yield run
            continue
        text = _BLANKS.sub(lambda found: _blank(found[0], tabs=tabs), run.text)
        if "\n" in text:
            text = re.sub(r"(?<! ) *\n *", "\n", text)
        if last.isspace() and text[:1] in (" ", *_NO_BREAK):
            text = text[1:]
        last = text[-1:] or last
        yield replace(run, text=text)


def _blank(found: str, *, tabs: bool) -> str:
    if tabs and "\t" in found:
        return "\t"
    return next((char for char in found if char in _NO_BREAK), " ")


def _printed(runs: Runs) -> Iterator[Run]:
    """The runs with the signs that their whole text calls for, each with what was its own."""
    shown = [run.text or (_A_NUMBER if run.field else "") for run in runs]
    for run, text in zip(runs, printed_pieces(shown), strict=True):
        yield replace(run, text=text) if run.text else run


def _trimmed(runs: Iterable[Run]) -> list[Run]:
    found = list(runs)
    while found and not is_mark(found[0]) and not found[0].text.lstrip():
        del found[0]
    while found and not is_mark(found[-1]) and not found[-1].text.rstrip():
        del found[-1]
    if found:
        found[0] = replace(found[0], text=found[0].text.lstrip())
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return found
