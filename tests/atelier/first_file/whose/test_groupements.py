"""The EPCI that a clerk names: by its SIREN, by its name; what is none is told."""

from __future__ import annotations

import pytest

from actgen.atelier.first_file.whose.groupements import collectivite_asked, collectivite_with_name, epci_with_siren
from actgen.atelier.first_file.whose.official import default_slug, shown
from actgen.cog.epci import NatureEpci, all_epci
from actgen.core.errors import UsageFault
from actgen.core.names import is_slug


def test_an_epci_is_found_by_its_siren_and_by_its_name() -> None:
    found = epci_with_siren("244 400 404")
    assert shown(found) == "Nantes Métropole (Loire-Atlantique, 244400404)"
    assert collectivite_with_name("nantes métropole") == found
    assert collectivite_asked("--siren 244400404") == found


def test_a_commune_comes_before_an_epci_and_answers_as_before() -> None:
    assert shown(collectivite_with_name("Nantes")) == "Nantes (Loire-Atlantique, 44109)"
    assert shown(collectivite_asked("44109")) == "Nantes (Loire-Atlantique, 44109)"


def test_the_name_of_every_epci_gives_that_of_a_file() -> None:
    assert [one.nom for one in all_epci().values() if not is_slug(default_slug(one))] == []


def test_every_epci_that_is_covered_is_found_by_its_siren() -> None:
    for siren, one in all_epci().items():
        if one.nature is not NatureEpci.MET69:
            assert epci_with_siren(siren) is one


@pytest.mark.parametrize(
    ("siren", "message", "hint"),
    [
        ("24440040", "«\u00a024440040\u00a0» n’est pas un numéro SIREN\u00a0: il a neuf chiffres.", "--nom"),
        ("214401093", "214401093 est le numéro SIREN d’une commune, Nantes.", "--insee 44109."),
        ("200046977", "200046977 est le numéro SIREN de la métropole de Lyon", "Sont pris en charge les communes"),
        ("254900012", "Aucun EPCI à fiscalité propre n’a le numéro SIREN 254900012.", "«\u00a0type: syndicat\u00a0»"),
    ],
)
def test_a_siren_that_is_none_of_an_epci_is_told_with_what_to_do(siren: str, message: str, hint: str) -> None:
    with pytest.raises(UsageFault) as caught:
        epci_with_siren(siren)
    assert caught.value.message.startswith(message)
    assert hint in caught.value.hint


def test_a_syndicat_is_told_which_example_to_copy() -> None:
    with pytest.raises(UsageFault, match="La liste officielle n’a pas les syndicats") as caught:
        collectivite_with_name("Syndicat des eaux du Brivet")
    assert caught.value.hint.startswith("Pour un syndicat, copiez l’exemple d’un EPCI, variables/communes/cayres-prad")


def test_several_epci_of_one_name_are_told_with_their_sirens() -> None:
    with pytest.raises(UsageFault) as caught:
        collectivite_with_name("CC des Quatre Rivières")
    assert caught.value.message == (
        "2 EPCI ont le nom de «\u00a0CC des Quatre Rivières\u00a0»\u00a0:\n"
        "  communauté de communes des Quatre Rivières (Haute-Saône, 247000623)\n"
        "  communauté de communes des Quatre Rivières (Haute-Savoie, 247400666)"
    )
    assert caught.value.hint == "Donnez le SIREN, qui est entre parenthèses\u00a0: --siren 247000623."
