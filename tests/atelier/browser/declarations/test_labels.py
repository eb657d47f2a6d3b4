"""What the form of a declaration asks."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from actgen.atelier.browser.declarations.labels import FRESH, OF_KIND, OF_MANIFEST, USUAL, Labels

#: What changes by another page, or is proven elsewhere.
LEFT = {"DeclaredField": {"valeur"}, "Manifeste": {"etat", "texte"}}


@pytest.mark.parametrize("labels", [OF_KIND, OF_MANIFEST])
def test_every_name_of_a_model_is_asked_but_what_is_left_on_purpose(labels: Labels) -> None:
    left = {model.__name__: model.model_fields.keys() - names.keys() for model, names in labels.items()}
    assert [(name, names - LEFT.get(name, set())) for name, names in left.items()] == [(name, set()) for name in left]


@pytest.mark.parametrize("labels", [OF_KIND, OF_MANIFEST])
def test_no_name_is_asked_that_a_model_has_not(labels: Labels) -> None:
    assert {model.__name__: names.keys() - model.model_fields.keys() for model, names in labels.items()} == {
        model.__name__: set() for model in labels
    }


def test_what_is_usual_and_what_a_new_row_asks_are_names_of_their_models() -> None:
    tables: list[tuple[type[BaseModel], set[str]]] = [(model, set(names)) for model, names in USUAL.items()]
    tables += [(model, set(names)) for model, names in FRESH.items()]
    assert [(model.__name__, names - model.model_fields.keys()) for model, names in tables] == [
        (model.__name__, set()) for model, _ in tables
    ]
