"""Rules asked about many: each about all of them before the next, and each of them as if it were alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from actgen.core.errors import UsageFault
from actgen.rules.together import found_in_many

SHORT, LONG = ("longueur", "majuscule"), ("longueur",)
REFUSED = UsageFault("Ce nom ne se lit pas.")


def rules_for(name: str) -> tuple[str, ...]:
    return SHORT if len(name) < 6 else LONG


def asking(asked: list[tuple[str, str]]) -> Callable[[str], Callable[[str], Iterator[str]]]:
    def ask(rule: str, name: str) -> Iterator[str]:
        asked.append((rule, name))
        yield f"{rule} de {name}"
        if name == "Ré" and rule == "longueur":
            raise REFUSED

    return lambda rule: partial(ask, rule)


def test_each_rule_is_asked_about_all_that_have_it_before_the_next_one() -> None:
    asked: list[tuple[str, str]] = []
    found = found_in_many(["Yeu", "Noirmoutier", "Houat"], rules_for, asking(asked))
    assert asked == [
        ("longueur", "Yeu"), ("longueur", "Houat"), ("majuscule", "Yeu"), ("majuscule", "Houat"),
        ("longueur", "Noirmoutier"),
    ]  # fmt: skip
    assert found == [
        [("longueur", "longueur de Yeu"), ("majuscule", "majuscule de Yeu")],
        [("longueur", "longueur de Noirmoutier")],
        [("longueur", "longueur de Houat"), ("majuscule", "majuscule de Houat")],
    ]


def test_what_stops_one_stops_no_other_and_no_rule_is_asked_about_it_any_more() -> None:
    asked: list[tuple[str, str]] = []
    yeu, re = found_in_many(["Yeu", "Ré"], rules_for, asking(asked))
    assert yeu == [("longueur", "longueur de Yeu"), ("majuscule", "majuscule de Yeu")]
    assert re is REFUSED
    assert ("majuscule", "Ré") not in asked


def test_of_none_nothing_is_found() -> None:
    assert found_in_many([], rules_for, asking([])) == []
