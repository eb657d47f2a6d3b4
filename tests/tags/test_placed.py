"""Faults of tags are placed in the clause where they stand."""

from __future__ import annotations

import pytest

from tests.fill.clauses import fault_with, faults_with
from tests.ooxml.word import (
    p,
    tbl,
    tr,
)
from tests.tags.in_clauses import VOTE, in_body, in_clause


def test_a_fault_of_a_tag_is_placed_in_its_clause_and_those_of_the_template_where_they_stand() -> None:
    found = faults_with({"vote": ["v", "w", "{{ x y }}"]}, "{{ x y }}", VOTE, "b", "{% fi %}")
    assert [each.place for each in found] == [
        in_body(1, "{{ x y }}"),
        in_clause(3, "{{ x y }}"),
        in_body(4, "{% fi %}"),
    ]


def test_so_is_a_fault_of_filling() -> None:
    clauses = {"vote": ["v", "{{ inconnu }}"]}
    assert fault_with(clauses, "{{ x }}", VOTE, "{{ y }}").place == in_clause(2, "{{ inconnu }}")
    assert fault_with({"vote": ["v", "{{ x }}"]}, "a", VOTE, "{{ perdu }}").place == in_body(3, "{{ perdu }}")


def test_a_block_left_open_is_told_in_its_clause() -> None:
    found = fault_with({"vote": ["{%p if x %}", "v"]}, VOTE, "a")
    assert (found.code, found.place) == ("BAL-003", in_clause(1, "{%p if x %}"))


def test_a_block_cut_across_a_clause_names_both_places() -> None:
    found = fault_with({"vote": [tbl(tr("{%p endif %}"))]}, "{%p if x %}", VOTE)
    assert (found.code, found.place) == ("BAL-003", in_clause(1, "{%p endif %}"))
    assert found.message == (
        "«\u00a0{%p endif %}\u00a0» et «\u00a0{%p if x %}\u00a0» (corps du texte, paragraphe 1) "
        "ne sont pas à la même place."
    )


@pytest.mark.parametrize("tag", ["{{ x y }}", "{{ inconnu }}"])
def test_a_fault_of_a_clause_included_twice_is_told_once(tag: str) -> None:
    assert fault_with({"vote": [tag]}, VOTE, VOTE, header=[p(VOTE)]).place == in_clause(1, tag)
