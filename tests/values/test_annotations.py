"""The annotation of a declared field, with the attributes of its declaration."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import jsonschema
import pytest
from pydantic import TypeAdapter, create_model

from actgen.values.annotations import field_annotation
from actgen.values.naming import type_named
from actgen.variables.expected import Kind as Asked
from actgen.variables.expected import expected_fields
from actgen.variables.fiche import Fiche
from actgen.variables.fields import Line
from tests.values.hands import declined, read, refused

AIDE = create_model(
    "Aide", __base__=Fiche, association=(Line, ...), montant=(field_annotation(type_named("montant")), ...)
)


def declared(name: str, **attributes: Any) -> Any:
    return field_annotation(type_named(name), **attributes)


def undeclared(name: str, **attributes: Any) -> tuple[str, str]:
    return declined(field_annotation, type_named(name), **attributes)


@pytest.mark.parametrize(
    ("name", "attributes", "typed", "value"),
    [
        ("montant", {}, "1 500", Decimal(1500)),
        ("montant", {"minimum": "10", "maximum": "23 000 €"}, "23000", Decimal(23000)),
        ("nombre", {"minimum": "-10"}, "-5", -5),
        ("nombre", {"maximum": 35}, "35", 35),
        ("date", {"minimum": "1er janvier 2025"}, "2025-01-01", date(2025, 1, 1)),
        ("ligne", {"motif": "[A-Z]{2}", "motif_dit": "deux capitales"}, "AB", "AB"),
        ("liste de ligne", {"minimum": 1, "maximum": "2"}, ["a", "b"], ("a", "b")),
        ("liste de nombre", {"minimum": "1"}, ["0"], (0,)),
        ("liste de ligne", {"motif": "[a-z]", "motif_dit": "une lettre"}, ["a"], ("a",)),
        ("liste de ligne", {}, [], ()),
    ],
)
def test_a_field_is_read_within_its_attributes(name: str, attributes: dict, typed: Any, value: Any) -> None:
    annotation = declared(name, **attributes)
    assert read(annotation, typed) == value
    schema = TypeAdapter(annotation).json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(typed, schema)


@pytest.mark.parametrize(
    ("name", "attributes", "typed", "message", "hint"),
    [
        ("montant", {}, "-40", "−40\u00a0€ est négatif.", "Écrivez 0\u00a0€ ou plus."),
        (
            "montant",
            {"maximum": "23000"},
            "30 000",
            "30\u202f000\u00a0€ est plus que le maximum, 23\u202f000\u00a0€.",
            "Écrivez 23\u202f000\u00a0€ ou moins.",
        ),
        ("nombre", {"maximum": "35"}, "-1", "−1 est négatif.", "Écrivez 0 ou plus."),
        ("nombre", {"minimum": "-10"}, "-11", "−11 est moins que le minimum, −10.", "Écrivez −10 ou plus."),
        (
            "date",
            {"maximum": "2025-12-31"},
            "2026-01-01",
            "Le 1er\u00a0janvier 2026 vient après le dernier jour admis, le 31\u00a0décembre 2025.",
            "Écrivez le 31\u00a0décembre 2025, ou un jour qui le précède.",
        ),
        (
            "ligne",
            {"motif": "[A-Z]{2}", "motif_dit": "deux capitales."},
            "abc",
            "«\u00a0abc\u00a0» ne convient pas ici.",
            "Ce qu’il faut\u00a0: deux capitales.",
        ),
        (
            "liste de montant",
            {"minimum": "2"},
            ["1"],
            "Il faut au moins 2 éléments, et il y en a 1.",
            "Ajoutez une ligne qui commence par un tiret.",
        ),
        ("liste de montant", {}, ["-1"], "−1\u00a0€ est négatif.", "Écrivez 0\u00a0€ ou plus."),
    ],
)
def test_what_its_attributes_do_not_admit_is_refused(
    name: str, attributes: dict, typed: Any, message: str, hint: str
) -> None:
    assert refused(declared(name, **attributes), typed) == (message, hint)


def test_a_word_of_a_choice_is_read_whatever_its_capitals_and_accents() -> None:
    annotation = declared("choix", choix=["seule", "e-collectivités"])
    assert [str(read(annotation, typed)) for typed in ("seule", "E Collectivites")] == ["seule", "e-collectivités"]
    assert refused(annotation, "autre") == (
        "«\u00a0autre\u00a0» n’est pas admis ici.",
        "Écrivez seule ou e-collectivités.",
    )
    assert TypeAdapter(annotation).json_schema()["enum"] == ["seule", "e-collectivités"]
    (expected,) = expected_fields(create_model("Fiche", mode=(annotation, ...)))
    assert (expected.kind, expected.choices) == (Asked.CHOICE, ("seule", "e-collectivités"))


def test_a_list_of_groups_holds_the_model_that_it_is_given() -> None:
    annotation = declared("liste de groupe", model=AIDE, minimum=1)
    (aide,) = read(annotation, [{"association": "Club", "montant": "30000"}])
    assert (aide.association, aide.montant) == ("Club", Decimal(30000))
    assert read(declared("groupe", model=AIDE), {"association": "Club", "montant": "1"}).montant == 1
    (expected,) = expected_fields(create_model("Fiche", aides=(annotation, ...)))
    assert (expected.kind, expected.model) == (Asked.GROUPS, AIDE)


def test_a_list_of_persons_is_one_for_the_questions() -> None:
    (expected,) = expected_fields(create_model("Fiche", qui=(declared("liste de membre"), ())))
    assert (expected.kind, expected.of_persons) == (Asked.VALUES, True)


REMOVE = "Supprimez cette ligne, ou changez le type."


@pytest.mark.parametrize(
    ("name", "attributes", "message", "hint"),
    [
        *(
            (name, {attribute: "1"}, f"«\u00a0{attribute}\u00a0» ne va pas avec le type «\u00a0{name}\u00a0».", REMOVE)
            for name, attribute in (
                ("ligne", "minimum"),
                ("duree", "maximum"),
                ("montant", "motif"),
                ("texte", "motif"),
            )
        ),
        ("ligne", {"choix": ["a"]}, "«\u00a0choix\u00a0» ne va pas avec le type «\u00a0ligne\u00a0».", REMOVE),
        (
            "montant",
            {"minimum": "dix"},
            "«\u00a0minimum\u00a0» n’est pas un montant en euros.",
            "Exemple\u00a0: 1 500, ou 1 500,50.",
        ),
        (
            "date",
            {"maximum": "2025"},
            "«\u00a0maximum\u00a0» n’est pas une date.",
            "Tapez une date\u00a0: 2025-12-15, 15/12/2025, 15\u00a0décembre 2025.",
        ),
        (
            "montant",
            {"minimum": "20", "maximum": "10"},
            "Le minimum, 20\u00a0€, dépasse le maximum, 10\u00a0€.",
            "Corrigez l’un des deux.",
        ),
        ("nombre", {"maximum": "-1"}, "Le minimum, 0, dépasse le maximum, −1.", "Corrigez l’un des deux."),
        (
            "liste de ligne",
            {"minimum": "3", "maximum": "2"},
            "Le minimum, 3, dépasse le maximum, 2.",
            "Corrigez l’un des deux.",
        ),
        ("liste de ligne", {"minimum": "-1"}, "Une liste n’a pas moins de 0 élément.", "Écrivez 0 ou plus."),
        (
            "choix",
            {},
            "«\u00a0choix\u00a0» manque\u00a0: c’est la liste des mots admis.",
            "Écrivez choix: [seule, groupée].",
        ),
        (
            "choix",
            {"choix": ["Été", "ete"]},
            "«\u00a0Été\u00a0» est deux fois dans «\u00a0choix\u00a0».",
            "Capitales et accents ne comptent pas.",
        ),
        (
            "ligne",
            {"motif_dit": "deux lettres"},
            "«\u00a0motif\u00a0» manque\u00a0: «\u00a0motif_dit\u00a0» n’en est que l’explication.",
            "Exemple\u00a0: [A-Z]{2}-[0-9]{1,4}.",
        ),
    ],
)
def test_a_declaration_that_contradicts_its_type_is_refused(
    name: str, attributes: dict, message: str, hint: str
) -> None:
    assert undeclared(name, **attributes) == (message, hint)
