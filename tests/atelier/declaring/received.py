"""Word files of acts to foresee, as a service receives them."""

from __future__ import annotations

import io
from collections.abc import Sequence

from docx import Document

PARAGRAPHS = (
    "CONVENTION DE MISE À DISPOSITION",
    "Entre la commune de …………… représentée par son maire, et l’association [nom de l’association], SIRET de "
    "l’association : ……………………, représentée par Mme ……………………,",
    "La commune met à disposition une salle de ………… m² pour une durée de ……… ans à compter du ……………….",
    "Le loyer annuel est fixé à ………………… €, et la caution à [montant de la caution] euros.",
    "Le taux de révision est de ……… %. Courriel de l’occupant : ……………………",
    "Nombre de clés remises : ____________",
    "Objet : {{ acte.objet }}, d’une valeur de {{ acte.valeur | montant }}",
)
TABLE = (
    ("Bénéficiaire", "Montant (€)", "Date du versement"),
    ("", "", ""),
    ("", "", ""),
    ("TOTAL", "", ""),
)
CLOSING = "Fait à ……………, le ………………"


def bail(paragraphs: Sequence[str] = PARAGRAPHS, table: Sequence[Sequence[str]] = TABLE, closing: str = "") -> bytes:
    """A Word file of these paragraphs, then of a table."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if table:
        made = document.add_table(rows=len(table), cols=len(table[0]))
        for row, texts in zip(made.rows, table, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    document.add_paragraph(closing)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
