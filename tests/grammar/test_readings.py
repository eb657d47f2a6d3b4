"""What an expression reads, and whether it must be there."""

from __future__ import annotations

import pytest

from actgen.grammar.around import Asked
from actgen.grammar.readings import Reading, Role, readings_in
from tests.grammar.expressions import expression


def read(source: str, role: Role = Role.PRINTED) -> list[Reading]:
    return list(readings_in(expression(source), role))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("commune.nom | de", [("commune.nom", Role.PRINTED, ("de",))]),
        ("seance.presents | liste(champ='nom')",
         [("seance.presents", Role.PRINTED, ("liste",)), ("seance.presents[].nom", Role.PRINTED, ("liste",))]),
        ("aides | dont(an=acte.an) | somme('montant')",
         [("aides", Role.PRINTED, ("dont", "somme")), ("acte.an", Role.PRINTED, ()),
          ("aides[].an", Role.PRINTED, ("dont", "somme")), ("aides[].montant", Role.PRINTED, ("somme",))]),
        ("(aides | dont(an=acte.an) | first).nom",
         [("aides[].nom", Role.PRINTED, ()), ("acte.an", Role.PRINTED, ()), ("aides[].an", Role.PRINTED, ("dont",))]),
        ("ecoles | length | nombre_lettres", [("ecoles", Role.COUNTED, ("length", "nombre_lettres"))]),
        ("ecoles[acte.rang].nom", [("ecoles[].nom", Role.PRINTED, ()), ("acte.rang", Role.PRINTED, ())]),
        ("a if b else c", [("b", Role.TESTED, ()), ("a", Role.PRINTED, ()), ("c", Role.PRINTED, ())]),
        ("a == b", [("a", Role.TESTED, ()), ("b", Role.TESTED, ())]),
        ("'seance.date'", []),
        ("loop.index", []),
    ],
)  # fmt: skip
def test_an_expression_reads_names_through_filters(
    source: str, expected: list[tuple[str, Role, tuple[str, ...]]]
) -> None:
    assert [(one.path, one.role, one.filters) for one in read(source)] == expected


@pytest.mark.parametrize(
    ("condition", "demanded"),
    [
        ("a", []),
        ("not a", []),
        ("a is defined", []),
        ("a and b", []),
        ("a == 'x'", []),
        ("a != b", []),
        ("a > 1", ["a"]),
        ("a in b", ["a", "b"]),
        ("a | length > 1", ["a"]),
        ("a | majuscules == 'X'", ["a"]),
    ],
)
def test_a_condition_demands_what_it_computes_with(condition: str, demanded: list[str]) -> None:
    assert [one.path for one in read(condition, Role.TESTED) if one.demanded] == demanded


def held(reading: Reading) -> list[bool]:
    return [one.last.holds for one in reading.around if isinstance(one.last, Asked)]


def test_each_side_stands_where_the_one_before_lets_it_be_looked_at() -> None:
    assert [held(one) for one in read("a and b", Role.TESTED)] == [[], [True]]
    assert [held(one) for one in read("a or b", Role.TESTED)] == [[], [False]]
    assert [held(one) for one in read("x if a else y")] == [[], [True], [False]]


def test_what_is_read_of_the_elements_of_a_list_has_the_list_for_root() -> None:
    (reading,) = read("(acte.aides | first).nom")
    assert (reading.root, reading.steps) == ("acte.aides", ("acte", "aides", "nom"))
