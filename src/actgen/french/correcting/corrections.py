"""A rule of typography as a row of a table, and texts in pieces that keep their bounds while rules change them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from msgspec import Struct


class Edit(NamedTuple):
    """A stretch of a text, and what takes its place."""

    start: int
    end: int
    text: str


class Rule(Struct, frozen=True):
    """A rule: its name, where it comes from, and what it changes in a text; applied again, it changes nothing more.

    A text without any of the characters of `needs` is not looked at; nor is one in which nothing matches `within`,
    which several rules share: it is sought once for them all.
    """

    name: str
    source: str
    needs: frozenset[str]
    edits: Callable[[str], list[Edit]]
    within: re.Pattern[str] | None = None


def replacing(
    pattern: str, replacement: str | Callable[[str], str], flags: int = 0, within: str = ""
) -> Callable[[str], list[Edit]]:
    """The edits that put `replacement` for each match, or for its group 1 where what stands around it must stay.

    A text in which nothing matches `within`, which is quicker to look for, has no match.
    """
    compiled = re.compile(pattern, flags)
    worth_a_look = re.compile(within, flags) if within else None
    group = min(compiled.groups, 1)
    make = replacement if callable(replacement) else lambda _: replacement

    def edits(text: str) -> list[Edit]:
        found: list[Edit] = []
        if worth_a_look and not worth_a_look.search(text):
            return found
        for match in compiled.finditer(text):
            typed = match[group]
            if (made := make(typed)) != typed:
                found.append(Edit(*match.span(group), made))
        return found

    return edits


class Table:
    """Rules in the order in which they are applied; the signs of a text call those that may change it."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._calls: dict[str, int] = {}
        for rank, rule in enumerate(self.rules):
            for sign in rule.needs:
                self._calls[sign] = self._calls.get(sign, 0) | 1 << rank
        #: For each rule those that share what it looks for first, itself among them: a bit for each, as in `called_by`.
        self.sharing = tuple(
            sum(1 << rank for rank, other in enumerate(self.rules) if other.within is one.within) for one in self.rules
        )
        self._signs = frozenset(self._calls)

    def called_by(self, text: str) -> int:
        """The rules that need one of its signs: a bit for each, the lowest for the first."""
        called = 0
        for sign in self._signs.intersection(text):
            called |= self._calls[sign]
        return called


def corrected(pieces: Sequence[str], table: Table) -> list[str]:
    """The pieces after all rules, applied as to one text; what a rule adds goes with the sign that it is for."""
    text = "".join(pieces)
    bounds: list[int] = []
    met, called = 0, table.called_by(text)
    while called:
        first = called & -called
        rank = first.bit_length() - 1
        rule = table.rules[rank]
        if rule.within is not None and not met & first:
            if not rule.within.search(text):
                called &= ~table.sharing[rank]
                continue
            met |= table.sharing[rank]
        while edits := rule.edits(text):
            bounds = list(_moved(bounds or [0, *accumulate(map(len, pieces))], edits))
            text = _edited(text, edits)
            called = table.called_by(text)
        called &= -(first << 1)  # those behind it
    return [text[start:end] for start, end in pairwise(bounds)] if bounds else [*pieces]


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
