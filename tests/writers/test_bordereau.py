"""The page that opens a bundle."""

from __future__ import annotations

import re
from datetime import date

from actgen.writers.bordereau import Entry, Sender, heading, page
from tests.pages.checking import checked

TOP = heading(
    Sender("Rezé", "Commune de Rezé", "de la commune de Rezé", "conseil municipal", "de Nantes"),
    "Séance du conseil municipal du 15 décembre 2025",
    date(2025, 12, 15),
    "ENT",
)
ENTRIES = (
    Entry("convention", "Convention", "Adhésion à <e-primo> & suite", 3),
    Entry("deliberation", "Délibération", "", 1),
)


def words(content: str) -> str:
    text = re.sub(r"<style>.*?</style>|<[^>]+>", " ", content, flags=re.DOTALL)
    return " ".join(text.replace("&nbsp;", " ").split())


def test_the_page_is_sound_and_leads_to_each_piece() -> None:
    anchors = "".join(f'<i id="{entry.acte}"></i>' for entry in ENTRIES)
    whole = page(TOP, ENTRIES, first=2).replace("</main>", f"{anchors}</main>")
    assert set(checked(whole).links) == {"#convention", "#deliberation"}


def test_each_piece_has_its_first_page_and_its_length() -> None:
    said = words(page(TOP, ENTRIES, first=2))
    assert "Convention Adhésion à &lt;e-primo&gt; &amp; suite page 2 3 pages" in said
    assert "Délibération page 5 1 page" in said
    assert "2 pièces, 5 pages avec ce bordereau." in said


def test_the_letterhead_stands_over_the_title() -> None:
    said = words(page(TOP, ENTRIES, first=2))
    assert "RÉPUBLIQUE FRANÇAISE Commune de Rezé Académie de Nantes Dossier de la commune de Rezé" in said
