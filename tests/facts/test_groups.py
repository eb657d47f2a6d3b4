"""The values of a group with those that are computed of them, each when it is first asked for."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
import yaml

from actgen.facts.groups import Group, Later
from actgen.kinds.declared import DeclaredKind
from tests.kinds.subvention import SUBVENTION


def group(fields: str, given: dict[str, Any], around: dict[str, Any] | None = None) -> Group:
    declared = DeclaredKind.model_validate({"nom": "essai", "champs": yaml.safe_load(fields)}).champs
    return Group(declared, given, (around or {},), ("actes", "essai"))


def of_subvention(*amounts: str) -> Group:
    fields = DeclaredKind.model_validate(yaml.safe_load(SUBVENTION)).champs
    aides = [{"association": "Club", "montant": Decimal(amount), "convention": None} for amount in amounts]
    return Group(fields, {"exercice": 2026, "aides": aides, "total": None}, (), ("actes", "subvention"))


def test_what_is_computed_stands_beside_what_is_typed() -> None:
    assert of_subvention("1500.50", "800").plain() == {
        "exercice": 2026,
        "aides": [
            {"association": "Club", "montant": Decimal("1500.50"), "convention": None},
            {"association": "Club", "montant": Decimal(800), "convention": None},
        ],
        "total": Decimal("2300.50"),
    }


def test_the_sum_of_an_empty_list_is_nothing_and_is_known() -> None:
    assert of_subvention()["total"] == 0


def test_an_element_has_its_place_in_the_file() -> None:
    (first, second) = (held for _, held in of_subvention("1", "2").groups())
    assert (first.path, second.path) == (("actes", "subvention", "aides", 0), ("actes", "subvention", "aides", 1))


def test_a_bare_name_is_sought_in_its_group_then_around_it() -> None:
    fields = (
        "taux: {type: nombre}\n"
        "lignes: {type: liste de groupe, champs: {prix: {type: nombre}, "
        "du: {type: nombre, calcul: prix * taux + base}}}"
    )
    held = group(fields, {"taux": 2, "lignes": [{"prix": 5, "du": None}]}, {"base": 1})
    assert held["lignes"][0]["du"] == 11


def test_a_calculation_that_lacks_a_value_is_not_given() -> None:
    held = group("a: {type: nombre}\nb: {type: nombre, calcul: a + 1}", {"a": None, "b": None})
    assert (held["b"], held.faults) == (None, {})


@pytest.mark.parametrize(
    ("calcul", "message"),
    [
        ("a / 3", "« a / 3 » ne tombe pas juste : ses décimales ne finissent pas."),
        ("a / 0", "« a / 0 » divise par zéro : « 0 » vaut 0."),
        ("nom", "Ce calcul donne un texte, non un nombre entier."),
    ],
)
def test_what_cannot_be_computed_is_none_and_its_fault_is_kept(calcul: str, message: str) -> None:
    held = group(
        f"a: {{type: nombre}}\nnom: {{type: ligne}}\nb: {{type: nombre, calcul: {calcul}}}",
        {"a": 10, "nom": "x", "b": None},
    )
    assert held["b"] is None
    assert held.faults["b"].message.replace("\u00a0", " ") == message


def test_an_amount_between_two_cents_is_a_fault() -> None:
    held = group("a: {type: montant}\nb: {type: montant, calcul: a / 8}", {"a": Decimal(10) / 100, "b": None})
    assert held["b"] is None
    assert "cent" in held.faults["b"].message


def test_a_circle_gives_nothing_and_ends() -> None:
    held = group("a: {type: nombre, calcul: b + 1}\nb: {type: nombre, calcul: a + 1}", {"a": None, "b": None})
    assert (held["a"], held["b"]) == (None, None)


def test_a_default_with_tags_is_filled_where_nothing_is_typed() -> None:
    fields = "nom: {type: ligne}\ntitre: {type: ligne, defaut: 'Aide à {{ nom }}'}"
    assert group(fields, {"nom": "Club", "titre": None})["titre"] == "Aide à Club"
    assert group(fields, {"nom": "Club", "titre": "Autre"})["titre"] == "Autre"


def test_a_group_that_is_made_later_is_made_when_one_of_its_names_is_asked_for() -> None:
    made: list[Group] = []

    def make() -> Group:
        made.append(group("{a: {type: nombre}, b: {type: nombre, calcul: a + 1}}", {"a": 1, "b": None}))
        return made[-1]

    later = Later(("a", "b"), make)
    assert ([*later], len(later), "c" in later, later.get("c")) == (["a", "b"], 2, False, None)
    with pytest.raises(KeyError):
        later["c"]
    assert not made
    assert ("b" in later, later["b"]) == (True, 2)
    assert made


def test_a_value_is_the_same_however_it_is_asked_for() -> None:
    values = group("{a: {type: nombre}, b: {type: nombre, calcul: a + 1}}", {"a": None, "b": None})
    assert (values.get("a"), values.get("a", 3), values.get("b"), values.get("c", 4)) == (None, None, None, 4)
    values = group("{a: {type: nombre}, b: {type: nombre, calcul: a + 1}}", {"a": 2, "b": None})
    assert [values.get(name) for name in ("a", "b")] == [values[name] for name in ("a", "b")] == [2, 3]
