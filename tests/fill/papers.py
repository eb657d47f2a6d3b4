"""Letterheads for tests, as a town hall makes them in Word: a header, a footer, margins, and no text."""

from __future__ import annotations

import re

from actgen.fill.letterhead import Letterhead
from tests.document.parts import part, with_parts
from tests.pictures import inline, png
from tests.word.making import PAGE, Made, p, refer
from tests.word.pictured import Pictured

MARGINS = PAGE.replace('w:top="1134"', 'w:top="2268"')
ARMS = png(40, 50, (0, 0, 200))
LABEL = "templates/commune-ancenis/papier.docx"


def paper(made: Made) -> Letterhead:
    """The letterhead that a file is, its title taken away."""
    docx = made.docx()
    body = part(docx, "word/document.xml")
    bare = re.sub(r"<w:p>.*?Convention.*?</w:p>", "", body, count=1)
    return Letterhead(LABEL, with_parts(docx, {"word/document.xml": bare}))


def arms(words: str = "Armes", *, section: str = "", body: str = "") -> Letterhead:
    """A letterhead with arms at the top of its pages."""
    header = p(inline("armes.png", words, size=(16, 20)), " Mairie {{ commune.de_nom }}", style="page-haut")
    return paper(
        Pictured(
            body,
            section=section or refer("header7") + MARGINS,
            repeated={"header7": header},
            pictures={"armes.png": ARMS},
        )
    )
