"""The characters that no font of the package draws are told, each with its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from actgen.document.model import Act, Metadata, Paragraph, Text
from actgen.writers.glyphs import missing_glyphs

ACT = Act("Décision", (), (), (), (), Metadata("Décision", "", "", date(2025, 12, 15)))


def saying(words: str) -> Act:
    return replace(ACT, body=(Paragraph("corps", (Text(words),)),))


def test_a_sign_without_a_glyph_is_told_once() -> None:
    (fault,) = missing_glyphs(saying("un \U0001f600 et un autre \U0001f600"))
    assert (fault.code, fault.subject) == ("PDF-001", "\U0001f600")
    assert fault.message == "Le caractère «\u00a0\U0001f600\u00a0» (U+1F600) n’existe pas dans la police du PDF."


def test_french_letters_and_boxes_are_drawn() -> None:
    assert missing_glyphs(saying("L’œuvre coûte 1\u202f500\u00a0€ ☐ ☒ — « Ça, là »")) == []
