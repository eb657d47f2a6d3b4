"""Typed text made typographic."""

from __future__ import annotations

import itertools

import pytest

from actgen.french.typography import quoted, typographic

CASES = [
    ("", ""),
    ("l'arrêté", "l’arrêté"),
    ("L'ÉTAT d'une", "L’ÉTAT d’une"),
    ("aujourd'hui", "aujourd’hui"),
    ('l\'"État"', "l’«\u00a0État\u00a0»"),
    ("5' de retard", "5' de retard"),
    ("l’arrêté", "l’arrêté"),
    ('le "Plan" voté', "le «\u00a0Plan\u00a0» voté"),
    ('le " Plan " voté', "le «\u00a0Plan\u00a0» voté"),
    ('"A" et "B"', "«\u00a0A\u00a0» et «\u00a0B\u00a0»"),
    ('dit "oui', 'dit "oui'),
    ('un écran 24" et un 27"', 'un écran 24" et un 27"'),
    ('rien "" ici', 'rien "" ici'),
    ('une "ligne\nautre" ligne', 'une "ligne\nautre" ligne'),
    ("« Plan »", "«\u00a0Plan\u00a0»"),
    ("«Plan»", "«Plan»"),
    ("Article 1 : objet", "Article 1\u00a0: objet"),
    ("Article 1: objet", "Article 1: objet"),
    ("vu ; considérant", "vu\u202f; considérant"),
    ("Vive la République !", "Vive la République\u202f!"),
    ("Pour ? Contre ?", "Pour\u202f? Contre\u202f?"),
    ("50 % de 40 €", "50\u00a0% de 40\u00a0€"),
    ("50% de 40€", "50% de 40€"),
    ("Présents      : 12", "Présents      : 12"),
    ("déjà\u00a0: fait\u202f!", "déjà\u00a0: fait\u202f!"),
    ("n°12 et n° 12", "n°12 et n° 12"),
    ("à 19:00", "à 19:00"),
    ("https://x.fr/l'eau?a=b : lien", "https://x.fr/l'eau?a=b\u00a0: lien"),
    ("www.x.fr/l'eau", "www.x.fr/l'eau"),
    ('voir "https://x.fr/a" ici', "voir «\u00a0https://x.fr/a\u00a0» ici"),
    ("o'neil@x.fr écrit d'ici", "o'neil@x.fr écrit d’ici"),
    ("044-214400368-DEL:2025_01", "044-214400368-DEL:2025_01"),
    ("l'acte DEL_2025_01 : voté", "l’acte DEL_2025_01\u00a0: voté"),
    ("l'article {{ a|f(\"b\") ? 'c' }} d'ici", "l’article {{ a|f(\"b\") ? 'c' }} d’ici"),
    ('tapez `d\'"x" :` ici', 'tapez `d\'"x" :` ici'),
    ('"un "mot" cité"', "«\u00a0un «\u00a0mot\u00a0» cité\u00a0»"),
    ("signe \ufdd0 d'ici", "signe \ufdd0 d’ici"),
]


@pytest.mark.parametrize(("typed", "expected"), CASES)
def test_typed_text_becomes_typographic(typed: str, expected: str) -> None:
    assert typographic(typed) == expected


@pytest.mark.parametrize("typed", [typed for typed, _ in CASES])
def test_a_second_pass_changes_nothing(typed: str) -> None:
    assert typographic(typographic(typed)) == typographic(typed)


def test_any_short_text_is_stable_after_one_pass() -> None:
    for letters in itertools.product("a\"' «»:!", repeat=5):
        once = typographic("".join(letters))
        assert typographic(once) == once


def test_no_space_is_inserted_outside_new_guillemets() -> None:
    for letters in itertools.product("a' «»:;", repeat=5):
        typed = "".join(letters)
        assert len(typographic(typed)) == len(typed)


def test_a_quotation_has_no_break_spaces() -> None:
    assert quoted("oui") == "«\u00a0oui\u00a0»"
