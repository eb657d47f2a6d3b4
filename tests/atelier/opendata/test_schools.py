"""The public schools of the directory, each with the type that its columns say."""

from __future__ import annotations

import pytest

from actgen.atelier.opendata.schools import schools_in
from actgen.atelier.opendata.scope import Scope
from tests.atelier.opendata.downloads import directory, school

FRANCE = Scope()


@pytest.mark.parametrize(
    ("classes", "type_"),
    [(("maternelle",), "maternelle"), (("élémentaire",), "élémentaire"), (("maternelle", "élémentaire"), "primaire")],
)
def test_a_school_is_what_its_classes_make_it(classes: tuple[str, ...], type_: str) -> None:
    found, told = schools_in(directory(school("0440001a", "Ecole Les Tilleuls", "44036", *classes)), "a.csv", FRANCE)
    assert (found, told) == ({"44036": [("0440001A", "Les Tilleuls", type_)]}, [])


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Ecole maternelle publique Jean Moulin", "Jean Moulin"),
        ("École élémentaire FLORIAN", "FLORIAN"),
        ("Ecole maternelle et élémentaire Les Prés", "Les Prés"),
        ("Ecole primaire", "Ecole primaire"),
        ("Jules Ferry", "Jules Ferry"),
    ],
)
def test_its_name_does_not_repeat_its_type(said: str, kept: str) -> None:
    found, _ = schools_in(directory(school("0440001A", said, "44036", "maternelle")), "a.csv", FRANCE)
    assert found["44036"][0].nom == kept


def test_a_private_school_is_not_one_of_the_commune() -> None:
    private = school("0440001A", "Sainte-Anne", "44036", "maternelle", status="Privé")
    assert schools_in(directory(private), "a.csv", FRANCE) == ({}, [])


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (school("0440002B", "Zola", "", "maternelle"), "l’annuaire ne dit pas de quelle commune elle est"),
        (school("0440002B", "Zola", "44036"), "l’annuaire ne dit pas si elle est maternelle ou élémentaire"),
        (school("0440002B", "Zola", "44036", "maternelle", etat="A FERMER"), "elle n’est pas ouverte\u00a0: A FERMER"),
        (school("0440001A", "Zola", "44036", "maternelle"), "son numéro est déjà celui d’une autre ligne"),
    ],
)
def test_a_school_that_is_not_clear_is_told_and_left_out(row: str, why: str) -> None:
    first = school("0440001A", "Ferry", "44036", "élémentaire")
    found, (told,) = schools_in(directory(first, row), "a.csv", FRANCE)
    assert found == {"44036": [("0440001A", "Ferry", "élémentaire")]}
    assert (told.code, str(told.place)) == ("DON-004", "a.csv, ligne 3")
    assert told.message == f"L’école {told.subject}, «\u00a0Zola\u00a0», n’est pas reprise\u00a0: {why}."


def test_a_school_of_a_commune_that_is_no_more_is_told() -> None:
    found, told = schools_in(directory(school("0440001A", "Ferry", "44999", "maternelle")), "a.csv", FRANCE)
    assert (found, [one.code for one in told]) == ({}, ["DON-003"])
