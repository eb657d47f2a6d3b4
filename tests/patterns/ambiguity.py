"""Whether a pattern may take a time that grows exponentially: a repeat whose body reads one text in two ways.

The body of each repeat without a bound becomes an automaton over the characters that can tell its classes apart. Two
runs of it over one text that part and meet again, in a loop, double the ways with each turn. What an atomic group holds
has one way only, so a repeat of one is left alone; what stands around a text is taken to be there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Node = tuple[Any, Any]
#: One character of each kind that a class may hold.
_KINDS = "aeilorzAEIVXZéÉœ019 \t\n\u00a0\u202f.,;:!?-–—/\\’'\"()[]{}%#|<>*°«»&@+=~`^€§_…"
_CATEGORIES = {
    c.CATEGORY_DIGIT: r"\d", c.CATEGORY_SPACE: r"\s", c.CATEGORY_WORD: r"\w",
    c.CATEGORY_NOT_DIGIT: r"\D", c.CATEGORY_NOT_SPACE: r"\S", c.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip
_REPEATS = (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT)
#: From here on a bound is as good as none.
_MANY = 40


def is_exponential(source: str, flags: int = 0) -> bool:
    """Whether a repeat of the pattern reads some text in a number of ways that doubles with its length."""
    return any(_is_ambiguous(body) for body in _bodies(parser.parse(source, flags)))


def _bodies(nodes: Iterable[Node]) -> Iterator[list[Node]]:
    """The bodies of the outermost repeats without a bound, but for those of one character or of an atomic group."""
    for op, value in nodes:
        if op in _REPEATS:
            body = list(value[2])
            if value[1] <= _MANY or op is c.POSSESSIVE_REPEAT or _is_atomic(body):
                yield from _bodies(body)
            else:
                yield body
        else:
            for inside in _inside(op, value):
                yield from _bodies(inside)


def _inside(op: Any, value: Any) -> list[Iterable[Node]]:
    if op is c.BRANCH:
        return list(value[1])
    if op is c.SUBPATTERN:
        return [value[3]]
    if op in (c.ASSERT, c.ASSERT_NOT):
        return [value[1]]
    return [value] if op is c.ATOMIC_GROUP else []


def _is_atomic(body: list[Node]) -> bool:
    return len(body) == 1 and body[0][0] is c.ATOMIC_GROUP


class _Automaton:
    """States joined by characters, or by nothing; state 0 is where the repeat begins and ends."""

    def __init__(self, body: list[Node]) -> None:
        self.alphabet = frozenset(_KINDS) | frozenset(_characters(body))
        self.free: list[list[int]] = [[]]
        self.steps: list[list[tuple[frozenset[str], int]]] = [[]]
        self.free[self._sequence(body, 0)].append(0)

    def moves(self) -> dict[int, list[tuple[frozenset[str], int]]]:
        """State → the characters that lead on from it, and where."""
        found: dict[int, list[tuple[frozenset[str], int]]] = {}
        waiting = [0]
        while waiting:
            state = waiting.pop()
            if state not in found:
                found[state] = [step for one in self._reached(state) for step in self.steps[one]]
                waiting += [target for _, target in found[state]]
        return found

    def _reached(self, state: int) -> set[int]:
        found: set[int] = set()
        waiting = [state]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting += self.free[one]
        return found

    def _new(self) -> int:
        self.free.append([])
        self.steps.append([])
        return len(self.free) - 1

    def _sequence(self, nodes: Iterable[Node], state: int) -> int:
        for op, value in nodes:
            state = self._node(op, value, state)
        return state

    def _node(self, op: Any, value: Any, state: int) -> int:
        if op in (c.LITERAL, c.NOT_LITERAL, c.ANY, c.IN):
            target = self._new()
            self.steps[state].append((self._class(op, value), target))
            return target
        if op in _REPEATS:
            return self._repeat(value[0], value[1], list(value[2]), state)
        if op is c.BRANCH:
            target = self._new()
            for branch in value[1]:
                self.free[self._sequence(branch, self._after(state))].append(target)
            return target
        if op in (c.SUBPATTERN, c.ATOMIC_GROUP):
            return self._sequence(value[3] if op is c.SUBPATTERN else value, state)
        return state

    def _repeat(self, least: int, most: int, body: list[Node], state: int) -> int:
        for _ in range(min(least, 2)):
            state = self._sequence(body, state)
        end = self._new()
        if most > _MANY:
            start = self._after(state)
            self.free[self._sequence(body, start)].append(start)
            self.free[start].append(end)
            return end
        self.free[state].append(end)
        for _ in range(min(most - least, 2)):
            state = self._sequence(body, state)
            self.free[state].append(end)
        return end

    def _after(self, state: int) -> int:
        target = self._new()
        self.free[state].append(target)
        return target

    def _class(self, op: Any, value: Any) -> frozenset[str]:
        if op is c.LITERAL:
            return frozenset(chr(value))
        if op is c.NOT_LITERAL:
            return self.alphabet - {chr(value)}
        if op is c.ANY:
            return self.alphabet - {"\n"}
        held = frozenset(char for char in self.alphabet if any(_holds(kind, item, char) for kind, item in value))
        return self.alphabet - held if value[0][0] is c.NEGATE else held


def _holds(op: Any, value: Any, char: str) -> bool:
    if op is c.LITERAL:
        return chr(value) == char
    if op is c.RANGE:
        return bool(value[0] <= ord(char) <= value[1])
    return op is c.CATEGORY and re.match(_CATEGORIES[value], char) is not None


def _characters(nodes: Iterable[Node]) -> Iterator[str]:
    for op, value in nodes:
        if op in (c.LITERAL, c.NOT_LITERAL):
            yield chr(value)
        elif op is c.IN:
            for kind, item in value:
                yield from [chr(item)] if kind is c.LITERAL else map(chr, item) if kind is c.RANGE else ()
        elif op in _REPEATS:
            yield from _characters(value[2])
        for inside in _inside(op, value):
            yield from _characters(inside)


def _is_ambiguous(body: list[Node]) -> bool:
    moves = _Automaton(body).moves()
    pairs: dict[tuple[int, int], set[tuple[int, int]]] = {}
    waiting = [(0, 0)]
    while waiting:
        pair = waiting.pop()
        if pair not in pairs:
            one, other = moves[pair[0]], moves[pair[1]]
            pairs[pair] = {(a, b) for held, a in one for also, b in other if held & also}
            waiting += pairs[pair]
    return any(
        any(one == other for one, other in loop) and any(one != other for one, other in loop) for loop in _loops(pairs)
    )


def _loops(pairs: dict[tuple[int, int], set[tuple[int, int]]]) -> Iterator[list[tuple[int, int]]]:
    """The sets of pairs that lead to each other (Kosaraju)."""
    back: dict[tuple[int, int], set[tuple[int, int]]] = {pair: set() for pair in pairs}
    for pair, targets in pairs.items():
        for target in targets:
            back[target].add(pair)
    seen: set[tuple[int, int]] = set()
    for start in reversed(_finished(pairs)):
        if start not in seen:
            loop = [start]
            seen.add(start)
            for pair in loop:
                fresh = [one for one in back[pair] if one not in seen]
                seen.update(fresh)
                loop += fresh
            yield loop


def _finished(pairs: dict[tuple[int, int], set[tuple[int, int]]]) -> list[tuple[int, int]]:
    """The pairs in the order in which a walk leaves them."""
    order: list[tuple[int, int]] = []
    seen: set[tuple[int, int]] = set()
    for start, first in pairs.items():
        walk = [(start, iter(first))] if start not in seen else []
        seen.add(start)
        while walk:
            pair, targets = walk[-1]
            target = next((one for one in targets if one not in seen), None)
            if target is None:
                order.append(pair)
                walk.pop()
            else:
                seen.add(target)
                walk.append((target, iter(pairs[target])))
    return order
