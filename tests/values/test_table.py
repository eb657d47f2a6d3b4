"""Each type is one entry, whose examples are read and whose refusals are refused."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from pydantic import TypeAdapter, create_model

from actgen.atelier.reference.types import fault_of
from actgen.grammar.filters import FILTERS
from actgen.values.plain import plain
from actgen.values.shape import Kind, Shape
from actgen.values.table import TYPES, ValueType
from actgen.variables.expected import Kind as Asked
from actgen.variables.expected import expected_fields
from tests.values.hands import read

READ = [entry for entry in TYPES.values() if entry.annotation is not None]
EXAMPLES = [(entry, typed) for entry in READ for typed in entry.examples]
REFUSED = [(entry, typed) for entry in READ for typed in entry.refused]
_FITS: dict[Kind, tuple[str, ...]] = {
    Kind.TEXT: ("str",), Kind.NUMBER: ("int", "Decimal"), Kind.DATE: ("date",), Kind.MONTH: ("date", "MonthValue"),
    Kind.TIME: ("time",), Kind.FLAG: ("bool",), Kind.GROUP: ("dict",), Kind.IMAGE: ("str",),
}  # fmt: skip


def told(pairs: list[tuple[ValueType, str]]) -> list[str]:
    return [f"{entry.name}: {typed}" for entry, typed in pairs]


def test_the_table_is_closed() -> None:
    assert list(TYPES) == [
        "texte", "ligne", "nombre", "decimal", "montant", "pourcentage", "date", "mois", "heure", "duree", "periode",
        "oui_non", "choix", "personne", "membre", "commune", "adresse", "courriel", "telephone", "siren", "siret",
        "rna", "uai", "insee", "superficie", "acte", "acte de …", "image", "groupe", "liste de …",
    ]  # fmt: skip


@pytest.mark.parametrize(("entry", "typed"), EXAMPLES, ids=told(EXAMPLES))
def test_an_example_is_read_and_reads_the_same_when_it_is_written_again(entry: ValueType, typed: str) -> None:
    value = read(entry.annotation, typed)
    adapter = TypeAdapter(entry.annotation)
    assert read(entry.annotation, value) == value
    assert read(entry.annotation, adapter.dump_python(value, mode="json")) == value
    assert entry.shown(value)


@pytest.mark.parametrize(("entry", "typed"), EXAMPLES, ids=told(EXAMPLES))
def test_an_example_is_what_lint_takes_it_for(entry: ValueType, typed: str) -> None:
    value = entry.plain(read(entry.annotation, typed))
    assert type(value).__name__ in _FITS[entry.kind]
    if isinstance(value, dict) and not entry.shape().open:
        assert list(value) == list(entry.shape().fields)


@pytest.mark.parametrize(("entry", "typed"), EXAMPLES, ids=told(EXAMPLES))
def test_an_editor_takes_each_example(entry: ValueType, typed: str) -> None:
    schema = TypeAdapter(entry.annotation).json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert jsonschema.Draft202012Validator(schema).is_valid(typed)


@pytest.mark.parametrize(("entry", "typed"), REFUSED, ids=told(REFUSED))
def test_what_is_refused_says_what_is_wrong_and_what_to_type(entry: ValueType, typed: str) -> None:
    fault = fault_of(entry, typed)
    assert fault.message.endswith(".")
    assert fault.hint.endswith((".", "?"))


@pytest.mark.parametrize("entry", READ, ids=[entry.name for entry in READ])
def test_a_question_asks_for_what_the_model_waits_for(entry: ValueType) -> None:
    model = create_model("Fiche", valeur=(entry.annotation, ...))
    (expected,) = expected_fields(model)
    assert expected.kind is entry.expected
    if entry.examples and entry.expected is not Asked.GROUP and entry.name not in ("texte", "ligne", "adresse"):
        assert expected.example


@pytest.mark.parametrize("entry", TYPES.values(), ids=list(TYPES))
def test_each_type_names_only_filters_that_exist(entry: ValueType) -> None:
    assert set(entry.filters) <= set(FILTERS)
    assert entry.what == entry.what.strip(". ")
    assert entry.description.endswith(".")


def test_a_bounded_type_says_how_a_sentence_writes_its_values() -> None:
    bounded = [entry for entry in READ if "minimum" in entry.attributes]
    assert [entry.name for entry in bounded] == ["nombre", "decimal", "montant", "pourcentage", "date", "superficie"]
    assert all(entry.unbounded is not None for entry in bounded)
    assert [entry.shown(read(entry.annotation, entry.examples[0])) for entry in bounded] == [
        "35", "2,5", "1\u202f500\u00a0€", "40\u00a0%", "15\u00a0décembre 2025", "1\u202f250\u00a0m²",
    ]  # fmt: skip


def test_an_act_of_another_sitting_may_have_any_field() -> None:
    assert TYPES["acte de …"].shape() == Shape(Kind.GROUP, "Un acte d’une autre séance.", open=True)


def test_the_group_of_an_act_that_is_cited_is_what_its_model_holds() -> None:
    entry = TYPES["acte"]
    value: Any = read(entry.annotation, {"numero": "2021-153"})
    assert json.dumps(plain(value)) == '{"numero": "2021-153", "date": null, "objet": null}'
    assert [name for name, shape in entry.shape().fields.items() if shape.optional] == ["date", "objet"]
