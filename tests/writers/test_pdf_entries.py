"""Entries put behind a PDF that Typst wrote: the file stays what it was, and says more of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.writers import typst
from actgen.writers.pdf_entries import with_entries
from tests.document.building import an_act
from tests.writers.test_typst import said


def test_the_entries_stand_beside_those_of_the_file(tmp_path: Path) -> None:
    content = typst.write_act(an_act(articles=1))
    path = tmp_path / "acte.pdf"
    path.write_bytes(with_entries(content, {"ActgenActe": "convention", "ActgenTexte": r"un (deux) \ trois"}))
    told = said("pdfinfo", path, "-custom")
    assert "ActgenActe:      convention\n" in told
    assert r"ActgenTexte:     un (deux) \ trois" in told
    assert "Commune d’Ancenis-Saint-Géréon" in told


def test_the_file_itself_is_left_as_it_is() -> None:
    content = typst.write_act(an_act(articles=1))
    assert with_entries(content, {"ActgenActe": "convention"}).startswith(content)
    assert with_entries(content, {}) == content


def test_what_typst_did_not_write_is_refused() -> None:
    with pytest.raises(ValueError, match="not a PDF with a plain trailer"):
        with_entries(b"%PDF-1.7\n%%EOF\n", {"ActgenActe": "convention"})
