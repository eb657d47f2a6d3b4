"""A file is that of a commune, or of an EPCI or a syndicat; never of both."""

from __future__ import annotations

import pytest

from actgen.core.errors import InputFault
from actgen.kinds.files import read_fiche
from tests.document.building import shown
from tests.intercommunality import KINDS, PATH, SHEET
from tests.variables.sheets import SHEET as OF_A_COMMUNE


def faults(text: str) -> list[tuple[str, str, str]]:
    with pytest.raises(InputFault) as caught:
        read_fiche(text.encode(), PATH, KINDS)
    return [(one.code, shown(one.message), shown(one.hint)) for one in caught.value.diagnostics]


def test_a_file_that_gives_a_siren_and_a_president_is_that_of_an_epci() -> None:
    fiche = read_fiche(SHEET.encode(), PATH, KINDS).model
    assert fiche.as_commune is None
    assert (fiche.BODY, fiche.HEAD, fiche.head.personne.complet) == ("collectivite", "executif", "Apolline VERDEZUN")


def test_a_file_of_both_is_told_at_the_name_of_the_commune() -> None:
    assert faults(f'{SHEET}\ncommune:\n  insee: "43039"\n') == [
        (
            "VAR-019",
            "Ce fichier dit « collectivite » : « commune » n’y a pas sa place.",
            "Retirez « commune » : un fichier est d’un EPCI ou d’un syndicat, ou ne l’est pas.",
        )
    ]


def test_a_mayor_in_the_file_of_an_epci_is_told_to_be_its_head() -> None:
    assert faults(SHEET.replace("executif:\n", "maire:\n")) == [
        (
            "VAR-019",
            "Ce fichier dit « collectivite » : « maire » n’y a pas sa place.",
            "Dans le fichier d’un EPCI ou d’un syndicat, écrivez « executif » au lieu de « maire ».",
        )
    ]


def test_a_president_in_the_file_of_a_commune_is_told_to_be_its_mayor() -> None:
    assert faults(OF_A_COMMUNE.replace("\nmaire:\n", "\nexecutif:\n")) == [
        (
            "VAR-019",
            "Ce fichier dit « commune » : « executif » n’y a pas sa place.",
            "Dans le fichier d’une commune, écrivez « maire » au lieu de « executif ».",
        )
    ]
