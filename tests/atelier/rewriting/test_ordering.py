"""A list in another order: each element takes its lines and its remarks with it."""

from __future__ import annotations

from actgen.atelier.rewriting.ground import ground_of
from actgen.atelier.rewriting.ordering import ordered


def test_an_element_takes_the_remark_above_it_and_the_one_beside_it() -> None:
    text = "l:\n  - x\n\n  # de y\n  - a: y  # un\n    # suite\n\n  - z\n"
    after = "l:\n  # de y\n  - a: y  # un\n    # suite\n\n  - x\n\n  - z\n"
    assert ordered(ground_of(text), ("l",), [1, 0, 2]).rows.text == after


def test_elements_between_brackets_change_places() -> None:
    assert ordered(ground_of('l: [x, "y, z"]  # dit\n'), ("l",), [1, 0]).rows.text == 'l: ["y, z", x]  # dit\n'


def test_the_same_order_changes_nothing() -> None:
    ground = ground_of("l: [x, y]\n")
    assert ordered(ground, ("l",), [0, 1]) is ground


def test_the_names_of_a_group_change_places_with_their_remarks() -> None:
    text = "champs:\n  # le prix\n  prix: {type: montant}\n  # le jour\n  jour:\n    type: date  # proche\nfin: x\n"
    after = "champs:\n  # le jour\n  jour:\n    type: date  # proche\n  # le prix\n  prix: {type: montant}\nfin: x\n"
    assert ordered(ground_of(text), ("champs",), [1, 0]).rows.text == after


def test_names_between_braces_change_places() -> None:
    assert ordered(ground_of("l: { x: 1, y: [2, 3] }\n"), ("l",), [1, 0]).rows.text == "l: { y: [2, 3], x: 1 }\n"
