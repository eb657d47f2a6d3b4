"""A family of rules, known by the letters of its codes."""

from __future__ import annotations

from actgen.rules.family import Family


def test_a_code_is_of_the_family_whose_letters_it_begins_with() -> None:
    family = Family("SEA", "La séance")
    assert family.has("SEA-001")
    assert not family.has("SEAU-001")
    assert not family.has("VOT-001")
