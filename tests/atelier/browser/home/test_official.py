"""Whom a name, a code, a postal code or a SIREN may mean."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.home.official import sought, with_code
from tests.atelier.browser.served import Visitor


def test_a_name_a_code_and_a_siren_lead_to_the_same_commune(visitor: Visitor) -> None:
    for wanted in ("oudon", "44115", "214401150"):
        assert "Oudon Loire-Atlantique (44), 44115" in visitor.get(f"/commencer?q={wanted}").said, wanted
    assert "Nantes Métropole" in visitor.get("/commencer?q=244400404").said
    assert "n’a rien qui ressemble à « zzzz »" in visitor.get("/commencer?q=zzzz").said


@pytest.mark.parametrize(
    ("typed", "first"),
    [("Oudon", "44115"), ("44115", "44115"), ("214 401 150", "44115"), ("Nantes Métropole", "244400404")],
)
def test_the_likeliest_comes_first(typed: str, first: str) -> None:
    assert sought(typed)[0].code == first


def test_the_last_name_of_a_commune_finds_it_too() -> None:
    assert "44003" in {one.code for one in sought("Saint-Géréon")}


def test_a_code_of_nobody_is_none() -> None:
    assert with_code("99999") is None
    assert with_code("") is None


def test_what_is_known_of_an_epci_is_not_what_is_known_of_a_commune() -> None:
    epci, commune = with_code("244400404"), with_code("44115")
    assert epci is not None
    assert commune is not None
    assert [word for word, _ in epci.lines] == ["Département", "SIREN", "Communes membres"]
    assert [word for word, _ in commune.lines] == [
        "Département", "Code INSEE", "SIREN", "Habitants", "Intercommunalité"
    ]  # fmt: skip
