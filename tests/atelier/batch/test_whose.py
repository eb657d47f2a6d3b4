"""Of whom a row is: the file that the project has, or the name that its file would have."""

from __future__ import annotations

import pytest

from actgen.atelier.batch.whose import Collectivites, NobodyError, collectivites_of
from actgen.core.citing import cited
from actgen.core.project import Project
from tests.conftest import ROOT

_NO_CODE = "@ n’est le code INSEE d’aucune commune de la liste officielle."


@pytest.fixture(scope="module")
def known() -> Collectivites:
    return collectivites_of(Project(ROOT))


@pytest.mark.parametrize(
    ("cells", "slug"),
    [
        ({"commune": "chateaubriant"}, "chateaubriant"),
        ({"commune.insee": "44036"}, "chateaubriant"),
        ({"commune.insee": "43001"}, "agnat"),
        ({"commune.insee": "2a004"}, "ajaccio"),
        ({"commune.insee": "02001"}, "abbecourt-02001"),
        ({"commune.nom": "Ancenis-Saint-Géréon"}, "ancenis-saint-gereon"),
        ({"commune": "chateaubriant", "commune.insee": "44003"}, "chateaubriant"),
    ],
)
def test_a_row_is_of_the_first_that_it_names(known: Collectivites, cells: dict[str, str], slug: str) -> None:
    assert known.named(cells) == slug


def test_the_siren_of_an_epci_names_its_file(known: Collectivites) -> None:
    siren = next(code for code, slug in known.files.items() if slug == "cayres-pradelles" and len(code) == 9)
    assert known.named({"collectivite.siren": f"{siren[:3]} {siren[3:6]} {siren[6:]}"}) == "cayres-pradelles"


@pytest.mark.parametrize(
    ("cells", "message", "hint"),
    [
        ({}, "Cette ligne ne dit pas de quelle commune elle est.", "commune.insee"),
        ({"commune": "chateaubrian"}, "La commune @ n’a pas de fichier dans ce projet.", "chateaubriant"),
        ({"commune": "Châteaubriant"}, "@ ne peut pas être le nom d’un fichier de commune.", "chateaubriant"),
        ({"commune.insee": "1004"}, _NO_CODE, "Le tableur a ôté le zéro"),
        ({"commune.insee": "99999"}, _NO_CODE, "cinq signes"),
        ({"collectivite.siren": "123456789"}, "@ n’est le SIREN d’aucun EPCI de la liste officielle.", "syndicat"),
        ({"commune.nom": "Saint-Denis"}, "@ peut être plusieurs communes.", "93066"),
        ({"commune.nom": "Trifouillis"}, "@ n’est le nom d’aucune commune.", "commune.insee"),
    ],
)
def test_a_row_of_nobody_says_what_to_write(
    known: Collectivites, cells: dict[str, str], message: str, hint: str
) -> None:
    with pytest.raises(NobodyError) as caught:
        known.named(cells)
    assert caught.value.message == message.replace("@", cited(next(iter(cells.values()), "")))
    assert hint in caught.value.hint
