# ruff: noqa: E501 - a table reads by its rows
"""What expressions give: exact, three-valued where something is not given, a French fault where they cannot."""

from __future__ import annotations

import itertools
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from actgen.expressions.evaluating import UNKNOWN, breaks, evaluate, exact_cents, holds, truth
from actgen.expressions.fault import ExpressionFault
from actgen.expressions.parsing import parse
from tests.expressions.acts import ACTE, SCOPE, fault, value

CALCULATED = (
    "Se calculent les nombres entre eux, et les dates\u00a0: une date moins une date, une date plus ou moins un nombre "
    "de jours."
)
COMPARED = (
    'Comparez deux valeurs de même sorte\u00a0; une date se compare aussi à un texte comme "2025-12-15", une heure à '
    '"19:00".'
)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        # numbers, exactly
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("0.1 + 0.2", Decimal("0.3")),
        ("prix * nombre", Decimal("0.3")),
        ("prix * 10", 1),
        ("7 / 2", Decimal("3.5")),
        ("6 / 2", 3),
        ("100 / nombre * nombre", 100),
        ("(100 / nombre) | arrondi(2)", Decimal("33.33")),
        ("(100 / nombre) | arrondi(0, 'bas')", 33),
        ("-nombre", -3),
        ("- -nombre", 3),
        ("2 - -1", 3),
        ("1 / 3 + 1 / 3 + 1 / 3", 1),
        # days
        ("jour - seance.date", 0),
        ("jour + 8", date(2025, 12, 23)),
        ("8 + jour", date(2025, 12, 23)),
        ("jour - 15", date(2025, 11, 30)),
        ("(jour + 8) - jour", 8),
        ("(jour | mois_apres(2)) - jour", 62),
        ("jour | jours_apres(-15)", date(2025, 11, 30)),
        # lists
        ("aides | somme('montant')", Decimal("25500.3")),
        ("aides | length", 2),
        ("aides | dont(convention=oui) | length", 1),
        ("aides | dont(convention=non) | somme('montant')", Decimal("1500.1")),
        ("aides | dont(association='Club', convention=non) | length", 1),
        ("aides | maximum('signee')", date(2025, 9, 1)),
        ("(aides | minimum('montant')) * 2", Decimal("3000.2")),
        ("(aides | last).association", "Amis"),
        ("aides[0].association", "Club"),
        ("aides[-1].association", "Amis"),
        ("aides[7].association", None),
        ("mots | liste", "a et b"),
        # names: the group, then what is around it
        ("montant", Decimal("24000")),
        ("objet", "Tarifs de l’eau"),
        ("acte.montant", 1),
        ("seance.lieu", None),
        ("seance.lieu.rue", None),
        ("rien.du.tout", None),
        # comparisons
        ("montant > 23000", True),
        ("montant <= 23000 or convention", False),
        ("1 < nombre < 5", True),
        ("1 < nombre < 3", False),
        ("24000.00 == montant", True),
        ("jour >= '2025-12-15'", True),
        ("'2025-12-16' > jour", True),
        ("jour == seance.date", True),
        ("heure < '20:00'", True),
        ("mois == '2025-09'", True),
        ("mois < '2025-10'", True),
        ('objet == "Tarifs de l\'eau"', True),
        ("objet != 'x'", True),
        ("vrai == oui", True),
        ("faux == non", True),
        ("'a' in mots", True),
        ("'c' not in mots", True),
        ("3 in mots", False),
        ("'eau' in objet", True),
        ("nombre if vrai else zero", 3),
        ("oui", True),
        ("true and not false", True),
        # wordings
        ("montant | montant_lettres", "vingt-quatre mille euros"),
        ("jour | date_longue", "15\u00a0décembre 2025"),
        ("(1 + nombre) | nombre_lettres(feminin=oui)", "quatre"),
    ],
)
def test_what_an_expression_gives(source: str, found: Any) -> None:
    given = value(source)
    assert (given, type(given)) == (found, type(found))


@pytest.mark.parametrize(
    ("source", "found"),
    [
        # a name alone is false, and so is what is made of it
        ("not absent", True),
        ("absent and vrai", False),
        ("absent or vrai", True),
        ("absent or absent", False),
        ("not commission.nom", True),
        ("commission.nom or vrai", True),
        ("absent is defined", False),
        ("nombre is defined", True),
        ("(absent > 1) is defined", False),
        # what compares or calculates with it is unknown
        ("absent > 3", UNKNOWN),
        ("absent == 3", UNKNOWN),
        ("absent != 3", UNKNOWN),
        ("absent == absent", UNKNOWN),
        ("absent + 1", UNKNOWN),
        ("-absent", UNKNOWN),
        ("absent - jour", UNKNOWN),
        ("absent / 0", UNKNOWN),
        ("absent | montant", UNKNOWN),
        ("absent in mots", UNKNOWN),
        ("1 < absent < 0", UNKNOWN),
        ("1 < 0 < absent", False),
        ("jour | jours_apres(absent)", UNKNOWN),
        ("1 if absent > 3 else 2", UNKNOWN),
        ("1 if absent else 2", 2),
        # a sum with a hole, a list that is not given
        ("trouees | somme('montant')", UNKNOWN),
        ("trouees | maximum('montant')", UNKNOWN),
        ("trouees | dont(montant=1) | somme('montant')", 1),
        ("absent | somme('montant')", 0),
        ("absent | length", 0),
        ("absent | dont(nom='x') | length", 0),
        ("absent | first", UNKNOWN),
        ("vide | last", UNKNOWN),
        ("vide | minimum", UNKNOWN),
        ("(vide | first).nom == 'x'", UNKNOWN),
        ("'a' in absent", False),
        ("'a' not in absent", True),
    ],
)
def test_what_is_not_given_is_false_or_unknown(source: str, found: Any) -> None:
    assert value(source) is found or value(source) == found


def test_and_or_and_not_have_three_values() -> None:
    words = {"oui": True, "non": False, "(absent > 1)": UNKNOWN}
    for (left, one), (right, other) in itertools.product(words.items(), repeat=2):
        both = False if False in (one, other) else UNKNOWN if UNKNOWN in (one, other) else True
        either = True if True in (one, other) else UNKNOWN if UNKNOWN in (one, other) else False
        assert value(f"{left} and {right}") is both, (left, right)
        assert value(f"{left} or {right}") is either, (left, right)
    assert value("not (absent > 1)") is UNKNOWN


def test_a_condition_holds_only_when_true_and_a_rule_breaks_only_when_false() -> None:
    answers = {
        source: (holds(parse(source), SCOPE), breaks(parse(source), SCOPE))
        for source in (
            "vrai",
            "faux",
            "absent",
            "absent > 3",
            "montant <= 23000 or convention",
            "zero",
            "vide",
            "objet",
        )
    }
    assert answers == {
        "vrai": (True, False), "faux": (False, True), "absent": (False, True), "absent > 3": (False, False),
        "montant <= 23000 or convention": (False, True), "zero": (False, True), "vide": (False, True),
        "objet": (True, False),
    }  # fmt: skip


def test_unknown_is_never_taken_for_false() -> None:
    with pytest.raises(TypeError, match="neither true nor false"):
        bool(UNKNOWN)
    assert truth(UNKNOWN) is UNKNOWN


def test_what_decides_spares_the_rest() -> None:
    assert value("zero != 0 and nombre / zero > 1") is False
    assert value("nombre / zero if zero != 0 else 7") == 7


@pytest.mark.parametrize(
    ("source", "message", "hint"),
    [
        (
            "objet + 3",
            "«\u00a0objet + 3\u00a0» ne se calcule pas\u00a0: «\u00a0objet\u00a0» est un texte, «\u00a03\u00a0» est un nombre.",
            CALCULATED,
        ),
        (
            "jour + seance.date",
            "«\u00a0jour + seance.date\u00a0» ne se calcule pas\u00a0: «\u00a0jour\u00a0» est une date, "
            "«\u00a0seance.date\u00a0» est une date.",
            CALCULATED,
        ),
        (
            "3 - jour",
            "«\u00a03 - jour\u00a0» ne se calcule pas\u00a0: «\u00a03\u00a0» est un nombre, «\u00a0jour\u00a0» est une date.",
            CALCULATED,
        ),
        ("-jour", "«\u00a0-jour\u00a0» ne se calcule pas\u00a0: «\u00a0jour\u00a0» est une date.", CALCULATED),
        (
            "vrai * 2",
            "«\u00a0vrai * 2\u00a0» ne se calcule pas\u00a0: «\u00a0vrai\u00a0» est «\u00a0oui\u00a0» ou «\u00a0non\u00a0», "
            "«\u00a02\u00a0» est un nombre.",
            CALCULATED,
        ),
        (
            "objet > 3",
            "«\u00a0objet > 3\u00a0» ne se compare pas\u00a0: «\u00a0objet\u00a0» est un texte, «\u00a03\u00a0» est un nombre.",
            COMPARED,
        ),
        (
            "jour > 'demain'",
            '«\u00a0jour > "demain"\u00a0» ne se compare pas\u00a0: «\u00a0jour\u00a0» est une date, '
            '«\u00a0"demain"\u00a0» est un texte.',
            COMPARED,
        ),
        (
            "vrai > non",
            "«\u00a0vrai > non\u00a0» ne se compare pas\u00a0: «\u00a0vrai\u00a0» est «\u00a0oui\u00a0» ou «\u00a0non\u00a0», "
            "«\u00a0non\u00a0» est «\u00a0oui\u00a0» ou «\u00a0non\u00a0».",
            COMPARED,
        ),
        (
            "seance == acte",
            "«\u00a0seance == acte\u00a0» ne se compare pas\u00a0: «\u00a0seance\u00a0» est un groupe de valeurs, "
            "«\u00a0acte\u00a0» est un groupe de valeurs.",
            COMPARED,
        ),
        (
            "3 in objet",
            "«\u00a03 in objet\u00a0» ne se compare pas\u00a0: «\u00a03\u00a0» est un nombre, «\u00a0objet\u00a0» est un texte.",
            COMPARED,
        ),
        (
            "nombre / zero",
            "«\u00a0nombre / zero\u00a0» divise par zéro\u00a0: «\u00a0zero\u00a0» vaut 0.",
            "Écrivez ce qu’il faut dans ce cas\u00a0: … if zero != 0 else …",
        ),
        (
            "100 / nombre",
            "«\u00a0100 / nombre\u00a0» ne tombe pas juste\u00a0: ses décimales ne finissent pas.",
            "Arrondissez-le\u00a0: (100 / nombre) | arrondi(2).",
        ),
        (
            "(100 / nombre) | montant",
            "«\u00a0100 / nombre\u00a0» ne tombe pas juste\u00a0: ses décimales ne finissent pas.",
            "Arrondissez-le\u00a0: (100 / nombre) | arrondi(2).",
        ),
        (
            "999999999999999 * 999999999999999",
            "«\u00a0999999999999999 * 999999999999999\u00a0»\u00a0: ce calcul donne un nombre de plus de 15 chiffres.",
            "Vérifiez les nombres dont il part\u00a0: aucun acte n’en emploie d’aussi longs.",
        ),
        (
            "jour + 999999999999999",
            "«\u00a0jour + 999999999999999\u00a0»\u00a0: décalé de 999999999999999\u00a0jours, ce jour sort des années 1900 à "
            "2200, celles des actes.",
            "Corrigez la date ou le délai.",
        ),
        (
            "jour + 0.5",
            "«\u00a0jour + 0.5\u00a0»\u00a0: on n’ajoute à une date qu’un nombre entier de jours.",
            "Arrondissez ce nombre\u00a0: (…) | arrondi(0).",
        ),
        (
            "aides.montant",
            "«\u00a0aides\u00a0» est une liste\u00a0: il n’y a pas de «\u00a0montant\u00a0» à y lire.",
            'Comptez ou calculez avec un filtre\u00a0: aides | somme("montant"), aides | length.',
        ),
        (
            "jour.annee",
            "«\u00a0jour\u00a0» est une date\u00a0: il n’y a pas de «\u00a0annee\u00a0» à y lire.",
            "Écrivez jour, sans rien après.",
        ),
        (
            "aides | somme('association')",
            '«\u00a0aides | somme("association")\u00a0»\u00a0: le champ «\u00a0association\u00a0» d’un élément ne '
            "s’additionne pas\u00a0: c’est le texte «\u00a0Club\u00a0».",
            'Nommez le nombre à prendre de chaque élément\u00a0: somme("effectif").',
        ),
        (
            "objet | date_longue",
            "«\u00a0objet | date_longue\u00a0»\u00a0: ce filtre attend une date ou un mois, et reçoit le texte "
            "«\u00a0Tarifs de l’eau\u00a0».",
            "Appliquez-le à une date du dossier\u00a0: seance.date | date_longue.",
        ),
    ],
)
def test_what_cannot_be_calculated_is_told(source: str, message: str, hint: str) -> None:
    assert fault(source) == (message, hint)


@pytest.mark.parametrize("number", [10**15, -(10**30), Decimal("1e400000"), Decimal("NaN"), 1.5, object(), {1: 2}])
def test_a_value_that_no_act_holds_stops_nothing_but_the_expression(number: Any) -> None:
    for source in ("x + 1", "x > 1", "x | arrondi(2)", "jour + x", "x == x", "l | somme", "x in l"):
        scope = ({"x": number, "l": [number]}, ACTE)
        try:
            found = evaluate(parse(source), scope)
        except ExpressionFault as told:
            found = told.message
        assert found in (True, False) or str(found).endswith(".")


@pytest.mark.parametrize("typed", ["12.5", "-3", "1E+3", "-0.00", "0", "0.10000", "999999999999999.99"])
def test_an_amount_is_in_cents_as_the_fraction_that_it_is(typed: str) -> None:
    number = Decimal(typed)
    assert repr(exact_cents(number)) == repr(exact_cents(Fraction(number)))


def test_an_amount_is_in_whole_cents() -> None:
    assert [repr(exact_cents(one)) for one in (3, Decimal("12.5"), Decimal("12.340"))] == [
        "Decimal('3.00')", "Decimal('12.50')", "Decimal('12.34')",
    ]  # fmt: skip
    for between in (Decimal("12.345"), Fraction(100, 3)):
        with pytest.raises(ExpressionFault) as caught:
            exact_cents(between, "Le total")
        assert caught.value.message == "Le total tombe entre deux centimes."
        assert caught.value.hint == "Arrondissez-le\u00a0: (…) | arrondi(2)."
    with pytest.raises(ExpressionFault) as caught:
        exact_cents("12")
    assert caught.value.message == "Ce montant n’est pas un nombre\u00a0: c’est un texte."
