"""The official list of communes: every row of it, and « à » and « de » before each of its names."""

from __future__ import annotations

import zipfile
from collections import Counter
from importlib import resources

import pytest

from actgen.cog.communes import (
    AncienneCommune,
    CommuneOfficielle,
    Kind,
    all_rows,
    as_commune,
    find_ancienne,
    find_commune,
    names_by_code,
)
from actgen.cog.departements import find_departement

COMMUNES = [as_commune(row) for row in all_rows() if row.type == "C"]
CONTRACTED_DE = {"Le ": "du ", "Les ": "des ", "Aux ": "des "}
CONTRACTED_A = {"Le ": "au ", "Les ": "aux ", "Aux ": "aux "}
ARTICLES = {2: "Le ", 3: "La ", 4: "Les ", 5: "L’", 6: "Aux ", 7: "Las ", 8: "Los "}
#: INSEE gives this one the type of a name without article.
MISTYPED = {"Le Vernet-Chaméane"}


def test_the_names_by_code_are_those_of_the_communes_of_today() -> None:
    assert names_by_code() == {row.insee: row.nom for row in all_rows() if row.type == "C"}


def test_the_list_has_the_34_969_communes_of_2026_each_once() -> None:
    assert len(COMMUNES) == len({commune.insee for commune in COMMUNES}) == 34_969


def test_it_also_has_the_communes_within_a_commune_and_the_arrondissements() -> None:
    assert Counter(row.type for row in all_rows()) == {"C": 34_969, "D": 2_105, "A": 471, "M": 45}


def test_the_file_is_compact_and_names_its_source_and_its_licence() -> None:
    with resources.files("actgen.cog").joinpath("communes.zip").open("rb") as stream:
        assert stream.seek(0, 2) < 700_000
        about = zipfile.ZipFile(stream).read("LISEZMOI.txt").decode()
    assert "millésime 2026" in about
    assert "Licence Ouverte" in about


def test_no_cell_of_the_list_holds_a_semicolon_or_needs_quotes() -> None:
    with zipfile.ZipFile(str(resources.files("actgen.cog").joinpath("communes.zip"))) as archive:
        lists = [archive.read(name).decode() for name in archive.namelist() if name.endswith(".csv")]
    assert {line.count(";") for one in lists for line in one.splitlines()} == {8}  # one less than the cells
    assert not any('"' in one for one in lists)


def test_a_commune_is_found_by_its_code() -> None:
    assert find_commune("44036") == CommuneOfficielle("44036", "Châteaubriant", 0, "214400368", 12_260, ("44110",))


def test_every_commune_is_found_by_its_code_and_has_a_departement_and_a_court() -> None:
    for commune in COMMUNES:
        assert find_commune(commune.insee) == commune
        assert find_departement(commune.insee) is commune.departement
        assert commune.departement.tribunal.startswith("tribunal administratif d")


def test_only_the_communes_overseas_outside_the_departements_have_no_siren_and_no_type_of_name() -> None:
    without = [commune for commune in COMMUNES if commune.siren is None or commune.tncc is None]
    assert len(without) == 94
    assert {commune.insee[:2] for commune in without} == {"97", "98"}
    assert {commune.insee[:3] for commune in without} == {"975", "977", "978", "984", "986", "987", "988", "989"}


def test_six_territories_without_inhabitants_have_no_population() -> None:
    assert [commune.insee for commune in COMMUNES if commune.population is None] == [
        "98411", "98412", "98413", "98414", "98415", "98901",
    ]  # fmt: skip


def expected_de(commune: CommuneOfficielle) -> str:
    """« de » before the name by its type alone, which INSEE gives apart from the name."""
    if commune.tncc in (2, 4, 6):
        article = ARTICLES[commune.tncc]
        assert commune.nom.startswith(article)
        return CONTRACTED_DE[article] + commune.nom.removeprefix(article)
    return ("d’" if commune.tncc == 1 else "de ") + commune.nom


def expected_a(commune: CommuneOfficielle) -> str:
    """« à » before the name by its type alone."""
    if commune.tncc in (2, 4, 6):
        article = ARTICLES[commune.tncc]
        return CONTRACTED_A[article] + commune.nom.removeprefix(article)
    return "à " + commune.nom


def test_de_and_a_before_each_name_are_those_of_its_type() -> None:
    typed = [commune for commune in COMMUNES if commune.tncc is not None and commune.nom not in MISTYPED]
    assert len(typed) == 34_874
    assert [c.nom for c in typed if (c.de_nom, c.a_nom) != (expected_de(c), expected_a(c))] == []


def test_a_name_with_an_article_opens_with_that_of_its_type_and_no_other_name_opens_with_one() -> None:
    opening = tuple(ARTICLES.values())
    for commune in COMMUNES:
        if commune.tncc in ARTICLES:
            assert commune.nom.startswith(ARTICLES[commune.tncc]), commune
        elif commune.tncc is not None and commune.nom not in MISTYPED:
            assert not commune.nom.startswith(opening), commune


def test_the_names_overseas_without_a_type_are_read_by_their_letters() -> None:
    """95 names: the 94 without a type and the mistyped one; each looked at."""
    read = {c.nom: c.de_nom for c in COMMUNES if c.tncc is None or c.nom in MISTYPED}
    assert len(read) == 95
    assert sorted(de for de in read.values() if not de.startswith("de ")) == [
        "du Mont-Dore", "du Vernet-Chaméane", "d’Alo", "d’Anaa", "d’Archipel des Crozet", "d’Archipel des Kerguelen",
        "d’Arue", "d’Arutua", "d’Ouvéa", "d’Ouégoa", "d’Ua-Huka", "d’Ua-Pou", "d’Uturoa", "d’Uvea",
        "d’Île de Clipperton", "d’Îles Saint-Paul et Nouvelle-Amsterdam", "d’Îles Éparses de l’océan Indien",
    ]  # fmt: skip
    assert [de for nom, de in sorted(read.items()) if nom.startswith(("H", "Y"))] == [
        "de Hao", "de Hienghène", "de Hikueru", "de Hitiaa O Te Ra", "de Hiva-Oa", "de Houaïlou", "de Huahine",
        "de Yaté",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("insee", "de", "a"),
    [
        ("76351", "du Havre", "au Havre"),
        ("85194", "des Sables-d’Olonne", "aux Sables-d’Olonne"),
        ("83069", "d’Hyères", "à Hyères"),
        ("38191", "d’Huez", "à Huez"),
        ("94038", "de L’Haÿ-les-Roses", "à L’Haÿ-les-Roses"),
        ("44055", "de La Baule-Escoublac", "à La Baule-Escoublac"),
        ("60703", "des Marais", "aux Marais"),
        ("66104", "de Los Masos", "à Los Masos"),
        ("14333", "de Honfleur", "à Honfleur"),
        ("02381", "d’Hirson", "à Hirson"),
        ("15267", "d’Ytrac", "à Ytrac"),
        ("77350", "d’Ozoir-la-Ferrière", "à Ozoir-la-Ferrière"),
        ("72181", "du Mans", "au Mans"),
        ("80829", "d’Y", "à Y"),
    ],
)
def test_known_names_take_the_form_that_everyone_writes(insee: str, de: str, a: str) -> None:
    commune = find_commune(insee)
    assert commune
    assert (commune.de_nom, commune.a_nom) == (de, a)


def test_a_code_that_no_commune_has_finds_none() -> None:
    assert find_commune("44999") is None
    assert find_commune("99999") is None
    assert find_commune("") is None


@pytest.mark.parametrize(
    ("insee", "kind", "nom", "today"),
    [
        ("01144", Kind.DELEGUEE, "Dommartin", "Bâgé-Dommartin"),
        ("44160", Kind.ANCIENNE, "", "Ancenis-Saint-Géréon"),
        ("01120", Kind.ASSOCIEE, "Cordieux", "Montluel"),
        ("75107", Kind.ARRONDISSEMENT, "Paris 7e Arrondissement", "Paris"),
        ("69385", Kind.ARRONDISSEMENT, "Lyon 5e Arrondissement", "Lyon"),
    ],
)
def test_a_code_of_former_days_leads_to_the_commune_of_today(insee: str, kind: Kind, nom: str, today: str) -> None:
    found = find_ancienne(insee)
    assert isinstance(found, AncienneCommune)
    assert (found.kind, found.nom, found.commune.nom) == (kind, nom, today)


def test_every_old_code_and_every_place_within_a_commune_leads_to_a_commune_of_today() -> None:
    today = {commune.insee for commune in COMMUNES}
    codes = {row.insee for row in all_rows() if row.type != "C"} | {
        old for row in all_rows() for old in row.anciens.split()
    }
    former = sorted(codes - today)
    assert len(former) > 4_000
    assert all(find_ancienne(code) for code in former[::40])
