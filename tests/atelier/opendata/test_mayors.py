"""The mayors of the official file: who they are, and never when they were born."""

from __future__ import annotations

import pytest

from actgen.atelier.opendata.mayors import mayors_in
from actgen.atelier.opendata.scope import Scope
from actgen.core.errors import InputFault
from tests.atelier.opendata.downloads import mayors

FRANCE = Scope()


def test_a_mayor_has_civility_first_name_and_name_in_capitals() -> None:
    content = mayors(("44036", "Exemple", "Claire", "F"), ("44110", "INVENTÉ", "Jean-Marc", "M"))
    found, told = mayors_in(content, "maires.csv", FRANCE)
    assert (found, told) == ({"44036": "Madame Claire EXEMPLE", "44110": "Monsieur Jean-Marc INVENTÉ"}, [])


def test_a_mayor_who_stands_twice_is_one() -> None:
    content = mayors(("44036", "EXEMPLE", "Claire", "F"), ("44036", "EXEMPLE", "Claire", "F"))
    assert mayors_in(content, "maires.csv", FRANCE) == ({"44036": "Madame Claire EXEMPLE"}, [])


def test_two_mayors_are_told_and_none_is_taken() -> None:
    content = mayors(("44036", "EXEMPLE", "Claire", "F"), ("44036", "AUTRE", "Paul", "M"))
    found, (told,) = mayors_in(content, "maires.csv", FRANCE)
    assert found == {"44036": ""}
    assert (told.code, str(told.place)) == ("DON-002", "maires.csv, ligne 3")
    assert told.message == (
        "La commune 44036 a plusieurs maires dans ce fichier\u00a0: Madame Claire EXEMPLE et Monsieur Paul AUTRE."
    )


def test_a_code_of_no_commune_is_told_within_what_is_asked_for_alone() -> None:
    content = mayors(("44999", "EXEMPLE", "Claire", "F"), ("49999", "AUTRE", "Paul", "M"))
    found, told = mayors_in(content, "maires.csv", Scope(frozenset({"44"})))
    assert found == {}
    assert [f"{one.code} {one.place}" for one in told] == ["DON-003 maires.csv, ligne 2"]
    assert told[0].message == (
        "«\u00a044999\u00a0» n’est le code d’aucune commune d’aujourd’hui\u00a0: cette ligne n’est pas reprise."
    )


def test_another_file_is_refused_with_the_column_that_it_lacks() -> None:
    with pytest.raises(InputFault) as fault:
        mayors_in(b"Code sexe;Nom\nF;EXEMPLE\n", "maires.csv", FRANCE)
    assert [one.code for one in fault.value.diagnostics] == ["DON-001"]
    assert "Ce fichier n’a pas la colonne «\u00a0Code de la commune\u00a0»" in str(fault.value)
