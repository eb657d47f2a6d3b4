"""The table of what is computed: a template can read each name, and a file can hold each of its sources."""

from __future__ import annotations

import pytest

from actgen.facts.readable import context_shape
from actgen.facts.sources import COMPUTED, RENAMED, Names, name_in_file
from actgen.variables.expected import expected_at
from tests.kinds_of_acts import KINDS


def readable(names: Names) -> bool:
    """Whether the template of some kind can read the name."""
    shapes = (context_shape(KINDS, acte) for acte in KINDS)
    return any(shape.at(list(names)) is not None for shape in shapes)


def typed(names: Names) -> bool:
    """Whether the file of some kind of act, or of any commune, has the name."""
    acts = [("actes", kind.key, *names[1:]) for kind in KINDS.values()] if names[0] == "acte" else [names]
    return names == ("actes",) or any(expected_at(KINDS.fiche, one) is not None for one in acts)


@pytest.mark.parametrize("names", COMPUTED, ids=".".join)
def test_what_is_computed_is_read_by_a_template(names: Names) -> None:
    assert readable(names)


@pytest.mark.parametrize("names", COMPUTED, ids=".".join)
def test_each_source_of_what_is_computed_is_typed_in_a_file(names: Names) -> None:
    assert [source for source in COMPUTED[names] if not typed(source)] == []


@pytest.mark.parametrize(("read", "written"), RENAMED)
def test_a_template_reads_a_name_under_which_no_file_writes_it(read: Names, written: Names) -> None:
    assert readable(read)
    assert typed(written)
    assert not typed(read)


def test_the_name_in_the_file_is_that_of_the_act_made() -> None:
    assert name_in_file(KINDS, ("acte", "numero"), {"acte": "decision"}) == ("actes", "decision", "numero")
    assert name_in_file(KINDS, ("signataire", "nom"), {}) == ("maire", "nom")
    assert name_in_file(KINDS, ("ecoles", 2, "nom"), {}) == ("ecoles", 2, "nom")
