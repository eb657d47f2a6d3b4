"""The manifest of a template: the variables that only it reads, and the facts that its version states."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from actgen.kinds.manifest import Manifeste, all_facts

BASE = {"titre": "Convention", "etat": "publie", "fenetre": {"du": "2026-01-01"}}


def manifest(**more: Any) -> Manifeste:
    return Manifeste.model_validate({**BASE, **more})


def test_what_has_a_value_is_a_fact_and_the_rest_is_asked_of_the_act() -> None:
    found = manifest(variables={"plafond": {"type": "montant", "valeur": "1 500"}, "aide": {"type": "montant"}})
    assert (list(found.stated), list(found.asked)) == (["plafond"], ["aide"])


@pytest.mark.parametrize(
    ("type_", "typed", "value"),
    [
        ("montant", "1 500,50 €", Decimal("1500.50")),
        ("date", "31/12/2026", date(2026, 12, 31)),
        ("pourcentage", "40 %", Decimal(40)),
        ("nombre", "30", 30),
        ("ligne", "Club de judo", "Club de judo"),
        ("oui_non", "oui", True),
        ("liste de ligne", ["a", "b"], ["a", "b"]),
        ("liste de ligne", "a", ["a"]),
        ("periode", "du 1er au 15 décembre 2025", {"du": date(2025, 12, 1), "au": date(2025, 12, 15)}),
    ],
)
def test_a_fact_is_read_as_its_type_says(type_: str, typed: object, value: object) -> None:
    facts = manifest(variables={"x": {"type": type_, "valeur": typed}}).facts
    assert facts.values == {"x": value}


def test_a_fact_that_its_type_refuses_is_none() -> None:
    assert manifest(variables={"x": {"type": "montant", "valeur": "1.500"}}).facts.values == {}


def test_a_typed_fact_stands_beside_the_old_ones_of_its_type() -> None:
    facts = manifest(
        faits={"dates": {"debut": "2026-01-01"}, "nombres": {"ecoles": 3}, "textes": {"nom": "ENT"}},
        variables={
            "limite": {"type": "date", "valeur": "2026-12-31"},
            "mois": {"type": "nombre", "valeur": "12"},
            "mot": {"type": "ligne", "valeur": "e-primo"},
            "prix": {"type": "montant", "valeur": "40"},
        },
    ).facts
    assert facts.dates == {"debut": date(2026, 1, 1), "limite": date(2026, 12, 31)}
    assert facts.nombres == {"ecoles": 3, "mois": 12}
    assert facts.textes == {"nom": "ENT", "mot": "e-primo"}
    assert set(facts.named()) == {"debut", "limite", "ecoles", "mois", "nom", "mot", "prix"}


def test_a_number_is_found_wherever_it_is_stated() -> None:
    variables = {"prix": {"type": "montant", "valeur": "40,00"}, "part": {"type": "pourcentage", "valeur": "12,5"}}
    facts = manifest(faits={"nombres": {"ecoles": 3}}, variables=variables).facts
    numbers = [facts.number(name) for name in ("ecoles", "prix", "part", "autre")]
    assert numbers == [3, 40, Decimal("12.5"), None]
    assert isinstance(numbers[1], int)


def test_old_facts_stay_what_they_are() -> None:
    found = manifest(faits={"periode": {"entree_en_vigueur": "2026-01-24", "fin": "2028-01-24"}})
    assert found.facts.periode == found.faits.periode
    assert found.facts.named() == {}


def test_the_facts_of_several_versions_are_those_of_each() -> None:
    one = manifest(variables={"a": {"type": "nombre", "valeur": "1"}}).facts
    other = manifest(variables={"b": {"type": "montant", "valeur": "2"}}).facts
    both = all_facts([one, other])
    assert (both.named(), set(both.declared)) == ({"a": 1, "b": Decimal(2)}, {"a", "b"})
