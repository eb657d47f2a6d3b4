"""What each name of a file waits for."""

from __future__ import annotations

from actgen.variables.commune import Commune
from actgen.variables.expected import expected_at, expected_fields, model_in
from tests.kinds_of_acts import FICHE


def test_a_name_waits_for_what_its_model_says() -> None:
    insee = expected_at(FICHE, ("commune", "insee"))
    assert insee is not None
    assert insee.is_required
    assert insee.description
    assert insee.explained.startswith(insee.description.rstrip("."))


def test_no_such_name_waits_for_nothing() -> None:
    assert expected_at(FICHE, ("commune", "inse")) is None


def test_the_fields_come_in_the_order_of_the_model() -> None:
    names = [one.name for one in expected_fields(Commune)]
    assert names == [name for name in Commune.model_fields if name in names]
    assert model_in(FICHE.model_fields["commune"].annotation) is Commune
