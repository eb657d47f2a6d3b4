"""The capacities that a kind of act may have, by the names that the packages of law give them."""

from __future__ import annotations

import pytest

from actgen.core.errors import InputFault
from actgen.kinds.declared import DeclaredKind
from actgen.variables.actes import Capacity
from actgen.variables.capacities import CAPACITIES
from actgen.variables.reading import read_model


def test_each_name_has_a_model_of_its_own() -> None:
    assert len(set(CAPACITIES.values())) == len(CAPACITIES) > 0
    assert all(issubclass(model, Capacity) for model in CAPACITIES.values())


def test_each_says_in_french_what_such_an_act_is() -> None:
    assert [name for name, model in CAPACITIES.items() if not (model.__doc__ or "").startswith("Un")] == []


def test_no_field_is_brought_twice() -> None:
    """A kind may have all of them: one name cannot mean two things."""
    fields = [field for model in CAPACITIES.values() for field in model.model_fields]
    assert len(set(fields)) == len(fields)


def test_a_kind_names_only_those_of_the_table() -> None:
    with pytest.raises(InputFault) as caught:
        read_model(b"nom: bail\ncapacites: [numero, vot]\n", "bail.yaml", DeclaredKind)
    (fault,) = caught.value.diagnostics
    assert fault.message == "capacites[2]\u00a0: «\u00a0vot\u00a0» n’est pas admis ici."
