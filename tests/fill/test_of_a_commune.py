"""A template of communes does not make the act of an EPCI, and says what it should read."""

from __future__ import annotations

from actgen.fill.of_a_commune import read_of_a_commune
from actgen.grammar.undefined import MissingValueError
from tests.document.building import shown

OF_AN_EPCI = {"commune": None, "maire": None, "contact": None, "collectivite": {"le_nom": "la métropole de Lyon"}}


def missing(name: str) -> MissingValueError:
    return MissingValueError("Il manque.", name, "")


def test_the_name_to_read_instead_is_told() -> None:
    told = read_of_a_commune(missing("maire"), OF_AN_EPCI)
    assert told is not None
    assert (shown(told.message), shown(told.hint)) == (
        "Le modèle emploie « maire », et la métropole de Lyon n’est pas une commune.",
        "Dans le modèle, lisez « executif » à la place : une commune l’a aussi.",
    )


def test_any_other_missing_value_is_none_of_its_business() -> None:
    assert read_of_a_commune(missing("contact"), OF_AN_EPCI) is None
    assert read_of_a_commune(missing("commune"), {**OF_AN_EPCI, "commune": {"nom": "Oudon"}}) is None
