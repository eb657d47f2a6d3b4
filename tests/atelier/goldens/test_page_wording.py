"""What changed in the structure of pages, in a few words."""

from __future__ import annotations

from actgen.atelier.compare.outline import Line
from actgen.atelier.compare.passages import difference
from actgen.atelier.goldens.page_wording import told_of


def told(before: list[str], after: list[str]) -> list[str]:
    """The sentences, with ordinary spaces."""
    sides = (tuple(Line("Page 1", line) for line in lines) for lines in (before, after))
    return [sentence.replace("\u00a0", " ") for sentence in told_of(difference(*sides))]


def run(words: str, left: str = "22,0", ink: str = "Arial 10 #000000") -> str:
    return f"  P | +5,0 | {left}–187,9 | {ink} | {words}"


def test_what_becomes_the_same_thing_is_counted() -> None:
    words = ["La commune adhère", "Le maire signe"]
    assert told([run(one) for one in words], [run(one, ink="Arial 10 #ffffff") for one in words]) == [
        "2 fois, « Arial 10 #000000 » devient « Arial 10 #ffffff »"
    ]


def test_looks_are_told_before_places() -> None:
    before = [run("Objet", ink="Arial 12 #000000"), run("Le maire signe"), run("La commune adhère")]
    after = [run("Objet", ink="Arial 14 #000000"), run("Le maire signe", "30,0"), run("La commune adhère", "30,0")]
    assert told(before, after) == [
        "« Arial 12 #000000 » devient « Arial 14 #000000 »",
        "2 fois, « 22,0–187,9 » devient « 30,0–187,9 »",
    ]


def test_of_the_properties_of_word_only_those_that_differ_are_told() -> None:
    style = (
        "Style titre | basedOn=Normal pPr(keepNext spacing(after=16 before=16) jc=center) rPr(b color=000000 sz=12,5)"
    )
    assert told([style], [style.replace("sz=12,5", "sz=14").replace("after=16", "after=8")]) == [
        "« after=16 » devient « after=8 »",
        "« sz=12,5 » devient « sz=14 »",
    ]
    assert told([style], [style.replace(" color=000000", "")]) == ["« color=000000 » disparaît"]


def test_lines_that_come_and_go_are_told_whole_and_the_first_of_many() -> None:
    rules = [f"  filet horizontal | {size} pt #000000" for size in (1, 22, 333, 4444)]
    assert told([run("Objet")], [run("Objet"), *rules]) == [
        "4 lignes de plus : « filet horizontal | 1 pt #000000 », « filet horizontal | 22 pt #000000 », "
        "« filet horizontal | 333 pt #000000 »…"
    ]
    assert told([run("Objet"), rules[0]], [run("Objet")]) == ["1 ligne de moins : « filet horizontal | 1 pt #000000 »"]


def test_beyond_eight_changes_the_others_are_counted() -> None:
    before = [run(f"Article {rank} de la convention", str(rank)) for rank in range(9)]
    after = [run(f"Article {rank} de la convention", str(rank + 40)) for rank in range(9)]
    assert told(before, after)[8:] == ["et 1 autre changement"]
