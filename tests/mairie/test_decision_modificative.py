"""The délibération that changes the budget, as its file declares it: its sections and their balance."""

from __future__ import annotations

from tests.mairie.village import FORMATS, Village, told_by_rules


def test_it_is_made_in_its_four_formats(village: Village) -> None:
    answer = village.made("decision-modificative", ",".join(FORMATS))
    assert (answer.code, answer.err) == (0, "")
    assert all(village.file("decision-modificative", suffix).is_file() for suffix in FORMATS)


def test_each_section_has_its_table_its_totals_and_its_sentence(village: Village) -> None:
    said = village.said("decision-modificative")
    assert "ADOPTE la décision modificative n° 1 du budget principal de l’exercice 2026" in said
    assert "011 | 60621 | Combustibles | −400 € | 023 | 023 |" in said
    assert "Total | | | 4 000 € | 4 000 € Section d’investissement" in said
    assert (
        "ARRÊTE la section d’investissement de cette décision modificative à 1 600 € en dépenses et à 1 600 €" in said
    )


def test_a_section_that_does_not_change_is_not_said(village: Village) -> None:
    path = village.root / "variables/communes/le-brignon.yaml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("    investissement:\n"), text.index("    vote: { pour: 12, contre: 0, abstentions: 1 }")
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    assert "nvestissement :" not in village.said("decision-modificative")
    assert "section d’investissement de" not in village.said("decision-modificative")


def test_an_annexed_budget_is_named_with_its_article(village: Village) -> None:
    village.edit("    rang_dm: 1\n", "    rang_dm: 2\n    budget: le budget annexe de l’eau\n")
    said = village.said("decision-modificative")
    assert "qui adopte le budget annexe de l’eau de l’exercice 2026 ;" in said
    assert "ADOPTE la décision modificative n° 2 du budget annexe de l’eau" in said


def test_a_chapter_is_written_in_figures(village: Village) -> None:
    village.edit('chapitre: "74", article', "chapitre: soixante-quatorze, article")
    answer = village.made("decision-modificative")
    assert answer.code == 1
    assert "deux à quatre chiffres" in answer.err


def test_its_rules_tell_what_is_wrong() -> None:
    kept = "Une décision modificative garde chaque section en équilibre."
    assert told_by_rules("decision-modificative") == {
        "DMB-001": [f"avertissement Section de fonctionnement : 3 000 € en dépenses, 2 000 € en recettes. {kept}"],
        "DMB-002": [f"avertissement Section d’investissement : 8 000 € en dépenses, 9 000 € en recettes. {kept}"],
        "DMB-003": [
            "avertissement Le virement à la section d’investissement (chapitre 023, en dépenses de fonctionnement) "
            "n’est pas égal au virement de la section de fonctionnement (chapitre 021, en recettes d’investissement)."
        ],
        "DMB-004": ["erreur Cette décision modificative ne modifie aucune section."],
    }
