"""What stands before the words of a paragraph and tells what it is."""

from __future__ import annotations

import pytest

from actgen.atelier.importing.roles.markers import ARTICLE, CONSIDERANT, VISA, opens_paragraph


@pytest.mark.parametrize("text", ["Article 1er – Objet", "ARTICLE 12", "Art. 3 bis – Coût", "Article unique"])
def test_an_article_is_known_by_its_number(text: str) -> None:
    assert ARTICLE.match(text)


def test_an_article_of_a_code_is_none() -> None:
    assert not ARTICLE.match("article 3 du code")


def test_visas_and_reasons_open_a_paragraph_and_ordinary_words_do_not() -> None:
    assert VISA.match("Vu le code")
    assert not VISA.match("Vu pour être annexé")
    assert CONSIDERANT.match("Considérant que")
    assert opens_paragraph("Article 2 – Durée")
    assert not opens_paragraph("et le maire signe")
