"""What a template reads of the assembly of a collectivité."""

from __future__ import annotations

from typing import Any

from actgen.facts.context import build_context
from actgen.variables.manifest import Faits
from tests.anywhere import anywhere
from tests.facts.reading import context
from tests.intercommunality import OF_A_SYNDICAT, OF_THE_CC, intercommunality


def read(*changes: tuple[str, str]) -> dict[str, Any]:
    return build_context(intercommunality(*changes), "deliberation-intercommunale", Faits())


def test_the_assembly_is_called_by_its_name() -> None:
    names = ("nom", "le_nom", "du_nom", "au_nom", "membres", "genre")
    assert [read()["assemblee"][name] for name in names] == [
        "conseil communautaire",
        "le conseil communautaire",
        "du conseil communautaire",
        "au conseil communautaire",
        "conseillers communautaires",
        "masculin",
    ]
    assert [read((OF_THE_CC, OF_A_SYNDICAT))["assemblee"][name] for name in names][:4] == [
        "comité syndical",
        "le comité syndical",
        "du comité syndical",
        "au comité syndical",
    ]
    assert context("deliberation")["assemblee"]["du_nom"] == "du conseil municipal"
    named = read((OF_THE_CC, f"{OF_THE_CC}  assemblee: assemblée du Plateau\n"))["assemblee"]
    assert (named["au_nom"], named["genre"]) == ("à l’assemblée du Plateau", "feminin")


def test_its_name_is_told_with_that_of_the_collectivite_once() -> None:
    paris = build_context(anywhere("75056"), "affaire", Faits())
    assert paris["assemblee"]["en_entier"] == "le conseil de Paris"
    assert (paris["collectivite"]["denomination"], paris["executif"]["fonction"]) == ("Ville de Paris", "Maire")
    assert context("deliberation")["assemblee"]["en_entier"] == "le conseil municipal d’Ancenis-Saint-Géréon"
    assert read((OF_THE_CC, OF_A_SYNDICAT))["assemblee"]["en_entier"] == (
        "le comité syndical du syndicat des eaux du Lignon"
    )


def test_its_members_are_told_in_a_word() -> None:
    words = [read()["assemblee"], read((OF_THE_CC, OF_A_SYNDICAT))["assemblee"], context("deliberation")["assemblee"]]
    assert [(one["elu"], one["elus"]) for one in words] == [
        ("conseiller", "conseillers"),
        ("délégué", "délégués"),
        ("conseiller", "conseillers"),
    ]


def test_the_bureau_is_that_of_the_table() -> None:
    assert [one["nom"] for one in read()["assemblee"]["bureau"]] == ["VERDEZUN", "BOISSERENC", "TAILLEFER"]
