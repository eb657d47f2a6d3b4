"""The acts that `actgen verify` gets in its tests, and how they were changed on the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from docx import Document

from actgen.core.origin import PROPERTY_NAMES
from actgen.ooxml.packing.archive import read_entries
from actgen.ooxml.packing.properties import with_custom_properties
from actgen.ooxml.packing.zipping import pack
from tests.conftest import COMMUNE

TEMPLATE = "templates/nantes/convention/2026.docx"
ORIGIN = f"  Origine\u00a0: modèle nantes/convention@2026, commune {COMMUNE}, actgen 0.1.0.\n"
UNCHANGED = "  Ni le modèle, ni ses clauses, ni les données, ni la version d’actgen n’ont changé depuis.\n"
WORD, PDF = "convention.docx", "convention.pdf"


def saved_again(path: Path, change: Callable[[Any], None] = lambda document: None) -> None:
    """Change a Word file with python-docx and save it."""
    document = Document(str(path))
    change(document)
    document.save(str(path))


def restated(path: Path, **fields: str) -> None:
    """Make a Word file state another origin."""
    properties = {PROPERTY_NAMES[field]: value for field, value in fields.items()}
    path.write_bytes(pack(with_custom_properties(read_entries(path.read_bytes(), ""), properties)))
