"""What stays of another commune in a file made from hers."""

from __future__ import annotations

import random

import pytest

from actgen.cog.communes import all_rows, find_commune
from actgen.cog.search import name_key
from actgen.core.names import slug_of
from actgen.france.reading_dossiers.other_communes import (
    ANNOUNCES,
    ENDS_ANNOUNCING,
    commune_named_in,
    commune_of_host,
    communes_called,
    is_named_in,
    is_typed_in,
    official,
    owner_of_siren,
)
from actgen.rules.folding import fold
from tests.changing import commune_of
from tests.france.building import dossier_of

OWN = commune_of(dossier_of("chateaubriant").fiche)


def test_the_commune_of_the_file_is_the_official_one() -> None:
    found = official(OWN)
    assert found is not None
    assert found.nom == "Châteaubriant"


@pytest.mark.parametrize(
    ("text", "nom"),
    [
        ("Le conseil de la commune d’Erbray décide.", "Erbray"),
        ("Le conseil de la commune\u00a0d’Erbray décide.", "Erbray"),
        ("Le maire de la ville\u202fde\u00a0Saint-Nazaire arrête.", "Saint-Nazaire"),
        ("La ville de Châteaubriant décide.", None),
        ("Convention avec la commune d’Erbray.", None),
        ("La commune décide.", None),
    ],
)
def test_a_text_that_names_another_commune_is_told_unless_two_agree(text: str, nom: str | None) -> None:
    found = commune_named_in(text, OWN)
    assert (found.nom if found else None) == nom


def test_a_site_is_that_of_its_name() -> None:
    other = commune_of_host("www.mairie-erbray.fr", OWN)
    assert other is not None
    assert other.nom == "Erbray"
    assert commune_of_host("www.mairie-chateaubriant.fr", OWN) is None
    assert commune_of_host("orange.fr", OWN) is None


def test_its_own_name_is_no_other_commune() -> None:
    assert communes_called("Châteaubriant", OWN) == ()
    assert is_named_in("à CHATEAUBRIANT", OWN)


def test_a_text_with_the_name_as_it_is_typed_names_no_other_commune() -> None:
    told = random.Random(3)
    parts = (OWN.nom, OWN.nom.upper(), "COMMUNE DE ", "commune de ", "Nantes", "NANTES", " ", ",", "’", "e", "X")
    for _ in range(3000):
        text = "".join(told.choices(parts, k=6))
        if is_typed_in(OWN.nom, text):
            assert is_named_in(text, OWN), text
            assert commune_named_in(text, OWN) is None, text


def test_a_siren_is_that_of_its_owner() -> None:
    erbray, own = find_commune("44054"), official(OWN)
    assert erbray is not None
    assert erbray.siren is not None
    assert own is not None
    assert own.siren is not None
    assert owner_of_siren(erbray.siren, OWN) == erbray
    assert owner_of_siren(own.siren, OWN) is None


@pytest.mark.parametrize("announced", ["commune d’", "VILLE d'", "Mairie  d’", "municipalité d’"])
def test_what_announces_a_commune_shows_in_the_folded_text_whatever_sign_hides_in_it(announced: str) -> None:
    chance, found = random.Random(33), 0
    for _ in range(400):
        hiding = list(announced)
        for _ in range(chance.randrange(4)):
            hiding.insert(chance.randrange(len(hiding)), chance.choice("\u200b\u2060\ufeff\u00ad\u2011-–€ω \n\u202f"))
        text = f"Le conseil de la {''.join(hiding)}Erbray décide."
        if commune_named_in(text, OWN):
            found += 1
            assert ANNOUNCES.search(fold(text)), ascii(text)
            assert ENDS_ANNOUNCING.search(fold(text)), ascii(text)
    assert found > 100


def test_a_file_named_after_its_commune_names_no_other_one() -> None:
    """What is told at once of most files is what the whole comparison of their names tells."""
    for row in [row for row in all_rows() if row.type == "C"]:
        name = slug_of(row.nom)
        own = OWN.model_copy(update={"nom": row.nom, "insee": row.insee})
        assert communes_called(name, own) == ()
        assert name_key(row.nom) in name_key(name), row.nom
