"""The délibération of tariffs, as its file declares it: its sentences, its rules."""

from __future__ import annotations

from tests.mairie.village import FORMATS, Village, told_by_rules


def test_it_is_made_in_its_four_formats(village: Village) -> None:
    answer = village.made("tarifs", ",".join(FORMATS))
    assert (answer.code, answer.err) == (0, "")
    assert all(village.file("tarifs", suffix).is_file() for suffix in FORMATS)


def test_each_service_has_its_tariffs_and_nothing_is_free_without_the_word(village: Village) -> None:
    said = village.said("tarifs")
    assert "FIXE, à compter du 1er septembre 2026, les tarifs suivants :" in said
    assert "Restaurant scolaire | | Repas d’un enfant | le repas | 3,80 €" in said
    assert "Associations de la commune | la journée | gratuit" in said
    assert "DIT que ces tarifs remplacent, à compter du même jour, ceux qui avaient le même objet." in said


def test_one_tariff_is_in_the_singular(village: Village) -> None:
    path = village.root / "variables/communes/le-brignon.yaml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("          - { prestation: Repas d’un adulte"), text.index("    vote: { pour: 13")
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    said = village.said("tarifs")
    assert "fixer les tarifs du service communal cité ci-dessous ;" in said
    assert "FIXE, à compter du 1er septembre 2026, le tarif suivant :" in said
    assert "DIT que ce tarif remplace, à compter du même jour, celui qui avait le même objet." in said


def test_first_tariffs_replace_none(village: Village) -> None:
    village.edit("    precedente: { numero: 2025-031, date: 2025-06-20 }\n", "")
    said = village.said("tarifs")
    assert "en vigueur" not in said
    assert "DIT" not in said


def test_its_rules_tell_what_is_wrong() -> None:
    assert told_by_rules("tarifs") == {
        "TAR-001": [
            "avertissement Ces tarifs s’appliquent à compter du 1er janvier 2026, avant la séance du 10 avril 2026 "
            "qui les fixe."
        ],
        "TAR-002": [
            "avertissement Ces tarifs s’appliquent à compter du 11 avril 2026, mais la délibération n’est pas encore "
            "exécutoire ce jour-là : il faut qu’elle soit publiée et transmise au préfet."
        ],
    }
