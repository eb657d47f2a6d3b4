"""What a template meets where a value is missing."""

from __future__ import annotations

import copy
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from actgen.grammar.undefined import STAND_IN, Absent, MissingValueError, Unknown

USES: list[Callable[[Any], object]] = [
    str, len, list, lambda v: v + "a", lambda v: "a" + v, lambda v: v < 1, lambda v: v > 1, lambda v: v <= 1,
    lambda v: v >= 1, lambda v: "a" in v,
]  # fmt: skip


@pytest.mark.parametrize("use", [*USES, bool, hash, lambda v: v == 1, lambda v: v != 1])
def test_no_use_of_an_unknown_name_passes(use: Callable[[Any], object]) -> None:
    with pytest.raises(MissingValueError) as refusal:
        use(Unknown(obj={"nom": "x", "nombre": 1}, name="nomm"))
    assert refusal.value.french == "La variable «\u00a0nomm\u00a0» n’existe pas."
    assert refusal.value.hint == "Vouliez-vous dire «\u00a0nom\u00a0» ou «\u00a0nombre\u00a0»\u202f?"


@pytest.mark.parametrize("use", USES)
def test_an_absent_value_may_not_be_printed_nor_compared(use: Callable[[Any], object]) -> None:
    with pytest.raises(MissingValueError) as refusal:
        use(Absent(obj={"site": None}, name="site"))
    assert refusal.value.french == ("Le modèle emploie «\u00a0site\u00a0», que le fichier de la commune ne donne pas.")
    assert refusal.value.hint == "Donnez cette valeur, ou entourez le passage du modèle d’un {% if %}."


def test_an_absent_value_may_be_asked_for() -> None:
    absent = Absent(name="site")
    assert not absent
    assert absent == Absent(name="autre")
    assert absent != ""
    assert absent != "site"


@pytest.mark.parametrize(
    ("holder", "hint"),
    [
        ({"a": 1, "b": 2}, "Les noms admis ici sont\u00a0: a, b."),
        ({}, ""),
        (
            ["x"],
            "Elle est cherchée dans une liste\u00a0: parcourez-la avec {% for %}, ou prenez-en le premier (first).",
        ),
        ("Nantes", "Elle est cherchée dans «\u00a0Nantes\u00a0», qui n’a rien d’autre à imprimer que lui-même."),
        (
            date(2025, 12, 15),
            "Elle est cherchée dans «\u00a02025-12-15\u00a0», qui n’a rien d’autre à imprimer que lui-même.",
        ),
        (12, "Elle est cherchée dans «\u00a012\u00a0», qui n’a rien d’autre à imprimer que lui-même."),
    ],
)
def test_the_hint_depends_on_where_the_name_was_sought(holder: Any, hint: str) -> None:
    with pytest.raises(MissingValueError) as refusal:
        str(Unknown(obj=holder, name="zzzz"))
    assert refusal.value.hint == hint


def test_a_stand_in_takes_any_use_without_a_fault() -> None:
    assert (str(STAND_IN), bool(STAND_IN), list(STAND_IN)) == ("x", True, [])
    assert (STAND_IN < 1, STAND_IN >= 1, STAND_IN == 1, "a" in STAND_IN) == (False,) * 4
    assert copy.deepcopy({"a": STAND_IN})["a"] is STAND_IN
