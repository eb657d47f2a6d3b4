"""The table of facts: a name stands once, and value, shape and origin are read from there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from actgen.facts.named import NamedGroup
from actgen.facts.readable import context_shape
from actgen.facts.roots import GROUPS, ROOTS
from actgen.facts.sources import COMPUTED, RENAMED
from actgen.facts.version_facts import FACTS, PERIOD
from actgen.values.shape import Kind, number, text
from tests.kinds_of_acts import KINDS

FOLDER = Path(__file__).parents[2] / "src/actgen/facts"


def lengths() -> NamedGroup[str]:
    """A group with a stated name, one in its place, one that is computed, one that is only called otherwise."""
    made = NamedGroup[str](
        ("mot", "mots"), "Un mot.", {"nom": text("Lui."), "fin": text("Sa fin.")}, lambda one: {"nom": one, "fin": "?"}
    )
    made.name("fin", text("Sa dernière lettre."))(lambda one: one[-1])
    made.name("lettres", number("Combien de lettres.", example="6"), of=("mot.nom",))(len)
    made.name("dit", text("Comment il se dit."), written="mot.prononciation")(str.upper)
    return made


def test_a_computed_name_stands_where_the_stated_one_stood() -> None:
    assert list(lengths().values("actes").items()) == [("nom", "actes"), ("fin", "s"), ("lettres", 5), ("dit", "ACTES")]


def test_what_is_made_whole_is_what_is_made_name_by_name() -> None:
    assert list(lengths().whole("actes").items()) == list(lengths().values("actes").items())
    assert type(lengths().whole("actes")) is dict


def test_the_shape_has_the_names_of_the_values() -> None:
    shape = lengths().shape()
    assert list(shape.fields) == list(lengths().values("actes"))
    assert (shape.description, shape.fields["fin"].description) == ("Un mot.", "Sa dernière lettre.")
    assert lengths().shape("Un autre.").description == "Un autre."


def test_what_a_name_is_computed_from_and_where_it_is_written_hold_under_every_path() -> None:
    assert list(lengths().computed()) == [("mot.lettres", ("mot.nom",)), ("mots.lettres", ("mot.nom",))]
    assert list(lengths().renamed()) == [("mot.dit", "mot.prononciation"), ("mots.dit", "mot.prononciation")]


def test_the_sources_are_those_of_the_table() -> None:
    assert COMPUTED["seance", "quorum"] == (("seance", "conseillers_en_exercice"),)
    assert COMPUTED["acte", "vote", "votants"][0] == ("seance", "presents")
    assert dict(RENAMED)["signataire",] == ("maire",)


@pytest.mark.parametrize("found", GROUPS, ids=lambda one: next(iter(one.paths), "") or "racines")
def test_each_computed_name_is_in_the_context_and_says_what_it_is(found: NamedGroup[Any]) -> None:
    whole = context_shape(KINDS)
    for path in found.paths:
        for name, one in found.named.items():
            shape = whole.at([*filter(None, path.split(".")), name])
            assert shape is not None, f"{path}.{name}"
            assert shape.description == one.shape.description != ""


@pytest.mark.parametrize("found", [*GROUPS, PERIOD, FACTS], ids=lambda one: next(iter(one.paths), "") or "racines")
def test_each_computed_name_has_an_example_of_what_it_may_be(found: NamedGroup[Any]) -> None:
    own = [one.shape for one in found.named.values() if one.shape.kind not in (Kind.LIST, Kind.GROUP)]
    assert [shape.description for shape in own if not shape.example] == []


def test_no_other_module_of_the_facts_names_one_of_them() -> None:
    """Context, readable and sources read the table: a computed name that they spelled would be a second place.

    `actes` is a name of the file too, where `seance.actes` is computed; so is `nom`, which an assembly has of its sort.
    """
    computed = {name for found in GROUPS if found is not ROOTS for name in found.named} - {"actes", "nom"}
    for module in ("context", "readable", "sources"):
        spelled = set(re.findall(r'"([a-z_]+)"', (FOLDER / f"{module}.py").read_text(encoding="utf-8")))
        assert spelled & computed == set(), module


def test_what_is_computed_of_what_sources_share_is_computed_once() -> None:
    asked: list[int] = []

    def told(length: int) -> str:
        asked.append(length)
        return "court" if length < 6 else "long"

    lengths = {"commune": 7, "maire": 5, "mairie": 6, "acte": 4}
    shared = {length: int(str(length)) for length in lengths.values()}
    made = NamedGroup[str]((), "", {}, lambda _: {}, shared=lambda one: shared[lengths[one]])
    made.name("nom", text("Lui."))(str.upper)
    made.shared_name("dit", text("Ce qu’on en dit."), told)
    assert [dict(made.values(one)) for one in ("commune", "maire", "maire")] == [
        {"nom": "COMMUNE", "dit": "long"},
        {"nom": "MAIRE", "dit": "court"},
        {"nom": "MAIRE", "dit": "court"},
    ]
    assert asked == [7, 5]
    assert made.whole("mairie") == {"nom": "MAIRIE", "dit": "long"}
