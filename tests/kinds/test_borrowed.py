"""A computed list of groups has the fields of the list that it takes up."""

from __future__ import annotations

from actgen.kinds.borrowed import with_borrowed
from actgen.kinds.declared import DeclaredField

AIDES = DeclaredField.model_validate(
    {"type": "liste de groupe", "champs": {"montant": {"type": "montant"}, "versee": {"type": "oui_non"}}}
)


def computed(calcul: str) -> DeclaredField:
    return DeclaredField.model_validate({"type": "liste de groupe", "calcul": calcul})


def test_what_is_chosen_of_a_list_has_its_fields() -> None:
    fields = with_borrowed({"aides": AIDES, "versees": computed("aides | dont(versee=oui)")})
    assert list(fields["versees"].champs) == ["montant", "versee"]


def test_what_is_not_declared_here_lends_none() -> None:
    assert with_borrowed({"aides": AIDES, "autres": computed("ecoles")})["autres"].champs == {}


def test_a_field_never_borrows_of_itself() -> None:
    assert with_borrowed({"aides": computed("aides")})["aides"].champs == {}
