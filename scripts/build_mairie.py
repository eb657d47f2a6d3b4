"""Build the Word templates of the collection « mairie » from the plans beside them.

    python scripts/build_mairie.py [ACTE …]

The plan of `templates/mairie/ACTE/2026.docx` is `2026.txt`. What a plan cannot say is here: the widths of the columns
of a table; a column that prints figures is aligned on the right. A template that changes is locked again by `actgen
templates lock --relock mairie/ACTE@2026`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from actgen.atelier.plans.building import build_template
from actgen.atelier.plans.outline import read_outline
from actgen.ooxml.packing.archive import read_entries
from actgen.ooxml.packing.package import MAIN_PART
from actgen.ooxml.packing.zipping import pack, stored
from actgen.ooxml.xml import attribute, parse, serialise, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.ooxml.xml import Element

TEMPLATES = Path(__file__).parents[1] / "templates" / "mairie"
#: The style of a table of the act, and not of its head nor of its signatures.
TABLE = "tableau"
SIGNATURES, BODY = "signatures", "corps"
#: The widths of the columns of the tables of an act, by number, in parts of a hundred; none where its plan has them.
WIDTHS: dict[str, dict[int, tuple[int, ...]]] = {
    "tarifs": {3: (54, 26, 20)},
    "decision-modificative": {5: (13, 13, 40, 17, 17)},
    "creation-emploi": {},
    "election-conseil": {},
    "designation-delegues": {6: (34, 17, 10, 13, 14, 12)},
    "demande-subvention": {2: (82, 18), 3: (56, 26, 18)},
    "subvention": {2: ()},
    "approbation-convention": {},
    "decision-location": {},
    "location-salle": {},
    "permission-voirie": {},
    "affaire": {},
    "convocation": {3: (10, 60, 30)},
    "formulaire-pouvoir": {},
    "feuille-presence": {3: (40, 28, 32)},
    "liste-deliberations": {3: (14, 56, 30)},
    "proces-verbal": {3: (10, 60, 30)},
    "feuillet-cloture": {3: (10, 22, 68)},
}
#: How a cell prints what is read aligned on the right.
FIGURES = ("| montant }}", "| pourcentage }}", ".voix }}", ".exprimes }}", ".blancs_nuls }}", ".tour }}")


def main() -> None:
    """Build the templates of the acts named, by default of all that are here."""
    for acte in sys.argv[1:] or WIDTHS:
        plan = TEMPLATES / acte / "2026.txt"
        made = build_template(read_outline(plan.read_text(encoding="utf-8"), plan.name), f"mairie/{acte}@2026")
        plan.with_suffix(".docx").write_bytes(_laid_out(made, acte))


def _laid_out(content: bytes, acte: str) -> bytes:
    """The template with its columns as wide and as aligned as its tables ask."""
    parts = {entry.name: entry.content() for entry in read_entries(content, acte)}
    root = parse(parts[MAIN_PART])
    for table in (one for one in root.iter(w("tbl")) if _style(one) == TABLE):
        columns = list(table.iter(w("gridCol")))
        _widen(table, columns, WIDTHS[acte][len(columns)])
        _align_figures(table, len(columns))
    _keep_with_signatures(root)
    parts[MAIN_PART] = serialise(root).encode()
    return pack(stored(name, part) for name, part in parts.items())


def _keep_with_signatures(root: Element) -> None:
    """Keep whole, and with the signatures, the article that ends an act: nobody signs under the end of a sentence."""
    for table in root.iter(w("tbl")):
        before = table.getprevious()
        style = None if before is None else before.find(f"{w('pPr')}/{w('pStyle')}")
        if _style(table) == SIGNATURES and style is not None and attribute(style) == BODY:
            style.addnext(style.makeelement(w("keepLines")))
            style.addnext(style.makeelement(w("keepNext")))


def _style(table: Element) -> str | None:
    return attribute(table.find(f"{w('tblPr')}/{w('tblStyle')}"))


def _widen(table: Element, columns: list[Element], shares: tuple[int, ...]) -> None:
    """Give each column its share of the width of the table."""
    whole = sum(int(column.get(w("w"), "0")) for column in columns)
    for place, share in enumerate(shares):
        for width in (columns[place], *(cell.find(f"{w('tcPr')}/{w('tcW')}") for cell in _cells(table, place))):
            if width is not None:
                width.set(w("w"), str(whole * share // 100))


def _align_figures(table: Element, count: int) -> None:
    """Align on the right the columns, but the first, that print figures."""
    for place in range(1, count):
        if any(sign in _text(cell) for cell in _cells(table, place) for sign in FIGURES):
            for paragraph in (one for cell in _cells(table, place) for one in cell.iter(w("p")) if _text(one)):
                style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
                if style is not None:
                    style.addnext(style.makeelement(w("jc"), {w("val"): "right"}))


def _cells(table: Element, place: int) -> Iterator[Element]:
    """The cells of a column."""
    return (row.findall(w("tc"))[place] for row in table.iter(w("tr")))


def _text(element: Element) -> str:
    return "".join(map(str, element.itertext()))


if __name__ == "__main__":
    main()
