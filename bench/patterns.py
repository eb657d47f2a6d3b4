"""Patterns tried on texts made for them to fail slowly: `python -m bench.patterns` tells them, as JSON.

Those given, or those of the package: `--one-in 12` tries one of them in twelve.

For each repeat, what its body reads is written hundreds of times, after what leads to it, before what cannot follow.
A pattern whose work grows with the text takes a tenth of a millisecond for such a text; with its square, three.
What is slow once is tried again, at twice the length: that may take twice as much processor time, and not four times.
Only processor time counts, so a loaded machine changes nothing; one that hangs is stopped by its limit.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import json
import re
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from bench._patterns import ANYWHERE, Pattern, collected
from tests.patterns.ambiguity import is_exponential

Pump = tuple[str, str, str]
#: The length of a pumped text, what it may cost before it is looked at again, and what a twice longer one may cost.
LENGTH, SLOW, GROWTH = 1_000, 0.0015, 3.2
#: What a text twice as long costs at most where the work grows with it: twice, and what a clock of ticks adds.
_LINEAR = 2.5
#: How many times in a row what may grow is timed: one tick of a clock is as long as one of these texts may take.
_IN_A_ROW = 8
_HANGS = 0.25
_ALL = 300
_LONG = 15
_ENDS = ("", "\0", " !", "-a", "/")
_SAMPLES = " a1A,.’-({[_<\t\né\u00a0"
_SHOWN = {c.CATEGORY_DIGIT: "7", c.CATEGORY_SPACE: " ", c.CATEGORY_NOT_WORD: " "}
_REPEATS = (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT)


class _TooLongError(Exception):
    pass


def offenders(patterns: Iterable[Pattern]) -> Iterator[str]:
    """Where each pattern stands that grows faster than its text, and by what."""
    for one in patterns:
        if is_exponential(one.source, one.flags):
            yield f"{one.where}: exponential: {one.source[:120]}"
        elif found := slow_pump(one):
            head, body, end = found
            yield f"{one.where}: {one.source[:120]} on {head!r} + {body!r} * n + {end!r}"


def slow_pump(one: Pattern) -> Pump | None:
    """A text on which the pattern takes more than a bounded time for each character, or None."""
    pattern = re.compile(one.source, one.flags)
    for pump, use in itertools.product(pumps(one.source, one.flags), _calls(pattern, one.uses)):
        if _cost(use, pump, LENGTH) > SLOW and _grows(use, pump) and _grows(use, pump):
            return pump
    return None


def pumps(source: str, flags: int = 0) -> list[Pump]:
    """What to write before, many times, and after, for each long repeat of a pattern."""
    tree = parser.parse(source, flags)
    found: dict[Pump, None] = {}
    for head, bodies in _repeats(list(tree), ("",)):
        units = [*bodies, *(one + other for one, other in itertools.islice(itertools.permutations(bodies, 2), 3))]
        found |= dict.fromkeys((head, unit, end) for unit in units if unit for end in _ENDS)
    if found:
        wholes = [whole for whole in _texts(list(tree)) if whole][:2]
        found |= dict.fromkeys(("", unit, "") for whole in wholes for unit in (whole, whole[:-1], whole[0]) if unit)
        found |= dict.fromkeys(("", unit, "\0") for unit in " a1\n")
    return list(found)[:40]


def _calls(pattern: re.Pattern[str], uses: set[str]) -> list[Callable[[str], object]]:
    found: list[Callable[[str], object]] = [pattern.match] if "match" in uses else []
    found += [pattern.fullmatch] if "fullmatch" in uses else []
    return [*found, lambda text: sum(1 for _ in pattern.finditer(text))] if uses & ANYWHERE else found


def _grows(use: Callable[[str], object], pump: Pump) -> bool:
    """Whether a text twice as long costs much more, at the best of five times each; what is plainly linear ends it."""
    once = twice = _HANGS
    for turn in range(5):
        once = min(once, _cost(use, pump, LENGTH * 2, _IN_A_ROW))
        if once <= SLOW:
            return False
        twice = min(twice, _cost(use, pump, LENGTH * 4, _IN_A_ROW))
        if twice >= _HANGS:
            return True
        if turn and twice < once * _LINEAR:
            return False
    return twice > once * GROWTH


def _cost(use: Callable[[str], object], pump: Pump, length: int, times: int = 1) -> float:
    """The processor time that a text takes, one of several times in a row; at most a quarter of a second."""
    head, body, end = pump
    text = head + body * max(1, length // len(body)) + end
    start = time.process_time()
    try:
        for _ in range(times):
            signal.setitimer(signal.ITIMER_VIRTUAL, _HANGS)
            use(text)
        return (time.process_time() - start) / times
    except _TooLongError:
        return _HANGS
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _repeats(nodes: list[Any], heads: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    """For each long repeat, what leads to it and what it repeats."""
    for op, value in nodes:
        if op in _REPEATS:
            body = list(value[2])
            if value[1] >= _LONG:
                yield from ((head, _texts(body)) for head in heads[:2])
            yield from _repeats(body, heads[:2])
        elif op is c.BRANCH:
            for branch in value[1]:
                yield from _repeats(list(branch), heads[:2])
        elif op in (c.SUBPATTERN, c.ATOMIC_GROUP):
            yield from _repeats(list(value[3] if op is c.SUBPATTERN else value), heads[:2])
        elif op in (c.ASSERT, c.ASSERT_NOT):
            yield from _repeats(list(value[1]), heads[:2])
        heads = tuple(head + text for head in heads[:3] for text in _texts([(op, value)])[:2])


def _texts(nodes: list[Any]) -> list[str]:
    """A few texts that these nodes read."""
    found = [""]
    for op, value in nodes:
        found = [one + more for one in found[:4] for more in (_of_node(op, value) or [""])[:4]][:8]
    return list(dict.fromkeys(found))


def _of_node(op: Any, value: Any) -> list[str]:
    if op is c.LITERAL:
        return [chr(value)]
    if op in (c.ANY, c.NOT_LITERAL, c.IN):
        return _of_class(op, value)
    if op is c.BRANCH:
        return [text for branch in value[1] for text in _texts(list(branch))[:2]][:10]
    if op in (c.SUBPATTERN, c.ATOMIC_GROUP):
        return _texts(list(value[3] if op is c.SUBPATTERN else value))
    if op in _REPEATS:
        inside = _texts(list(value[2]))
        return [text * value[0] for text in inside] if value[0] else ["", *inside[:3]]
    return [""]


def _of_class(op: Any, value: Any) -> list[str]:
    if op is c.ANY:
        return ["a", " "]
    if op is c.NOT_LITERAL:
        return [char for char in _SAMPLES if char != chr(value)][:3]
    if value[0][0] is c.NEGATE:
        named = [chr(item) for kind, item in value if kind is c.LITERAL]
        blank = any(item is c.CATEGORY_SPACE for _, item in value)
        letter = any(item in (c.CATEGORY_WORD, c.CATEGORY_DIGIT) for _, item in value)
        held = [char for char in _SAMPLES if char not in named and not (blank and char.isspace())]
        words = [char for char in held if char.isalpha()] if letter else held
        return (words or held or ["☃"])[:4]
    chars = [chr(item) for kind, item in value if kind is c.LITERAL]
    kinds = [_SHOWN.get(item, "a") for kind, item in value if kind is c.CATEGORY]
    return [*chars, *kinds, *(chr(item[0]) for kind, item in value if kind is c.RANGE)][:6]


def _main() -> None:
    gc.disable()  # the trees of all modules are no garbage
    resource.setrlimit(resource.RLIMIT_CPU, (_ALL, _ALL))

    def stop(*_: object) -> None:
        raise _TooLongError

    signal.signal(signal.SIGVTALRM, stop)
    words = argparse.ArgumentParser()
    words.add_argument("--one-in", type=int, default=1)
    words.add_argument("given", nargs="*")
    asked = words.parse_args()
    given = [Pattern(source, 0, "given", {"search", "fullmatch"}) for source in asked.given]
    patterns = given or collected()
    told = list(offenders(patterns[:: asked.one_in]))
    json.dump({"patterns": len(patterns), "offenders": told}, sys.stdout)


if __name__ == "__main__":
    _main()
