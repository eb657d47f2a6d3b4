"""Rules asked about many dossiers, or many acts: each is asked about all of them before the next one is.

What a processor needs for a rule, its code and what it remembers, stays at hand: it takes a quarter less so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from actgen.core.errors import ActgenError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Asked = TypeVar("Asked")
Rule = TypeVar("Rule")
Found = TypeVar("Found")


def found_in_many(
    many: Sequence[Asked],
    rules_for: Callable[[Asked], tuple[Rule, ...]],
    asking: Callable[[Rule], Callable[[Asked], Iterable[Found]]],
) -> list[list[tuple[Rule, Found]] | ActgenError]:
    """What its rules find in each of many, in the order of the rules; or what stopped it, which stops no other.

    Those that are given the very same rules are asked together; `asking` gives what asks them of a rule.
    """
    found: list[list[tuple[Rule, Found]]] = [[] for _ in many]
    stopped: dict[int, ActgenError] = {}
    groups: dict[int, tuple[tuple[Rule, ...], list[int]]] = {}
    for place, one in enumerate(many):
        rules = rules_for(one)
        groups.setdefault(id(rules), (rules, []))[1].append(place)
    for rules, places in groups.values():
        for rule in rules:
            ask = asking(rule)
            for place in places:
                if place not in stopped:
                    try:
                        for finding in ask(many[place]):  # most find nothing
                            found[place].append((rule, finding))
                    except ActgenError as stop:
                        stopped[place] = stop
    return [stopped.get(place, of_one) for place, of_one in enumerate(found)]
