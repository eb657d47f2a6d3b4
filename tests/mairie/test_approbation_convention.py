"""The délibération that approves a convention, as its file declares it: parties, duration, money."""

from __future__ import annotations

from tests.mairie.village import FORMATS, Village, told_by_rules


def test_it_is_made_in_its_four_formats(village: Village) -> None:
    answer = village.made("approbation-convention", ",".join(FORMATS))
    assert (answer.code, answer.err) == (0, "")
    assert all(village.file("approbation-convention", suffix).is_file() for suffix in FORMATS)


def test_the_convention_is_told_with_its_parties_and_its_duration(village: Village) -> None:
    said = village.said("approbation-convention")
    assert "APPROUVE la convention à conclure avec la partie suivante, qui a pour objet la mise à disposition" in said
    assert "ayant pour représentant Madame Apolline VERNASSAL, présidente." in said
    assert "prend effet le 1er mai 2026, pour une durée de trois ans. Elle se renouvelle une fois" in said
    assert "DIT que la recette, de cent vingt euros (120 €) par an, est inscrite au budget de la commune." in said
    assert "ANNEXE à la présente délibération la pièce suivante : Projet de convention." in said


def test_several_parties_without_money_are_listed(village: Village) -> None:
    village.edit("        fonction: présidente\n", "        fonction: présidente\n      - nom: Comité des fêtes\n")
    village.edit("    recette: 120\n", "")
    said = village.said("approbation-convention")
    assert "avec les parties suivantes, qui a pour objet" in said
    assert "présidente ; – Comité des fêtes." in said
    assert "au budget" not in said


def test_its_rules_tell_what_is_wrong() -> None:
    assert told_by_rules("approbation-convention") == {
        "COV-001": [
            "avertissement La convention prend effet le 1er janvier 2026, avant la séance du 10 avril 2026 qui "
            "l’approuve."
        ],
        "COV-002": [
            "avertissement La délibération n’annexe pas le projet de convention, que l’assemblée doit avoir sous les "
            "yeux pour l’approuver."
        ],
    }
