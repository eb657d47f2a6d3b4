"""Rules asked about many dossiers, or many acts: each is asked about all of them before the next one is.

What a processor needs for a rule, its code and what it remembers, stays at hand: it takes a quarter less so.
"""

from __future__ import annotations

from itertools import chain, starmap
from operator import length_hint
from typing import TYPE_CHECKING, Any, TypeVar

from actgen.core.errors import ActgenError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Asked = TypeVar("Asked")
Rule = TypeVar("Rule")
Found = TypeVar("Found")
#: What asks a rule, and what it is given for each of those about which it is asked.
Asks = tuple["Callable[..., Iterable[Found]]", "Sequence[tuple[Any, ...]]"]


def found_in_many(
    many: Sequence[Asked],
    rules_for: Callable[[Asked], tuple[Rule, ...]],
    asking: Callable[[Sequence[Asked]], Callable[[Rule], Asks[Found]]],
) -> list[list[tuple[Rule, Found]] | ActgenError]:
    """What its rules find in each of many, in the order of the rules; or what stopped it, which stops no other.

    Those that are given the very same rules are asked together: `asking` them gives how each rule is asked.
    """
    found: list[list[tuple[Rule, Found]]] = [[] for _ in many]
    stopped: dict[int, ActgenError] = {}
    groups: dict[int, tuple[tuple[Rule, ...], list[int]]] = {}
    for place, one in enumerate(many):
        rules = rules_for(one)
        groups.setdefault(id(rules), (rules, []))[1].append(place)
    for rules, places in groups.values():
        standing, asked = places, asking([many[place] for place in places])
        for rule in rules:
            for rank, finding in _found_by(*asked(rule)):
                if isinstance(finding, ActgenError):
                    stopped[standing[rank]] = finding
                else:
                    found[standing[rank]].append((rule, finding))
            if stopped and not stopped.keys().isdisjoint(standing):
                standing = [place for place in standing if place not in stopped]
                asked = asking([many[place] for place in standing])
    return [stopped.get(place, of_one) for place, of_one in enumerate(found)]


def _found_by(
    ask: Callable[..., Iterable[Found]], given: Sequence[tuple[Any, ...]]
) -> list[tuple[int, Found | ActgenError]]:
    """What is found, or what stopped, each after the rank of what was asked about: one step where nothing is found."""
    found: list[tuple[int, Found | ActgenError]] = []
    left = iter(given)
    while length_hint(left):
        try:
            for finding in chain.from_iterable(starmap(ask, left)):
                found.append((len(given) - length_hint(left) - 1, finding))  # noqa: PERF401 - one may stop the next
        except ActgenError as stop:
            found.append((len(given) - length_hint(left) - 1, stop))
    return found
