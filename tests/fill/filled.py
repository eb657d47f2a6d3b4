"""Templates filled in a line: what the act says, or what is wrong with the template."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

import pytest

from actgen.core.diagnostics import Diagnostic
from actgen.core.errors import InputFault
from actgen.core.metadata import Metadata
from actgen.fill.compiled import compile_template
from actgen.fill.filling import Filled, fill, prove_complete
from tests.ooxml.word import MAIN, p, read_part, shown, word_file

LABEL = "nantes/essai@2026"
PROPERTIES = Metadata(title="Délibération", author="Commune d’Ancenis", subject=LABEL, day=date(2025, 12, 15))
CONTEXT: dict[str, Any] = {
    "commune": {"nom": "Ancenis-Saint-Géréon", "population": 11600, "site": None, "departement": {"nom": "Loire"}},
    "maire": {"complet": "Rémy ORHON", "genre": "masculin"},
    "seance": {"date": date(2025, 12, 15), "heure": time(19), "unanime": True},
    "ecoles": [{"nom": "Albert Camus"}, {"nom": "Alexandre Bernard"}, {"nom": "Mme de Sévigné"}],
    "villes": ["Nantes", "Ancenis"],
    "aucune": [],
    "x": "X",
    "y": "Y",
}


def with_value(value: object) -> dict[str, object]:
    """What is known of the commune, its « x » made this value."""
    return {**CONTEXT, "x": value}


def fill_file(docx: bytes, context: Mapping[str, Any] = CONTEXT) -> Filled:
    """The act of a Word file, proven complete."""
    filled = fill(compile_template(docx, LABEL), context, PROPERTIES)
    prove_complete(filled, LABEL)
    return filled


def outcome(docx: bytes) -> Filled | tuple[Diagnostic, ...]:
    """The act of a Word file, or its diagnostics; any other exception is a bug."""
    try:
        return fill_file(docx)
    except InputFault as refusal:
        return refusal.diagnostics


def said(*blocks: str, part: str = MAIN, context: Mapping[str, Any] = CONTEXT, **others: list[str]) -> list[str]:
    """The words of each paragraph of the act made from these blocks; a text is a paragraph of one run."""
    docx = word_file(*(block if block.startswith("<") else p(block) for block in blocks), **others)
    return shown(read_part(fill_file(docx, context).docx, part))


def faults(*blocks: str, context: Mapping[str, Any] = CONTEXT, **others: list[str]) -> tuple[Diagnostic, ...]:
    """The diagnostics that these blocks give, when they are compiled or filled."""
    docx = word_file(*(block if block.startswith("<") else p(block) for block in blocks), **others)
    with pytest.raises(InputFault) as refusal:
        fill_file(docx, context)
    return refusal.value.diagnostics


def fault(*blocks: str, context: Mapping[str, Any] = CONTEXT, **others: list[str]) -> Diagnostic:
    """The only diagnostic that these blocks give."""
    (found,) = faults(*blocks, context=context, **others)
    return found


def told(diagnostic: Diagnostic) -> str:
    """A diagnostic as a reader sees it, in one line."""
    return f"{diagnostic.code} {diagnostic.place} {diagnostic.message} {diagnostic.hint}".rstrip()
