"""When an act is published, transmitted, enforceable."""

from __future__ import annotations

from datetime import date

from actgen.france.capacities import Published
from actgen.france.law.publicity import enforceable_on, published_on, transmitted_on

FIRST, LAST = date(2025, 12, 16), date(2025, 12, 18)


def act(**dates: date) -> Published:
    return Published.model_validate(dates)


def test_an_act_is_enforceable_once_published_and_transmitted_whichever_comes_last() -> None:
    assert enforceable_on(act(publication=FIRST, transmission=LAST)) == LAST
    assert enforceable_on(act(publication=LAST, transmission=FIRST)) == LAST


def test_it_is_not_as_long_as_one_of_the_two_is_not_known() -> None:
    assert enforceable_on(act(publication=FIRST)) is None
    assert enforceable_on(act(transmission=FIRST)) is None
    assert enforceable_on(act()) is None


def test_the_first_form_of_publication_counts() -> None:
    assert published_on(act(affichage=LAST, mise_en_ligne=FIRST)) == FIRST


def test_the_reception_stands_for_a_transmission_that_is_not_known() -> None:
    assert transmitted_on(act(reception_prefecture=LAST)) == LAST
    assert transmitted_on(act(reception_prefecture=LAST, transmission=FIRST)) == FIRST
