"""A passage known but for its values is the one that is read of its bytes, or none."""

from __future__ import annotations

from itertools import product

import pytest

from actgen.ooxml.packing.passages import Frame, frame_of, passage_of
from actgen.ooxml.packing.valued import Valued, stand_ins, valued
from tests.ooxml.word import p, part, r

SAID = ("a", "La maire", "2\u00a0000\u202f€", "100 %", "%s", "Le", "dit", "𝒜", "l’œuvre")


def frame() -> Frame:
    head, _, tail = part("document", p("X")).partition(p("X").encode())
    found = frame_of(head, tail)
    assert found is not None
    return found


def content(*values: str) -> bytes:
    first, second, third = values
    return p(r(f"Le {first}", "<w:b/>"), f" dit à 100 % {second} et ", third).encode()


def learnt(*values: str) -> Valued:
    passage = passage_of(content(*values), frame())
    assert passage is not None
    found = valued(content(*values), passage, values)
    assert found is not None
    return found


@pytest.mark.parametrize("first", SAID)
def test_it_is_the_one_that_is_read(first: str) -> None:
    known = learnt("maire", "tous", "chacun")
    for others in product(SAID, repeat=2):
        said = (first, *others)
        read, found = passage_of(content(*said), frame()), known.holding(content(*said), said)
        assert read is not None
        assert found is not None
        assert (found.mould, found.words) == (read.mould, read.words)


@pytest.mark.parametrize("said", [("un", "deux", "3"), ("un", "deux"), ("un", "deux", "trois", "4"), ()])
def test_other_values_than_those_that_stand_there_are_not_found(said: tuple[str, ...]) -> None:
    assert learnt("maire", "tous", "chacun").holding(content("un", "deux", "trois"), said) is None


def test_a_value_that_is_first_met_elsewhere_makes_a_form_that_fits_no_other() -> None:
    known = learnt("Le", "dit", "chacun")
    assert known.holding(content("un", "deux", "trois"), ("un", "deux", "trois")) is None
    assert known.holding(content("Le", "dit", "trois"), ("Le", "dit", "trois")) is not None


def test_values_that_do_not_stand_there_make_none() -> None:
    said = content("un", "deux", "trois")
    passage = passage_of(said, frame())
    assert passage is not None
    assert valued(said, passage, ("trois", "deux")) is None
    assert valued(content(*stand_ins(3)), passage, ("b", "c")) is None
