"""Prepositions before commune and département names."""

from __future__ import annotations

import pytest

from actgen.core.errors import WordingError
from actgen.french.communes import departement_de, with_a, with_article_de, with_de


@pytest.mark.parametrize(
    ("name", "de", "a"),
    [
        ("Nantes", "de Nantes", "à Nantes"),
        ("Ancenis-Saint-Géréon", "d’Ancenis-Saint-Géréon", "à Ancenis-Saint-Géréon"),
        ("Évreux", "d’Évreux", "à Évreux"),
        ("E\u0301vreux", "d’E\u0301vreux", "à E\u0301vreux"),
        ("Œuilly", "d’Œuilly", "à Œuilly"),
        ("Ozoir-la-Ferrière", "d’Ozoir-la-Ferrière", "à Ozoir-la-Ferrière"),
        ("Le Havre", "du Havre", "au Havre"),
        ("Le Mans", "du Mans", "au Mans"),
        ("Le Vernet-Chaméane", "du Vernet-Chaméane", "au Vernet-Chaméane"),
        ("Les Sables-d'Olonne", "des Sables-d’Olonne", "aux Sables-d’Olonne"),
        ("Les Mées", "des Mées", "aux Mées"),
        ("La Baule-Escoublac", "de La Baule-Escoublac", "à La Baule-Escoublac"),
        ("L'Haÿ-les-Roses", "de L’Haÿ-les-Roses", "à L’Haÿ-les-Roses"),
        ("L’Île-d’Yeu", "de L’Île-d’Yeu", "à L’Île-d’Yeu"),
        ("Aux Marais", "des Marais", "aux Marais"),
        ("Los Masos", "de Los Masos", "à Los Masos"),
        ("LE HAVRE", "du HAVRE", "au HAVRE"),
        ("Lesparre-Médoc", "de Lesparre-Médoc", "à Lesparre-Médoc"),
        ("Laval", "de Laval", "à Laval"),
        ("  Le   Havre ", "du Havre", "au Havre"),
    ],
)
def test_a_commune_name_takes_de_and_a(name: str, de: str, a: str) -> None:
    assert with_de(name) == de
    assert with_a(name) == a


@pytest.mark.parametrize(
    ("name", "elide", "text"),
    [
        ("Honfleur", False, "de Honfleur"),
        ("Hirson", True, "d’Hirson"),
        ("Ytrac", True, "d’Ytrac"),
        ("Y", True, "d’Y"),
        ("Yutz", False, "de Yutz"),
        ("Nantes", False, "de Nantes"),
        ("Le Havre", True, "du Havre"),
    ],
)
def test_a_stated_elision_decides_for_a_name_without_article(name: str, elide: bool, text: str) -> None:
    assert with_de(name, elide=elide) == text


@pytest.mark.parametrize("name", ["Honfleur", "Hirson", "Ytrac", "hyères"])
def test_the_elision_before_h_or_y_must_be_stated(name: str) -> None:
    with pytest.raises(WordingError) as refusal:
        with_de(name)
    assert refusal.value.message == (
        f"L’orthographe de «\u00a0{name}\u00a0» ne dit pas s’il faut écrire «\u00a0de\u00a0» ou «\u00a0d’\u00a0»."
    )
    assert refusal.value.hint == (
        "Précisez l’élision\u00a0: oui pour «\u00a0d’Hirson\u00a0», non pour «\u00a0de Honfleur\u00a0»."
    )


def test_a_before_h_needs_no_elision() -> None:
    assert with_a("Honfleur") == "à Honfleur"


@pytest.mark.parametrize(
    ("name", "tncc", "text"),
    [
        ("Nantes", 0, "de Nantes"),
        ("Honfleur", 0, "de Honfleur"),
        ("Hirson", 1, "d’Hirson"),
        ("Havre", 2, "du Havre"),
        ("Manche", 3, "de la Manche"),
        ("Ardennes", 4, "des Ardennes"),
        ("Oise", 5, "de l’Oise"),
        ("Marais", 6, "des Marais"),
        ("Vegas", 7, "de Las Vegas"),
        ("Masos", 8, "de Los Masos"),
        ("Le Havre", 2, "du Havre"),
        ("Le Vernet-Chaméane", 0, "du Vernet-Chaméane"),
        ("La Réunion", 0, "de La Réunion"),
    ],
)
def test_the_insee_code_gives_the_article(name: str, tncc: int, text: str) -> None:
    assert with_article_de(name, tncc) == text


@pytest.mark.parametrize(
    ("name", "tncc", "text", "bare"),
    [
        ("Loire-Atlantique", 3, "de la Loire-Atlantique", "de Loire-Atlantique"),
        ("Gard", 2, "du Gard", "du Gard"),
        ("Ain", 5, "de l’Ain", "de l’Ain"),
        ("Pyrénées-Orientales", 4, "des Pyrénées-Orientales", "des Pyrénées-Orientales"),
        ("Côtes-d'Armor", 4, "des Côtes-d’Armor", "des Côtes-d’Armor"),
        ("Seine-et-Marne", 0, "de Seine-et-Marne", "de Seine-et-Marne"),
        ("Ille-et-Vilaine", 1, "d’Ille-et-Vilaine", "d’Ille-et-Vilaine"),
    ],
)
def test_a_departement_takes_its_article_or_drops_la(name: str, tncc: int, text: str, bare: str) -> None:
    assert departement_de(name, tncc) == text
    assert departement_de(name, tncc, article=False) == bare


@pytest.mark.parametrize("tncc", [-1, 9])
def test_an_unknown_insee_code_is_refused(tncc: int) -> None:
    for write in (with_article_de, departement_de):
        with pytest.raises(WordingError) as refusal:
            write("Gard", tncc)
        assert refusal.value.message == f"Le code TNCC {tncc} n’existe pas."
        assert refusal.value.hint == "L’INSEE numérote les types de nom de 0 à 8."


@pytest.mark.parametrize("name", ["", "   "])
def test_an_empty_name_is_refused(name: str) -> None:
    for write in (with_de, with_a):
        with pytest.raises(WordingError, match=r"^Le nom de la commune ou du département est vide\.$"):
            write(name)
    with pytest.raises(WordingError, match=r"^Le nom de la commune ou du département est vide\.$"):
        with_article_de(name, 0)
