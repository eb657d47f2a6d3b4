"""The characters that no font of the package draws are told, each with its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from actgen.core.errors import MachineFault
from actgen.core.metadata import Metadata
from actgen.document.model import Act, Paragraph, Text
from actgen.writers import glyphs
from actgen.writers.glyphs import FONTS, doubled_marks, missing_glyphs

ACT = Act("Décision", (), (), (), (), Metadata("Décision", "", "", date(2025, 12, 15)))


def saying(words: str) -> Act:
    return replace(ACT, body=(Paragraph("corps", (Text(words),)),))


def test_a_sign_without_a_glyph_is_told_once() -> None:
    (fault,) = missing_glyphs(saying("un \U0001f600 et un autre \U0001f600"))
    assert (fault.code, fault.subject) == ("PDF-001", "\U0001f600")
    assert fault.message == "Le caractère «\u00a0\U0001f600\u00a0» (U+1F600) n’existe pas dans la police du PDF."


def test_french_letters_and_boxes_are_drawn() -> None:
    assert missing_glyphs(saying("L’œuvre coûte 1\u202f500\u00a0€ ☐ ☒ — « Ça, là »")) == []


def test_a_mark_that_no_letter_holds_is_told_where_typst_would_write_it_twice() -> None:
    (fault,) = doubled_marks(saying("e\u0301te\u0301, puis v\u0301"))
    assert (fault.code, fault.subject) == ("PDF-001", "v\u0301")
    assert fault.message == "Le signe U+0301 posé sur «\u00a0v\u00a0» se lirait deux fois dans un PDF de Typst."
    assert fault.hint == "Supprimez-le, ou faites ce PDF avec --moteur weasyprint."


@pytest.mark.parametrize("content", [None, b"ceci n'est pas une police"], ids=["missing", "damaged"])
def test_a_font_that_is_missing_or_damaged_is_told_before_any_page(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in FONTS.glob("*.ttf"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    bold = tmp_path / "LiberationSans-Bold.ttf"
    bold.unlink() if content is None else bold.write_bytes(content)
    monkeypatch.setattr(glyphs, "FONTS", tmp_path)
    glyphs.drawn_characters.cache_clear()
    with pytest.raises(MachineFault) as caught:
        missing_glyphs(ACT)
    glyphs.drawn_characters.cache_clear()
    assert caught.value.message.startswith("La police LiberationSans-Bold.ttf d’actgen manque ou est abîmée")
    assert caught.value.hint == "Installez actgen de nouveau, par la commande qui l’a installé."
