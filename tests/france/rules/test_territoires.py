"""The rules on a lawful sitting of a commune of each part of France: no false alarm, its assembly, its court."""

from __future__ import annotations

import pytest

from actgen.facts.context import build_context
from actgen.rules.dossier_check import check_dossier
from actgen.variables.manifest import Faits
from tests.anywhere import anywhere
from tests.document.building import shown


def codes(insee: str, *changes: tuple[str, str]) -> list[str]:
    return [one.code for one in check_dossier(anywhere(insee, *changes))]


@pytest.mark.parametrize(
    ("insee", "assembly", "court"),
    [
        ("75056", "le conseil de Paris", "Paris"),
        ("13055", "le conseil municipal de Marseille", "Marseille"),
        ("69123", "le conseil municipal de Lyon", "Lyon"),
        ("67001", "le conseil municipal d’Achenheim", "Strasbourg"),
        ("67482", "le conseil municipal de Strasbourg", "Strasbourg"),
        ("57463", "le conseil municipal de Metz", "Strasbourg"),
        ("68066", "le conseil municipal de Colmar", "Strasbourg"),
        ("2A004", "le conseil municipal d’Ajaccio", "Bastia"),
        ("2B033", "le conseil municipal de Bastia", "Bastia"),
        ("97105", "le conseil municipal de Basse-Terre", "la Guadeloupe"),
        ("97209", "le conseil municipal de Fort-de-France", "la Martinique"),
        ("97302", "le conseil municipal de Cayenne", "la Guyane"),
        ("97411", "le conseil municipal de Saint-Denis", "La Réunion"),
        ("97502", "le conseil municipal de Saint-Pierre", "Saint-Pierre-et-Miquelon"),
        ("97608", "le conseil municipal de Dzaoudzi", "Mayotte"),
    ],
)
def test_a_lawful_sitting_gives_no_alarm(insee: str, assembly: str, court: str) -> None:
    dossier = anywhere(insee)
    assert codes(insee) == []
    read = build_context(dossier, "affaire", Faits())
    assert read["assemblee"]["en_entier"] == assembly
    assert read["collectivite"]["tribunal"] == f"tribunal administratif de {court}"


@pytest.mark.parametrize("insee", ["97701", "97801", "98613"])
def test_a_territory_without_communes_is_told(insee: str) -> None:
    assert codes(insee) == ["IDE-016"]


def test_new_caledonia_is_told_to_have_its_code() -> None:
    assert codes("98818") == ["IDE-017"]
    read = build_context(anywhere("98818"), "affaire", Faits())
    assert read["seance"]["textes_convocation"] == "l’article L. 121-10 du code des communes de la Nouvelle-Calédonie"


@pytest.mark.parametrize(
    ("sent", "urgency", "days"), [("2026-09-08", "", 0), ("2026-09-09", "", 15), ("2026-09-16", "admise", 8)]
)
def test_several_islands_of_polynesia_have_a_longer_delay(sent: str, urgency: str, days: int) -> None:
    lines = f"  convocation: {sent}\n"
    lines += "  urgence: { motif: une réponse est due le 25 septembre, admise: oui }\n" if urgency else ""
    found = check_dossier(anywhere("98735", ("  convocation: 2026-09-17\n", lines)))
    told = [shown(one.message).partition("il en faut ")[2][:2].strip() for one in found if one.code == "SEA-050"]
    assert told == ([str(days)] if days else [])
