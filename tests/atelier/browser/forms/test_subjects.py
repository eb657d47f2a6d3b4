"""What a form fills in."""

from __future__ import annotations

from actgen.atelier.browser.forms.subjects import held_at, of_collectivite
from tests.atelier.browser.forms.filling import ANCENIS, KINDS, SUBVENTION, act, document

ACT = act("subvention", SUBVENTION)


def test_a_control_is_named_by_the_act_and_not_by_its_place_in_the_file() -> None:
    assert ACT.control(("actes", "subvention", "aides", 0, "montant")) == "acte.aides.0.montant"


def test_the_roots_of_a_collectivite_are_named_as_they_are() -> None:
    found = of_collectivite(document(ANCENIS), KINDS, KINDS.fiche)
    assert found.control(("ecoles", 0, "nom")) == "ecoles.0.nom"
    assert found.declared_at(("ecoles", "uai")) is not None


def test_the_names_of_a_group_stand_in_the_order_of_its_model() -> None:
    assert ACT.order(("actes", "subvention"))[:6] == ("acte", "nom", "modele", "approuve", "numero", "matiere")
    assert ACT.order(("actes", "subvention", "aides", 0)) == ("association", "siret", "montant", "convention")
    assert ACT.order(("commune",)) == ()


def test_what_is_not_there_is_nothing() -> None:
    assert held_at({"a": ["x"]}, ("a", 1)) is None
    assert act("subvention", "actes: {}\n").held == {}
