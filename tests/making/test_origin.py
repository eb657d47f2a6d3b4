"""The origin of an act vouches for the data that its template reads, and for no other."""

from __future__ import annotations

import json
from datetime import time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from actgen.core.canonical import json_of, json_of_data
from actgen.core.memory.deferred import Deferred, Shared
from actgen.facts.named import NamedGroup
from actgen.making.origin import picked as picked_of_many
from actgen.values.shape import number, text

if TYPE_CHECKING:
    from collections.abc import Callable

CONTEXT: dict[str, Any] = {
    "commune": {"nom": "Ancenis", "insee": "44003", "departement": {"code": "44", "nom": "Loire-Atlantique"}},
    "acte": {"numero": "1", "aides": [{"nom": "Club", "montant": 3}], "total": 3},
    "ecoles": ["Camus"],
}


def picked(context: dict[str, Any], paths: frozenset[str]) -> dict[str, Any]:
    """What is picked of one act."""
    return picked_of_many([context], paths)[0]


def test_what_is_not_read_is_not_vouched_for() -> None:
    found = json_of(picked(CONTEXT, frozenset({"acte.aides", "commune.departement.code", "seance.date"})))
    assert json.loads(found) == {
        "acte": {"aides": [{"nom": "Club", "montant": 3}]},
        "commune": {"departement": {"code": "44"}},
        "seance": None,
    }


def test_a_group_read_whole_holds_its_parts() -> None:
    assert picked(CONTEXT, frozenset({"commune.nom", "commune"})) == {"commune": CONTEXT["commune"]}
    assert CONTEXT["commune"]["departement"]["nom"] == "Loire-Atlantique"


@pytest.mark.parametrize("value", ["Ancenis", "é\ud800", 10**30, None, [], {"z": 1, "a": [{"b": 2, "a": 1}]}])
@pytest.mark.parametrize("names", [("z", "à", "class", "a"), ("self", "a b", "__dict__"), ("_nom", "nom")])
def test_a_group_is_written_as_the_dictionary_of_its_names(names: tuple[str, ...], value: Any) -> None:
    held = {name: {name: value, "autre": 1} for name in names}
    read = picked({"acte": {**held, "nom_tu": 1}}, frozenset(f"acte.{name}.{name}" for name in names))
    assert json_of(read) == json_of_data({"acte": {name: {name: value} for name in names}})


def test_a_group_that_many_acts_share_is_written_once_and_as_any_other() -> None:
    names = frozenset({"commune.departement.code", "commune.departement.nom"})
    shared = Shared(CONTEXT["commune"]["departement"])
    first, second = (picked({"commune": {"nom": nom, "departement": shared}}, names) for nom in ("Ancenis", "Oudon"))
    assert first["commune"].departement is second["commune"].departement
    assert json_of(first) == json_of(picked(CONTEXT, names))
    assert json_of(picked({"commune": {"departement": shared}}, frozenset({"commune"}))) == json_of_data(
        {"commune": {"departement": CONTEXT["commune"]["departement"]}}
    )


def test_a_group_whose_values_are_made_later_is_written_whole_as_any_other() -> None:
    values: dict[str, Any] = {
        "nom": "Ancenis",
        "heure": time(19, 30),
        "class": None,
        "aides": [{"montant": Decimal(3)}],
    }
    made = {**values, "departement": Deferred(values, values.__getitem__)}
    later = Deferred(made, made.__getitem__)
    assert json_of(picked({"commune": later}, frozenset({"commune"}))) == json_of_data({"commune": made})


WORD = NamedGroup[str](("mot",), "Un mot.", {"nom": text("Lui.")}, lambda one: {"nom": one, "autre": 1})
WORD.name("lettres", number("Combien de lettres.", example="4"))(len)


def later(**values: Any) -> Deferred[str]:
    """A group whose values are made when they are asked for."""
    return Deferred(values, values.__getitem__)


#: What may stand under one name of many acts: values of the table of facts, other groups, nothing, of several types.
MIXED: tuple[tuple[Callable[[], Any], ...], ...] = (
    (lambda: WORD.values("acte"), lambda: WORD.values("maire")),
    (lambda: WORD.values("acte"), lambda: None, lambda: {"nom": "maire", "lettres": time(19, 30)}),
    (lambda: later(nom="acte", lettres=4), lambda: later(nom="maire"), lambda: Shared({"nom": "maire", "lettres": 5})),
    (list, lambda: [{"nom": "acte"}], lambda: "acte", lambda: Decimal("2.50")),
)


@pytest.mark.parametrize("made", MIXED)
@pytest.mark.parametrize("paths", [{"mot"}, {"mot.nom", "mot.lettres"}, {"mot.nom.tu", "maire"}, set()])
def test_what_is_picked_of_many_acts_is_what_is_picked_of_each(
    made: tuple[Callable[[], Any], ...], paths: set[str]
) -> None:
    names = frozenset(paths)
    together = picked_of_many([{"mot": make()} for make in made], names)
    assert [json_of(one) for one in together] == [json_of(picked({"mot": make()}, names)) for make in made]
    if names == {"mot"}:
        assert [json_of(one) for one in together] == [json_of_data({"mot": make()}) for make in made]


def test_a_group_that_two_acts_share_and_of_which_something_was_read_is_picked_as_any_other() -> None:
    shared, read = WORD.values("acte"), WORD.values("acte")
    assert read["nom"] == "acte"
    found = picked_of_many([{"mot": one} for one in (shared, read, shared)], frozenset({"mot.nom", "mot.lettres"}))
    assert {json_of(one) for one in found} == {b'{"mot":{"lettres":4,"nom":"acte"}}'}
