"""A rule of typography as a row of a table, and texts in pieces that keep their bounds while rules change them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple


class Edit(NamedTuple):
    """A stretch of a text, and what takes its place."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its name, where it comes from, and what it changes in a text; applied again, it changes nothing more.

    A text without any of the characters of `needs` is not looked at.
    """

    name: str
    source: str
    needs: frozenset[str]
    edits: Callable[[str], list[Edit]]


def replacing(pattern: str, replacement: str | Callable[[str], str], flags: int = 0) -> Callable[[str], list[Edit]]:
    """The edits that put `replacement` for each match, or for its group 1 where what stands around it must stay."""
    compiled = re.compile(pattern, flags)
    group = min(compiled.groups, 1)
    make = replacement if callable(replacement) else lambda _: replacement

    def edits(text: str) -> list[Edit]:
        found = (Edit(*match.span(group), make(match[group])) for match in compiled.finditer(text))
        return [edit for edit in found if edit.text != text[edit.start : edit.end]]

    return edits


def corrected(pieces: Sequence[str], rules: Iterable[Rule]) -> list[str]:
    """The pieces after all rules, applied as to one text; what a rule adds goes with the sign that it is for."""
    text = "".join(pieces)
    bounds = [0, *accumulate(map(len, pieces))]
    signs = set(text)
    for rule in rules:
        if rule.needs.isdisjoint(signs):
            continue
        while edits := rule.edits(text):
            bounds = list(_moved(bounds, edits))
            text = _edited(text, edits)
            signs = set(text)
    return [text[start:end] for start, end in pairwise(bounds)]


def _edited(text: str, edits: Sequence[Edit]) -> str:
    pieces, at = [], 0
    for edit in edits:
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, text[at:]])


def _moved(bounds: Iterable[int], edits: Sequence[Edit]) -> Iterator[int]:
    """The bounds where the edits leave them; one inside an edit keeps its distance from the start of it."""
    for bound in bounds:
        moved = bound
        for edit in edits:
            if bound <= edit.start:
                break
            inside = min(bound, edit.end) - edit.start
            moved += min(inside, len(edit.text)) - inside if bound < edit.end else len(edit.text) - inside
        yield moved
