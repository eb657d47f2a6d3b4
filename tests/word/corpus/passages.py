"""The passages that the constructs of several families share."""

from __future__ import annotations

from tests.word.making import Made, computed, counted, level, lists, p, tr

HEADS = tr("Objet", "Quantité", "Prix", "Montant", look="<w:tblHeader/>")
TITLE_PAGE, FROM_ONE = "<w:titlePg/>", '<w:pgNumType w:start="1"/>'
MANY = "".join(p(f"Alinéa {number} de la convention.") for number in range(60))
NUMBERED = p("Page ", computed("PAGE"), " sur ", computed("NUMPAGES"))
THREE = "".join(p(text, look=counted()) for text in ("Premier alinéa", "Deuxième alinéa", "Troisième alinéa"))
TWO_LEVELS = "".join(p(f"Rang {rank}", look=counted(depth)) for rank, depth in enumerate((0, 1, 1, 0, 1)))
ARTICLES = "".join(p(text, style="article", look=counted()) + p("Voici la règle.") for text in ("Objet", "Durée"))
HANGING = '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'
UNDER = '<w:tab w:val="right" w:leader="dot" w:pos="9000"/>'


def listed(kind: str, text: str = "%1.") -> Made:
    """Three paragraphs of a list of one level."""
    return Made(THREE, numbering=lists(level(0, text, kind)))
