"""A commune, by its code or by its name."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from actgen.values.places import CommuneNommee
from tests.values.hands import read, refused


@pytest.mark.parametrize(
    ("typed", "insee"),
    [
        ("44003", "44003"),
        ("2a004", "2A004"),
        ("Nantes", "44109"),
        ("le havre", "76351"),
        ("ANCENIS ST GEREON", "44003"),
    ],
)
def test_a_commune_is_found_by_its_code_or_its_name(typed: str, insee: str) -> None:
    commune = read(CommuneNommee, typed)
    assert commune.insee == insee
    assert read(CommuneNommee, commune) is commune
    assert TypeAdapter(CommuneNommee).dump_python(commune) == insee


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        (
            "Saint-Denis",
            "4 communes ont le nom de «\u00a0Saint-Denis\u00a0».",
            "Écrivez le code INSEE de la vôtre\u00a0: Saint-Denis (11339), Saint-Denis (30247), Saint-Denis (93066) et "
            "Saint-Denis (97411).",
        ),
        (
            "Nante",
            "Aucune commune n’a le nom de «\u00a0Nante\u00a0».",
            "Les noms les plus proches\u00a0: Nantes (44109), Nant (12168) et Naintré (86174).",
        ),
        (
            "xqzw",
            "Aucune commune n’a le nom de «\u00a0xqzw\u00a0».",
            "Écrivez son code INSEE\u00a0: 44003.",
        ),
        (
            "44160",
            "44160 est le code d’une ancienne commune\u00a0: la commune est aujourd’hui Ancenis-Saint-Géréon (44003).",
            "Écrivez 44003, le code INSEE de cette commune.",
        ),
        (
            "Brénaz",
            "Aucune commune n’a le nom de «\u00a0Brénaz\u00a0».",
            "C’est une ancienne commune\u00a0: écrivez la commune d’aujourd’hui, Arvière-en-Valromey (01453).",
        ),
        (
            "44630",
            "44630 n’est pas un code INSEE\u00a0: c’est le code postal de Plessé (44128).",
            "Écrivez 44128, le code INSEE de cette commune.",
        ),
        (
            "99999",
            "Le code INSEE «\u00a099999\u00a0» n’existe pas\u00a0: «\u00a099\u00a0» n’est le numéro d’aucun "
            "département.",
            "Écrivez le nom de la commune\u00a0: Ancenis-Saint-Géréon.",
        ),
    ],
)
def test_a_commune_that_is_not_meant_for_sure_is_asked_again(typed: str, message: str, hint: str) -> None:
    assert refused(CommuneNommee, typed) == (message, hint)
