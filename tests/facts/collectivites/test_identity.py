"""What a template reads of any collectivité and of its assembly."""

from __future__ import annotations

from typing import Any

from actgen.facts.context import build_context
from actgen.variables.manifest import Faits
from tests.facts.reading import context
from tests.intercommunality import OF_A_SYNDICAT, OF_THE_CC, intercommunality


def read(*changes: tuple[str, str]) -> dict[str, Any]:
    return build_context(intercommunality(*changes), "deliberation-intercommunale", Faits())


def test_an_epci_is_read_as_a_commune_is() -> None:
    names = ("type", "nature", "denomination", "de_nom", "siren", "population", "tribunal")
    epci, commune = read()["collectivite"], context("deliberation")["collectivite"]
    assert [epci[name] for name in names] == [
        "epci",
        "communauté de communes",
        "Communauté de communes des Pays de Cayres et de Pradelles",
        "de la communauté de communes des Pays de Cayres et de Pradelles",
        "244301123",
        5148,
        "tribunal administratif de Clermont-Ferrand",
    ]
    assert [commune[name] for name in names] == [
        "commune",
        "commune",
        "Commune d’Ancenis-Saint-Géréon",
        "d’Ancenis-Saint-Géréon",
        "200083228",
        11600,
        "tribunal administratif de Nantes",
    ]
    assert epci["departement"]["de_nom_article"] == "de la Haute-Loire"


def test_an_epci_has_its_communes_and_a_commune_none() -> None:
    members = read()["collectivite"]["membres"]
    assert (len(members), members[0]) == (
        20,
        {"nom": "Landos", "insee": "43111", "de_nom": "de Landos", "a_nom": "à Landos"},
    )
    assert context("deliberation")["collectivite"]["membres"] == []


def test_who_heads_it_signs_and_presides() -> None:
    whole = read()
    assert [whole["executif"][name] for name in ("complet", "fonction", "appellation", "titre")] == [
        "Apolline VERDEZUN",
        "Présidente",
        "Madame la Présidente",
        "la Présidente",
    ]
    assert whole["signataire"] == whole["executif"] == whole["seance"]["president"]
    assert context("deliberation")["executif"] == context("deliberation")["maire"]


def test_what_is_a_commune_s_own_is_absent() -> None:
    assert (read()["commune"], read()["maire"]) == (None, None)


def test_a_president_whose_civility_is_not_known_has_no_title() -> None:
    head = read(("personne: Madame Apolline VERDEZUN", "personne: Apolline VERDEZUN"))["executif"]
    assert [head[name] for name in ("fonction", "appellation", "titre")] == [None, None, None]


def test_what_it_is_stands_in_a_sentence_and_words_agree_with_it() -> None:
    names = ("la_nature", "de_la_nature", "genre")
    found = [read()["collectivite"], read((OF_THE_CC, OF_A_SYNDICAT))["collectivite"]]
    assert [tuple(one[name] for name in names) for one in (*found, context("deliberation")["collectivite"])] == [
        ("la communauté de communes", "de la communauté de communes", "feminin"),
        ("le syndicat de communes", "du syndicat de communes", "masculin"),
        ("la commune", "de la commune", "feminin"),
    ]
