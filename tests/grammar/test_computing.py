"""The filters that count and calculate: what they give, and what they say where something is missing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from actgen.core.errors import WordingError
from actgen.grammar.computing import EmptyListError
from actgen.grammar.filters import FILTERS
from actgen.grammar.rules import RuleBroken, check_tag
from actgen.grammar.sandbox import ClosedEnvironment
from actgen.grammar.undefined import MissingValueError
from tests.fill.filled import fault, said

AIDES: list[dict[str, Any]] = [
    {"nom": "Club", "montant": Decimal("1500.10"), "convention": None, "jour": date(2025, 9, 1), "rang": 1},
    {"nom": "Amis", "montant": Decimal("0.20"), "convention": True, "jour": date(2025, 6, 1), "rang": 2},
    {"nom": "Club", "montant": 3, "convention": False, "jour": date(2025, 12, 1), "rang": 3},
]


def names(found: Any) -> list[int]:
    return [one["rang"] for one in found]


@pytest.mark.parametrize(
    ("name", "value", "args", "kwargs", "found"),
    [
        ("somme", AIDES, ["montant"], {}, Decimal("1503.3")),
        ("somme", AIDES, [], {"champ": "rang"}, 6),
        ("somme", [1, "2.50", Decimal("0.5")], [], {}, 4),
        ("somme", [Decimal("0.1")] * 10, [], {}, 1),
        ("somme", [], ["montant"], {}, 0),
        ("minimum", AIDES, ["montant"], {}, Decimal("0.2")),
        ("maximum", AIDES, ["montant"], {}, Decimal("1500.1")),
        ("minimum", AIDES, ["jour"], {}, date(2025, 6, 1)),
        ("maximum", ["2025-09-01", date(2025, 8, 31)], [], {}, date(2025, 9, 1)),
        ("maximum", [1, 10, 9], [], {}, 10),
        ("arrondi", Decimal("12.345"), [2], {}, Decimal("12.35")),
        ("arrondi", Decimal("-12.345"), [2], {}, Decimal("-12.35")),
        ("arrondi", Decimal("12.3449"), [2], {}, Decimal("12.34")),
        ("arrondi", Decimal("0.5"), [0], {}, 1),
        ("arrondi", Decimal("12.99"), [0, "bas"], {}, 12),
        ("arrondi", Decimal("-12.01"), [0], {"sens": "bas"}, -13),
        ("arrondi", "12.345", [1], {}, Decimal("12.3")),
        ("arrondi", 40, [2], {}, 40),
        ("jours_apres", date(2025, 12, 15), [8], {}, date(2025, 12, 23)),
        ("jours_apres", "2025-12-15", [-15], {}, date(2025, 11, 30)),
        ("mois_apres", "2025-12-31", [2], {}, date(2026, 2, 28)),
        ("length", ["a", "b"], [], {}, 2),
        ("first", ["a", "b"], [], {}, "a"),
        ("last", [1, 2], [], {}, 2),
        ("length", AIDES, [], {}, 3),
    ],
)
def test_what_is_counted_is_exact(name: str, value: Any, args: list[Any], kwargs: dict[str, Any], found: Any) -> None:
    given = FILTERS[name](value, *args, **kwargs)
    assert (given, type(given)) == (found, type(found))


@pytest.mark.parametrize(
    ("fields", "ranks"),
    [
        ({"nom": "Club"}, [1, 3]),
        ({"nom": "club"}, []),
        ({"nom": "Club", "montant": 3}, [3]),
        ({"convention": True}, [2]),
        ({"convention": False}, [1, 3]),
        ({"rang": 1}, [1]),
        ({"rang": True}, []),
        ({"montant": Decimal("3.00")}, [3]),
        ({"jour": "2025-06-01"}, [2]),
        ({"jour": date(2025, 6, 1)}, [2]),
    ],
)
def test_the_elements_that_match_are_kept(fields: dict[str, Any], ranks: list[int]) -> None:
    assert names(FILTERS["dont"](AIDES, **fields)) == ranks


def test_nothing_matches_in_an_empty_list() -> None:
    assert FILTERS["dont"]([], nom="Club") == []


@pytest.mark.parametrize("name", ["first", "last", "minimum", "maximum"])
def test_an_empty_list_has_no_element_to_give(name: str) -> None:
    with pytest.raises(EmptyListError) as caught:
        FILTERS[name]([])
    assert caught.value.message.startswith("Cette liste est vide\u00a0: elle n’a ")
    assert caught.value.hint == "Entourez le passage d’un {% if %}\u00a0: {% if seance.secretaires %}."


@pytest.mark.parametrize("name", ["somme", "minimum", "maximum"])
def test_an_element_that_does_not_say_its_value_is_a_missing_value(name: str) -> None:
    with pytest.raises(MissingValueError) as caught:
        FILTERS[name]([*AIDES, {"montant": None}], "montant")
    assert caught.value.french == "Le modèle emploie «\u00a0montant\u00a0», que le fichier de la commune ne donne pas."
    with pytest.raises(MissingValueError) as caught:
        FILTERS[name](AIDES, "montan")
    assert caught.value.french == "La variable «\u00a0montan\u00a0» n’existe pas."
    assert caught.value.hint == "Vouliez-vous dire «\u00a0montant\u00a0»\u202f?"


@pytest.mark.parametrize(
    ("name", "value", "args", "kwargs", "message", "hint"),
    [
        (
            "somme", AIDES, ["nom"], {},
            "Le champ «\u00a0nom\u00a0» d’un élément ne s’additionne pas\u00a0: c’est le texte «\u00a0Club\u00a0».",
            'Nommez le nombre à prendre de chaque élément\u00a0: somme("effectif").',
        ),
        (
            "somme", [1, "x"], [], {},
            "Un élément de cette liste ne s’additionne pas\u00a0: c’est le texte «\u00a0x\u00a0».",
            'Nommez le nombre à prendre de chaque élément\u00a0: somme("effectif").',
        ),
        (
            "somme", ["x"], ["montant"], {},
            "Un élément de cette liste n’a pas de «\u00a0montant\u00a0»\u00a0: c’est le texte «\u00a0x\u00a0».",
            "Écrivez ce filtre sans nom de champ, ou donnez-lui une liste de groupes.",
        ),
        (
            "somme", "x", [], {},
            "Ce filtre attend une liste, et reçoit le texte «\u00a0x\u00a0».",
            "Retirez ce filtre, ou donnez-lui une liste.",
        ),
        (
            "somme", [10**14] * 10, [], {},
            "Ce calcul donne un nombre de plus de 15 chiffres.",
            "Vérifiez les nombres dont il part\u00a0: aucun acte n’en emploie d’aussi longs.",
        ),
        (
            "maximum", AIDES, ["nom"], {},
            "Le champ «\u00a0nom\u00a0» d’un élément n’est ni un nombre ni une date\u00a0: "
            "c’est le texte «\u00a0Club\u00a0».",
            'Nommez le nombre ou la date à prendre de chaque élément\u00a0: maximum("effectif").',
        ),
        (
            "maximum", [1, "2025-12-15"], [], {},
            "Cette liste mêle des nombres et des dates\u00a0: rien n’y est le plus grand.",
            'Nommez le nombre ou la date à prendre de chaque élément\u00a0: maximum("effectif").',
        ),
        (
            "arrondi", "x", [2], {},
            "Ce filtre attend un nombre, et reçoit le texte «\u00a0x\u00a0».",
            "Appliquez-le à un nombre, et dites combien de décimales garder\u00a0: arrondi(2).",
        ),
        ("arrondi", 1, [9], {}, "On n’arrondit pas à 9 décimales.", "Donnez-en de 0 à 6."),
        ("arrondi", 1, [-1], {}, "On n’arrondit pas à -1 décimales.", "Donnez-en de 0 à 6."),
        (
            "arrondi", 1, [0, "haut"], {},
            "«\u00a0haut\u00a0» n’est pas une option de ce filtre.",
            "Écrivez «\u00a0proche\u00a0» ou «\u00a0bas\u00a0».",
        ),
        (
            "arrondi", 1, ["2"], {},
            "L’option «\u00a0decimales\u00a0» du filtre «\u00a0arrondi\u00a0» attend un nombre entier.",
            "Écrivez-le en chiffres, sans guillemets\u00a0: decimales=2.",
        ),
        (
            "jours_apres", "2025-12-15", [True], {},
            "L’option «\u00a0jours\u00a0» du filtre «\u00a0jours_apres\u00a0» attend un nombre entier.",
            "Écrivez-le en chiffres, sans guillemets\u00a0: jours=2.",
        ),
        (
            "mois_apres", "2025-12", [1], {},
            "Ce filtre attend une date, et reçoit le texte «\u00a02025-12\u00a0».",
            "Appliquez-le à une date du dossier\u00a0: {{ seance.date | date_longue }}.",
        ),
        (
            "dont", ["x"], [], {"nom": "x"},
            "Un élément de cette liste n’a pas de «\u00a0nom\u00a0»\u00a0: c’est le texte «\u00a0x\u00a0».",
            "Écrivez ce filtre sans nom de champ, ou donnez-lui une liste de groupes.",
        ),
        (
            "dont", AIDES, [], {},
            "Le filtre «\u00a0dont\u00a0» ne dit pas quoi choisir.",
            'Nommez un champ et sa valeur\u00a0: dont(type="maternelle").',
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_counted_is_told(
    name: str, value: Any, args: list[Any], kwargs: dict[str, Any], message: str, hint: str
) -> None:
    with pytest.raises(WordingError) as caught:
        FILTERS[name](value, *args, **kwargs)
    assert (caught.value.message, caught.value.hint) == (message, hint)


def test_what_is_typed_is_counted_as_it_is() -> None:
    rows = [{"le": date(2025, 6, 1), "cout": Decimal("1.50")}, {"le": date(2025, 12, 1), "cout": Decimal("2.50")}]
    assert FILTERS["maximum"](rows, "le") == date(2025, 12, 1)
    assert FILTERS["somme"](rows, "cout") == 4
    assert FILTERS["dont"](rows, le=date(2025, 6, 1)) == FILTERS["dont"](rows, le="2025-06-01") == rows[:1]
    assert FILTERS["jours_apres"](date(2025, 12, 15), Decimal("8.00")) == date(2025, 12, 23)
    with pytest.raises(WordingError, match="attend un nombre entier"):
        FILTERS["jours_apres"](date(2025, 12, 15), Decimal("8.50"))


def test_a_quotient_that_never_ends_is_named_where_it_is_refused() -> None:
    with pytest.raises(WordingError) as caught:
        FILTERS["montant"](Fraction(1, 3))
    assert caught.value.message == "Ce filtre attend un nombre, et reçoit le quotient 1/3."


def test_a_field_that_no_element_has_is_told_with_the_nearest() -> None:
    with pytest.raises(MissingValueError) as caught:
        FILTERS["dont"](AIDES, conventions=True)
    assert (caught.value.french, caught.value.hint) == (
        "La variable «\u00a0conventions\u00a0» n’existe pas.",
        "Vouliez-vous dire «\u00a0convention\u00a0»\u202f?",
    )


def test_a_field_may_have_any_name_of_an_option() -> None:
    rows = [{"values": "a", "value": 1, "class": "x"}]
    assert FILTERS["dont"](rows, **{"values": "a", "value": 1, "class": "x"}) == rows


@pytest.mark.parametrize("tag", ["ecoles | dont", "ecoles | dont('x')", "ecoles | dont('x', nom='x')"])
def test_a_choice_names_its_fields(tag: str) -> None:
    with pytest.raises(RuleBroken) as caught:
        check_tag(ClosedEnvironment(), f"{{{{ {tag} | length }}}}")
    assert caught.value.wording == (
        "Le filtre «\u00a0dont\u00a0» attend des champs, chacun une fois, avec la valeur qu’il cherche.",
        'Nommez-les entre parenthèses\u00a0: dont(type="maternelle").',
    )


def test_an_act_says_what_is_counted() -> None:
    context = {"aides": AIDES, "seance": {"date": "2025-12-15"}}
    tags = {
        "aides | somme('montant') | montant": "1\u202f503,30\u00a0€",
        "aides | dont(nom='Club') | length | nombre_lettres": "deux",
        "(aides | dont(convention=true) | first).nom": "Amis",
        "(aides | last).nom": "Club",
        "aides | maximum('jour') | date_longue": "1er\u00a0décembre 2025",
        "seance.date | mois_apres(2) | jours_apres(1) | date_longue": "16\u00a0février 2026",
    }
    assert [said(f"{{{{ {tag} }}}}", context=context) for tag in tags] == [[words] for words in tags.values()]


def test_a_hole_in_a_sum_is_a_fault_at_its_place() -> None:
    found = fault("{{ aides | somme('montant') | montant }}", context={"aides": [{"montant": None}]})
    assert found.code == "REM-001"
    assert found.message == "Le modèle emploie «\u00a0montant\u00a0», que le fichier de la commune ne donne pas."
