"""What a template reads of what a file states as it is."""

from __future__ import annotations

from actgen.facts.model_shapes import model_shape
from actgen.variables.commune import Commune
from actgen.variables.seance import Seance


def test_the_shape_of_a_model_has_its_fields_with_their_descriptions() -> None:
    shape = model_shape(Commune)
    assert {"nom", "insee"} <= set(shape.fields)
    assert shape.fields["insee"].description


def test_what_may_lack_is_an_option() -> None:
    fields = model_shape(Seance).fields
    assert fields["lieu"].optional
    assert not fields["date"].optional
