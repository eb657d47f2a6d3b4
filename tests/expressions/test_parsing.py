# ruff: noqa: E501 - a table reads by its rows
"""An expression is read in the closed grammar, with what it reads; anything else is told in French."""

from __future__ import annotations

import dataclasses

import pytest

from actgen.expressions.fault import ExpressionFault
from actgen.expressions.parsing import MOST_CHARACTERS, parse
from tests.expressions.acts import fault, value

CAN = "Elle peut lire une valeur, calculer (+ - * /), comparer, choisir (a if condition else b) et appliquer un filtre."
EXAMPLE = "Écrivez par exemple\u00a0: montant <= 23000 or dispense."
NAME = "Nommez une valeur de l’acte ou du dossier\u00a0: acte.objet, seance.date."


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("element.montant <= 23000 or element.convention", ["element.montant", "element.convention"]),
        ("aides | somme('montant')", ["aides"]),
        ("aides | dont(convention=oui, nom=acte.nom) | length", ["aides", "acte.nom"]),
        ("(aides | first).montant + aides[0].montant", ["aides"]),
        ("seance['date'] - seance.date", ["seance.date"]),
        ("a if not b else c", ["b", "a", "c"]),
        ("oui and non and true and 3 and 'x'", []),
        ("jour | jours_apres(delai) >= '2025-12-15'", ["jour", "delai"]),
        ("a.b.c is defined", ["a.b.c"]),
    ],
)
def test_an_expression_says_what_it_reads(source: str, names: list[str]) -> None:
    assert sorted(parse(source).names) == sorted(names)


def test_an_expression_is_its_source() -> None:
    assert parse("a + 1") == parse("a + 1")
    assert parse("a + 1") != parse("1 + a")
    assert "tree" not in repr(parse("a"))
    with pytest.raises(dataclasses.FrozenInstanceError):
        parse("a").source = "b"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("source", "message", "hint"),
    [
        ("", "Cette expression est vide.", EXAMPLE),
        (" \n ", "Cette expression est vide.", EXAMPLE),
        ("x()", "Une expression ne peut pas appeler une fonction.", CAN),
        ("x.upper()", "Une expression ne peut pas appeler une fonction.", CAN),
        ("a ~ b", "Une expression ne peut pas coller des textes (~).", CAN),
        ("[a, b]", "Une expression ne peut pas écrire une liste.", CAN),
        ("a, b", "Cette expression est mal écrite\u00a0: «\u00a0,\u00a0» se trouve où la fin de l’expression est attendue.",
         EXAMPLE),
        ("(a, b)", "Une expression ne peut pas écrire plusieurs valeurs séparées par des virgules.", CAN),
        ("a[1:2]", "Une expression ne peut pas découper une liste ou un texte.", CAN),
        ("a ** 2", "Une expression ne peut pas calculer autrement qu’avec + - * /.", CAN),
        ("a % 2", "Une expression ne peut pas calculer autrement qu’avec + - * /.", CAN),
        ("a // 2", "Une expression ne peut pas calculer autrement qu’avec + - * /.", CAN),
        ("+a", "Une expression ne peut pas calculer autrement qu’avec + - * /.", CAN),
        ("a | liste(*b)", "Une expression ne peut pas donner à un filtre des options toutes faites.", CAN),
        ("a = 3", "Cette expression est mal écrite\u00a0: «\u00a0=\u00a0» se trouve où la fin de l’expression est attendue.",
         "Une comparaison s’écrit avec deux signes\u00a0: ==."),
        ("a b", "Cette expression est mal écrite\u00a0: «\u00a0b\u00a0» se trouve où la fin de l’expression est attendue.",
         EXAMPLE),
        ("a +", "Cette expression est mal écrite\u00a0: la fin de l’expression n’est pas attendue à cette place.", EXAMPLE),
        ("{{ a }}", "Une expression s’écrit sans accolades.", EXAMPLE),
        ("{a: 1}", "Une expression s’écrit sans accolades.", EXAMPLE),
        ("a }} {{ b", "Une expression s’écrit sans accolades.", EXAMPLE),
        ("a | joli(1)", "Le filtre «\u00a0joli\u00a0» n’existe pas.", None),
        ("a | mntant_lettres", "Le filtre «\u00a0mntant_lettres\u00a0» n’existe pas.", "Vouliez-vous dire «\u00a0montant_lettres\u00a0», «\u00a0date_lettres\u00a0» ou «\u00a0annee_lettres\u00a0»\u202f?"),
        ("a is odd", "Le test «\u00a0odd\u00a0» n’existe pas.", "Il y a\u00a0: defined."),
        ("loop.index", "La variable «\u00a0loop\u00a0» n’existe pas.", NAME),
        ("self", "La variable «\u00a0self\u00a0» n’existe pas.", NAME),
        ("a.__class__", "La variable «\u00a0__class__\u00a0» n’existe pas.", NAME),
        ("none", "Une expression n’emploie pas «\u00a0none\u00a0».",
         "Demandez si la valeur est donnée\u00a0: acte.rapporteur is defined."),
        ("a == none", "Une expression n’emploie pas «\u00a0none\u00a0».",
         "Demandez si la valeur est donnée\u00a0: acte.rapporteur is defined."),
        ("a if b", "Il manque «\u00a0else\u00a0» à ce choix\u00a0: rien ne dit ce qu’il vaut sinon.",
         "Écrivez a if condition else b."),
        ("a # b", "Cette expression est mal écrite\u00a0: le caractère «\u00a0#\u00a0» n’y a pas sa place.",
         "Un nom de variable s’écrit sans accent ni espace\u00a0; un texte se met entre guillemets."),
        ("a ≤ b", "Cette expression est mal écrite\u00a0: le caractère «\u00a0≤\u00a0» n’y a pas sa place.",
         "Écrivez «\u00a0<=\u00a0» à sa place."),
        ("a et b", "«\u00a0et\u00a0» ne relie pas deux valeurs.", "Écrivez «\u00a0and\u00a0»."),
        ("(a > 3) ou b", "«\u00a0ou\u00a0» ne relie pas deux valeurs.", "Écrivez «\u00a0or\u00a0»."),
        ("a si b sinon c", "«\u00a0si\u00a0» ne relie pas deux valeurs.", "Écrivez «\u00a0if\u00a0»."),
    ],
)  # fmt: skip
def test_what_is_outside_the_grammar_is_told(source: str, message: str, hint: str | None) -> None:
    told = fault(source)
    assert told[0] == message
    assert hint is None or told[1] == hint


@pytest.mark.parametrize(
    "source",
    [
        "(" * 900 + "a" + ")" * 900,
        "not " * 400 + "a",
        "-" * 1500 + "a",
        "a" + ".b" * 900,
        "a" + "[0]" * 600,
        "a + " * 400 + "a",
        "a and " * 300 + "a",
        "a" + " | de" * 300,
        "a if a else " * 100 + "a",
    ],
)
def test_an_expression_may_not_nest_without_end(source: str) -> None:
    assert fault(source) == (
        "Cette expression est trop compliquée.",
        "Coupez-la en plusieurs, ou préparez la valeur autrement.",
    )


def test_nor_be_without_end() -> None:
    assert fault("a" * (MOST_CHARACTERS + 1)) == (
        "Cette expression fait 2001 signes\u00a0: il y en a 2000 au plus.",
        "Coupez-la en plusieurs champs calculés.",
    )


@pytest.mark.parametrize(
    "source",
    [
        "\u200b", "\x00", "a\x00b", "\ud800", "\u202e", "'", "\"", "'a", "`a`", "a;b", "a\\b", "@", "$a", "€", "é" * 50, "'\\",
        "½", "²", "٣ + ١", "1.", ".5", "1..2", "1.2.3", "a..b", "a.", ".a", ")", "(", "]", "[", "|", "a |", "| a", "a | (b)",
        "a | b.c", "%}", "{%", "{#", "#}", "{% if a %}", "{{", "}}", "and", "a and", "or b", "not", "in", "a in", "a not", "is",
        "a is", "if", "a if", "a if b else", "else", "a == ", "== a", "a === b", "a <> b", "a != ", "a = b", "a := b", "lambda: a",
        "a if b else c if", "'x' * 999999999", "999999999999999 * 999999999999999", "\r", "\t", "\u00a0", "a\u00a0+\u00a0b",
        "1e999999999", "1E5", "0b11", "0o7", "0xff", "1_000", "00001", "1" * 1900, "1." + "1" * 1900, "a" * 1999, "é.è",
        "__import__('os')", "''.__class__", "a|attr('x')", "cycler", "dict()", "True", "False", "None", "\N{FULLWIDTH LOW LINE}a",
    ],
)  # fmt: skip
def test_any_text_is_read_or_refused_in_french(source: str) -> None:
    try:
        told = repr(value(source))
    except ExpressionFault as refusal:
        told = f"{refusal.message} {refusal.hint}"
        assert refusal.message.endswith((".", "\u202f?"))  # noqa: PT017 - most are refused, some are not
    assert told.replace("\u00a0", " ").replace("\u202f", " ").isprintable()


def test_a_number_keeps_what_was_typed() -> None:
    assert [repr(value(text)) for text in ("0.1", "1.10", "3", "123456789.012345")] == [
        "Decimal('0.1')", "Decimal('1.1')", "3", "Decimal('123456789.012345')",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "message", "hint"),
    [
        ("1e5", "Le nombre «\u00a01e5\u00a0» est mal écrit.",
         "Écrivez-le en chiffres, avec un point pour les décimales\u00a0: 1234.50."),
        ("0x10", "Le nombre «\u00a00x10\u00a0» est mal écrit.",
         "Écrivez-le en chiffres, avec un point pour les décimales\u00a0: 1234.50."),
        ("1_000", "Le nombre «\u00a01_000\u00a0» est mal écrit.",
         "Écrivez-le en chiffres, avec un point pour les décimales\u00a0: 1234.50."),
        ("1234567890.123456", "Le nombre «\u00a01234567890.123456\u00a0» est trop long.",
         "Un nombre y a 15 chiffres au plus."),
    ],
)  # fmt: skip
def test_a_number_is_written_plainly(source: str, message: str, hint: str) -> None:
    assert fault(source) == (message, hint)
