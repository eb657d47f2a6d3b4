"""The EPCI of the official list."""

from __future__ import annotations

import pytest

from actgen.cog.communes import find_commune
from actgen.cog.epci import NatureEpci, all_epci, epci_named, epci_of, find_epci


def test_the_list_is_that_of_2026() -> None:
    assert len(all_epci()) == 1255
    assert sum(len(one.membres) for one in all_epci().values()) == 34_871


def test_a_siren_gives_what_the_list_holds() -> None:
    found = find_epci("244400404")
    assert found is not None
    assert (found.nom, found.nature, found.nature.nom) == ("Nantes Métropole", NatureEpci.METRO, "métropole")
    assert (found.departement.code, len(found.membres), found.membres[0]) == ("44", 24, "44109")


def test_a_siren_of_no_epci_gives_nothing() -> None:
    assert find_epci("214400368") is None


@pytest.mark.parametrize(
    ("siren", "le_nom", "de_nom", "a_nom"),
    [
        (
            "200033579",
            "la communauté urbaine d’Arras",
            "de la communauté urbaine d’Arras",
            "à la communauté urbaine d’Arras",
        ),
        ("244500468", "Orléans Métropole", "d’Orléans Métropole", "à Orléans Métropole"),
        (
            "246700488",
            "l’Eurométropole de Strasbourg",
            "de l’Eurométropole de Strasbourg",
            "à l’Eurométropole de Strasbourg",
        ),
        ("200046977", "la Métropole de Lyon", "de la Métropole de Lyon", "à la Métropole de Lyon"),
    ],
)
def test_the_name_stands_after_its_article_and_prepositions(siren: str, le_nom: str, de_nom: str, a_nom: str) -> None:
    found = find_epci(siren)
    assert found is not None
    assert (found.le_nom, found.de_nom, found.a_nom) == (le_nom, de_nom, a_nom)


def test_no_name_keeps_an_abbreviation_or_a_sign_of_a_typewriter() -> None:
    kept = [
        one.nom for one in all_epci().values() if one.nom.startswith(("CC ", "CA ", "CU ")) or {*"'\""} & {*one.nom}
    ]
    assert kept == []


def test_each_has_a_departement_and_members_of_today() -> None:
    assert all(one.departement.nom for one in all_epci().values())
    assert [code for one in all_epci().values() for code in one.membres if find_commune(code) is None] == []


def test_a_commune_has_its_epci_and_few_have_none() -> None:
    found = epci_of("44003")
    assert found is not None
    assert found.nom == "communauté de communes du Pays d’Ancenis"
    assert epci_of("22016") is None  # Île-de-Bréhat


@pytest.mark.parametrize(
    ("typed", "siren"),
    [
        ("Nantes metropole", "244400404"),
        ("CU d’Arras", "200033579"),
        ("communauté urbaine d'Arras", "200033579"),
        ("COMPA", None),
        ("pays d'ancenis", "244400552"),
        ("Communauté de Communes du Pays d’Ancenis", "244400552"),
    ],
)
def test_a_name_is_found_as_people_type_it(typed: str, siren: str | None) -> None:
    assert [one.siren for one in epci_named(typed)] == ([siren] if siren else [])
