"""The search of communes: by name, by postal code, by SIREN, and those nearest to a mistyped one."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter, defaultdict

import pytest

from actgen.cog.communes import all_rows, as_commune
from actgen.cog.search import (
    anciennes_named,
    commune_with_siren,
    communes_named,
    communes_with_postal_code,
    name_key,
    nearest_codes,
    nearest_names,
)

COMMUNES = [as_commune(row) for row in all_rows() if row.type == "C"]


@pytest.mark.parametrize(
    ("typed", "insee"),
    [
        ("Châteaubriant", "44036"),
        ("CHATEAUBRIANT", "44036"),
        ("ancenis saint gereon", "44003"),
        ("L'Hay les Roses", "94038"),
        ("L’HAŸ-LES-ROSES", "94038"),
        ("Havre", "76351"),
        ("le havre", "76351"),
        ("Ste Foy-lès-Lyon", "69202"),
        ("  Ozoir la  Ferrière ", "77350"),
        ("bors (canton de charente-sud)", "16053"),
    ],
)
def test_a_name_is_found_however_it_is_typed(typed: str, insee: str) -> None:
    assert [commune.insee for commune in communes_named(typed)] == [insee]


def test_each_commune_is_found_by_its_name_and_by_its_capitals() -> None:
    by_key = defaultdict(set)
    for commune in COMMUNES:
        by_key[name_key(commune.nom)].add(commune.insee)
    assert all(commune.insee in by_key[name_key(commune.nom.upper().replace("-", " "))] for commune in COMMUNES)


def test_a_shared_name_gives_all_its_communes() -> None:
    shared = Counter(commune.nom for commune in COMMUNES)
    assert sum(count > 1 for count in shared.values()) == 1441
    found = communes_named("sainte colombe")
    assert len(found) == 12
    assert [commune.insee for commune in found] == sorted(commune.insee for commune in found)
    assert found[0].departement.nom == "Hautes-Alpes"


@pytest.mark.parametrize("typed", ["", " ", "-", "Chateaubriand", "Val d'Oise"])
def test_a_name_that_no_commune_bears(typed: str) -> None:
    assert communes_named(typed) == ()


def test_the_article_is_a_word_not_a_letter() -> None:
    assert {commune.nom for commune in communes_named("Val")} == {"Le Val"}
    assert {commune.nom for commune in communes_named("Ens")} == {"Ens"}


def test_a_former_name_gives_the_commune_of_today() -> None:
    (arbignieu,) = anciennes_named("arbignieu")
    assert (arbignieu.nom, str(arbignieu.kind), arbignieu.commune.nom) == (
        "Arbignieu",
        "commune déléguée",
        "Arboys en Bugey",
    )
    assert anciennes_named("Nantes") == ()


def test_a_postal_code_gives_the_communes_that_it_serves() -> None:
    assert [commune.nom for commune in communes_with_postal_code("44110")] == [
        "Châteaubriant", "Erbray", "Louisfert", "Noyal-sur-Brutz", "Saint-Aubin-des-Châteaux", "Soudan", "Villepot",
    ]  # fmt: skip
    assert [commune.nom for commune in communes_with_postal_code("75116")] == ["Paris"]


@pytest.mark.parametrize("code", ["", "44146", "4411", "99999"])
def test_a_code_that_serves_no_commune(code: str) -> None:
    assert communes_with_postal_code(code) == ()


def test_each_siren_of_the_list_is_that_of_one_commune() -> None:
    numbers = Counter(commune.siren for commune in COMMUNES if commune.siren)
    assert len(numbers) > 34_800
    assert set(numbers.values()) == {1}
    for commune in COMMUNES[::1000]:
        if commune.siren:
            assert commune_with_siren(commune.siren) == commune


@pytest.mark.parametrize("siren", ["", "000000000", "552100554"])
def test_a_siren_that_no_commune_has(siren: str) -> None:
    assert commune_with_siren(siren) is None


def test_two_figures_that_changed_places_come_first() -> None:
    assert [commune.insee for commune in nearest_codes("44306")] == ["44036", "44206", "44106"]
    assert [commune.insee for commune in nearest_codes("2A400")][:1] == ["2A040"]


def test_a_code_far_from_all_has_no_neighbour() -> None:
    assert nearest_codes("99999") == ()
    assert len(nearest_codes("44999", most=1)) == 1


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Chateaubriand", ["Châteaubriant", "Château-Bréhain", "Châteaubernard"]),
        ("Ansenis Saint Gereon", ["Ancenis-Saint-Géréon"]),
        ("Villeneuve-la-Rivere", ["Villeneuve-la-Rivière", "Villeneuve-de-Rivière", "Villeneuve-sur-Vère"]),
        ("Nante", ["Nantes", "Nant", "Naintré"]),
        ("", []),
    ],
)
def test_the_names_nearest_to_a_mistyped_one(typed: str, names: list[str]) -> None:
    assert [commune.nom for commune in nearest_names(typed)] == names


def test_the_communes_of_the_very_name_come_before_those_near_it() -> None:
    assert [commune.insee for commune in nearest_names("st ambroix", most=2)] == ["18198", "30227"]


def test_nothing_is_read_before_the_first_search() -> None:
    code = (
        "import sys; opened = []\n"
        "sys.addaudithook(lambda event, said: event == 'open' and opened.append(str(said[0])))\n"
        "import actgen.cog.search; print(sum(name.endswith('.zip') for name in opened))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout == "0\n"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Ancenis", ["Ancenis-Saint-Géréon"]),
        ("saint gereon", ["Ancenis-Saint-Géréon"]),
        ("VIGNEUX", ["Vigneux-sur-Seine", "Vigneux-de-Bretagne", "Vigneux-Hocquet"]),
        ("La Baule", ["Baule", "La Baule-Escoublac"]),
    ],
)
def test_a_part_of_a_name_finds_the_whole_name(typed: str, first: list[str]) -> None:
    assert [commune.nom for commune in nearest_names(typed)][: len(first)] == first


def test_the_commune_of_that_very_article_comes_first() -> None:
    assert [commune.nom for commune in communes_named("Ham")] == ["Ham", "Le Ham", "Le Ham"]
    assert [commune.nom for commune in communes_named("le ham")] == ["Le Ham", "Le Ham", "Ham"]
