"""The number and the subject that headings state."""

from __future__ import annotations

from actgen.atelier.importing.proposing.subjects import find_subject
from tests.kinds_of_acts import KINDS


def test_a_number_is_found_in_the_title_of_a_deliberation() -> None:
    text = "DÉLIBÉRATION N° 2026-041"
    (found,) = find_subject(text, "Titre de l’acte", KINDS["deliberation"])
    assert text[found.start : found.end] == "2026-041"
    assert "acte.numero" in found.tag


def test_nothing_is_found_in_an_ordinary_paragraph() -> None:
    assert list(find_subject("Le conseil délibère.", "Corps", KINDS["deliberation"])) == []
