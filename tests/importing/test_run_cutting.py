"""Runs cut, joined and tidied: no letter moves from one look to another."""

from __future__ import annotations

import random

import pytest

from actgen.importing.run_cutting import cut, put, text_of, tidied
from actgen.ooxml.blocks import Run

RUNS = (Run("La ", bold=True), Run("commune"), Run("", note="1"), Run(" signe", italic=True))


def test_a_cut_keeps_looks_and_the_call_that_stands_in_it() -> None:
    assert cut(RUNS, 3, 12) == (Run("commune"), Run("", note="1"), Run(" s", italic=True))
    assert cut(RUNS, 0, 3) == (Run("La ", bold=True),)


def test_what_is_put_takes_the_look_that_began_there() -> None:
    assert put(RUNS, 0, 2, "Une") == (Run("Une ", bold=True), *RUNS[1:])


def test_a_quote_that_opens_in_one_look_and_closes_in_another_becomes_guillemets() -> None:
    assert tidied((Run('une "école', bold=True), Run(' unie"  ensemble'))) == (
        Run("une «\u00a0école", bold=True),
        Run(" unie\u00a0» ensemble"),
    )


@pytest.mark.parametrize("seed", range(60))
def test_tidying_moves_no_letter_from_one_run_to_another(seed: int) -> None:
    chance = random.Random(seed)
    looks = [
        Run("".join(chance.choice("ab' \"«»;é\u00a0") for _ in range(chance.randrange(6))), bold=bool(number % 2))
        for number in range(6)
    ]
    done = tidied(looks)
    for bold in (True, False):
        letters = "".join(char for run in looks if run.bold is bold for char in run.text if char.isalpha())
        assert letters == "".join(char for run in done if run.bold is bold for char in run.text if char.isalpha())
    assert text_of(done) == text_of(done).strip()
