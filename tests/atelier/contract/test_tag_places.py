"""Where a tag stands, as a reader finds it."""

from __future__ import annotations

from actgen.atelier.contract.tag_places import Spot


def test_what_is_around_names_the_article_and_the_clause() -> None:
    assert Spot("corps du texte", 3, "article 7", "mots").around == "article 7"
    assert Spot("clause vote", 3, "dispositif", "mots").around == "dispositif, clause vote"
    assert Spot("pied de page", 1, "", "mots").around == "pied de page"


def test_a_clause_and_an_article_are_told_or_empty() -> None:
    spot = Spot("clause vote", 3, "article 7", "mots")
    assert (spot.clause, spot.article) == ("vote", "article 7")
    assert (Spot("corps du texte", 3, "visas", "mots").clause, Spot("corps du texte", 3, "visas", "mots").article) == (
        "",
        "",
    )
