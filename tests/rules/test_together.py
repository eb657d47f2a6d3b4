"""Rules asked about many: each about all of them before the next, and each of them as if it were alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from actgen.core.errors import UsageFault
from actgen.rules.together import Asks, found_in_many

SHORT, LONG = ("longueur", "majuscule"), ("longueur",)
REFUSED = UsageFault("Ce nom ne se lit pas.")


def rules_for(name: str) -> tuple[str, ...]:
    return SHORT if len(name) < 6 else LONG


def asking(asked: list[tuple[str, str]]) -> Callable[[Sequence[str]], Callable[[str], Asks[str]]]:
    def ask(rule: str, name: str) -> Iterator[str]:
        asked.append((rule, name))
        yield f"{rule} de {name}"
        if name == "Ré" and rule == "longueur":
            raise REFUSED

    return lambda names: lambda rule: (partial(ask, rule), [(name,) for name in names])


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


def test_of_those_behind_one_that_is_stopped_all_is_found() -> None:
    asked: list[tuple[str, str]] = []
    ile, re, yeu, _, houat = found_in_many(["Île", "Ré", "Yeu", "Ré", "Houat"], rules_for, asking(asked))
    assert [ile, yeu, houat] == [
        [("longueur", f"longueur de {name}"), ("majuscule", f"majuscule de {name}")] for name in ("Île", "Yeu", "Houat")
    ]
    assert re is REFUSED


def test_what_refuses_to_be_asked_at_all_stops_no_other() -> None:
    def refuses(name: str) -> Iterator[str]:
        if name == "Ré":
            raise REFUSED
        return iter([name])

    found = found_in_many(
        ["Yeu", "Ré", "Île"], rules_for, lambda names: lambda _: (refuses, [(name,) for name in names])
    )
    assert found == [[("longueur", "Yeu"), ("majuscule", "Yeu")], REFUSED, [("longueur", "Île"), ("majuscule", "Île")]]


def test_of_none_nothing_is_found() -> None:
    assert found_in_many([], rules_for, asking([])) == []
