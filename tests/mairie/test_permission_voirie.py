"""The arrêté that lets someone occupy a street, as its file declares it: with or without works in the ground."""

from __future__ import annotations

from tests.mairie.village import FORMATS, Village, told_by_rules


def test_it_is_made_in_its_four_formats(village: Village) -> None:
    answer = village.made("permission-voirie", ",".join(FORMATS))
    assert (answer.code, answer.err) == (0, "")
    assert all(village.file("permission-voirie", suffix).is_file() for suffix in FORMATS)


def test_what_only_stands_on_the_street_has_a_permis_de_stationnement(village: Village) -> None:
    said = village.said("permission-voirie")
    assert "PERMIS DE STATIONNEMENT" in said
    assert "notamment ses articles L. 2213-1 et L. 2213-6 ;" in said
    assert "L’entreprise Tuilier peut occuper la rue du Lavoir, devant le n° 4," in said
    assert "L’autorisation vaut du lundi 8 juin 2026 au vendredi 19 juin 2026." in said
    assert "une redevance de vingt-quatre euros (24 €)." in said
    assert "à compter de sa notification pour le bénéficiaire, et de sa publication pour les tiers" in said


def test_what_is_fixed_in_the_ground_has_a_permission_de_voirie(village: Village) -> None:
    village.edit("    emprise: non\n", "    emprise: oui\n")
    said = village.said("permission-voirie")
    assert "PERMISSION DE VOIRIE" in said
    assert "L. 2213-6" not in said


def test_one_day_for_nothing_is_said_with_its_reason(village: Village) -> None:
    village.edit("    fin: 2026-06-19\n", "    fin: 2026-06-08\n")
    village.edit(
        "    redevance: 24\n    tarif: 2025-12-12\n", "    redevance: 0\n    gratuite: le chantier sert à la voie\n"
    )
    said = village.said("permission-voirie")
    assert "L’autorisation vaut pour le lundi 8 juin 2026." in said
    assert "L’occupation est gratuite, parce que le chantier sert à la voie." in said
    assert "droits de voirie" not in said


def test_its_rules_tell_what_is_wrong() -> None:
    assert told_by_rules("permission-voirie") == {
        "VOI-001": ["erreur L’occupation finit le 1er juin 2026, avant de commencer le 8 juin 2026."],
        "VOI-002": ["avertissement L’arrêté est du 10 juin 2026, après le début de l’occupation, le 8 juin 2026."],
        "VOI-003": [
            "avertissement L’occupation est gratuite, et l’arrêté ne dit pas pourquoi. Toute occupation du domaine "
            "public donne lieu à une redevance, sauf les cas que la loi prévoit."
        ],
        "VOI-004": [
            "avertissement La redevance est de 40 €, et l’arrêté ne cite pas la délibération qui fixe les droits de "
            "voirie."
        ],
    }
