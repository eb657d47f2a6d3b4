"""Tables that the tests of a run read: thirteen members, one vote, as many communes as a test wants."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import openpyxl

from actgen.atelier.batch.making import make_records

if TYPE_CHECKING:
    from actgen.atelier.batch.lot import Lot
    from actgen.atelier.batch.made import Made
    from actgen.atelier.batch.records import Record

#: A délibération of subsidy that a commune of seven councillors could sign, by the names of the columns.
SUBVENTION = {
    "commune.insee": "43001",
    "maire.personne": "Madame Odile FAURE",
    "acte.numero": "2026-001",
    "acte.matiere": "FINANCES",
    "acte.objet": "Subventions aux associations pour 2026",
    "acte.exercice": "2026",
    "acte.aides.association": "Les Amis du bourg",
    "acte.aides.montant": "450",
    "seance.date": "2026-04-10",
    "seance.heure": "20:00",
    "seance.convocation": "2026-04-02",
    "seance.conseillers_en_exercice": "7",
    "seance.presents": "Odile FAURE\nLuc MARTIN\nAnne PETIT\nJean DUBOIS\nClaire MOREAU\nPaul LAURENT\nHugo SIMON",
    "seance.secretaires": "Luc MARTIN",
    "acte.vote.pour": "7",
    "acte.vote.contre": "0",
    "acte.vote.abstentions": "0",
}


def csv_of(*rows: dict[str, str], separator: str = ";") -> str:
    """The text of a table of these rows; each says what differs from the first column to the last."""
    headings = list(dict.fromkeys(name for row in rows for name in row))
    lines = [headings, *([row.get(name, "") for name in headings] for row in rows)]
    return "".join(separator.join(_quoted(cell) for cell in line) + "\r\n" for line in lines)


def communes(*insee: str) -> list[dict[str, str]]:
    """The same délibération for communes of these codes."""
    return [{**SUBVENTION, "commune.insee": code} for code in insee]


def made_of(lot: Lot, record: Record) -> Made:
    """What becomes of a record that is made alone."""
    (made,) = make_records(lot, [record])
    return made


def workbook(*rows: list[Any], title: str = "Feuille1", others: dict[str, list[Any]] | None = None) -> bytes:
    """The bytes of a workbook whose first sheet has these rows; `others` are sheets of one row each."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for name, row in (others or {}).items():
        book.create_sheet(name).append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(sign in cell for sign in ';,\t\n"') else cell
