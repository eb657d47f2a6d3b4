"""What may stand at each name of a model of declarations."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from actgen.atelier.browser.declarations.slots import Shape, model_at, slot_of
from actgen.atelier.browser.forms.controls import Control
from actgen.kinds.declared import DeclaredField, DeclaredKind, DeclaredRule
from actgen.kinds.manifest import Manifeste
from actgen.variables.manifest import Faits, Fenetre
from actgen.variables.yaml.plain import Path


@pytest.mark.parametrize(
    ("model", "name", "shape"),
    [
        (DeclaredKind, "nom", Shape.VALUE),
        (DeclaredKind, "capacites", Shape.TICKS),
        (DeclaredKind, "date", Shape.LINES),
        (DeclaredKind, "champs", Shape.NAMED),
        (DeclaredKind, "regles", Shape.ROWS),
        (DeclaredField, "type", Shape.TYPE),
        (DeclaredField, "si", Shape.CONDITION),
        (DeclaredField, "exemple", Shape.DATA),
        (DeclaredRule, "verifie", Shape.CONDITION),
        (Manifeste, "fenetre", Shape.GROUP),
        (Faits, "nombres", Shape.NAMED_VALUES),
    ],
)
def test_a_name_has_the_shape_of_what_its_model_takes(model: type[BaseModel], name: str, shape: Shape) -> None:
    assert slot_of(model, name).shape is shape


def test_a_slot_says_what_the_model_says() -> None:
    slot = slot_of(DeclaredRule, "message")
    assert (slot.help, slot.is_required, slot.control) == ("Ce qui ne va pas, avec les valeurs.", True, Control.TEXT)
    assert slot_of(DeclaredRule, "gravite").choices == ("erreur", "avertissement")
    assert slot_of(DeclaredField, "facultatif").choices == ("oui", "non")


@pytest.mark.parametrize(
    ("path", "model"),
    [
        ((), Manifeste),
        (("fenetre",), Fenetre),
        (("variables", "prix"), DeclaredField),
        (("variables", "prix", "champs", "lot"), DeclaredField),
        (("variables",), None),
        (("faits", "dates", "limite"), None),
        (("journal", 0, "inconnu"), None),
    ],
)
def test_a_path_leads_to_the_model_of_its_group(path: Path, model: type[BaseModel] | None) -> None:
    assert model_at(Manifeste, path) is model
