"""Tables by Typst: rows as high as by WeasyPrint, and the page that ends where it ends there."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec import structs

from actgen.atelier.goldens.look.pdfium import printed
from actgen.document.model import Act, Block, Cell, Grid, ItemList, Paragraph, Signatures, Table, Text
from actgen.writers import pdf, typst
from actgen.writers.typst_act import data_of
from tests.document.building import an_act
from tests.sizes import one_of
from tests.word.test_carried import pages

#: In mm: how far the heights of a row may stand from each other.
_NEARLY = 0.1


def cell(text: str) -> Cell:
    """A cell, each line of it a paragraph."""
    return Cell(tuple(Paragraph("cellule", (Text(line),) if line else ()) for line in text.split("\n")))


def row(*texts: str) -> tuple[Cell, ...]:
    return tuple(map(cell, texts))


def act_of(*body: Block) -> Act:
    return structs.replace(an_act(), body=body)


def lines(count: int) -> list[Block]:
    return [Paragraph("corps", (Text(f"Ligne {number}."),)) for number in range(count)]


SIGNATURES = Signatures((row("Le Maire,"),))
LONG = Table(
    (row("Nom", "Excuse", "Signature"),),
    tuple(row(f"Membre {number}", "", "une ligne et une autre " * (number % 3)) for number in range(24)),
    Grid(widths=(40, 30, 30)),
)
LIST = ItemList(tuple((Text(f"Membre {number} " + "mot " * (20 * (number % 2))),) for number in range(8)))


def members(act: Act, folder: Path) -> list[tuple[int, bool]]:
    """Of each page of a PDF: how many members stand on it, and whether the mayor signs there."""
    by_engine = []
    for engine in (typst, pdf):
        path = folder / "acte.pdf"
        path.write_bytes(engine.write_act(act))
        by_engine.append([(page["Membre"], "Maire," in page) for page in map(Counter, pages(path))])
    assert by_engine[0] == by_engine[1]
    return by_engine[0]


def places(content: bytes, *marks: str) -> list[float]:
    """How far from the top of the first page each of these lines stands, in mm."""
    return [text.baseline for text in printed(content).pages[0].texts if text.words.strip() in marks]


@pytest.mark.parametrize(
    "held",
    [("", ""), ("un", ""), ("un", "deux\ntrois"), ("une ligne et une autre " * 4, "un"), ("", "________")],
    ids=["empty", "one line", "two lines", "cut lines", "room to sign"],
)
def test_a_row_is_as_high_by_both_engines(held: tuple[str, str]) -> None:
    act = act_of(Table((row("Nom", "Signature"),), (row("avant", ""), row(*held), row("après", ""))), SIGNATURES)
    ours, theirs = (places(engine.write_act(act), "avant", "après", "Le Maire,") for engine in (typst, pdf))
    assert len(ours) == len(theirs) == 3
    steps = zip(pairwise(ours), pairwise(theirs), strict=True)
    assert max(abs((after - before) - (below - above)) for (before, after), (above, below) in steps) < _NEARLY


def test_a_table_longer_than_a_page_begins_where_it_stands_though_it_is_signed(tmp_path: Path) -> None:
    long = structs.replace(LONG, rows=LONG.rows * 2)
    assert members(act_of(*lines(4), long, SIGNATURES), tmp_path) == [(26, False), (22, True)]


@pytest.mark.parametrize(
    ("block", "least", "above"),
    one_of([pytest.param(LIST, 2, range(28, 34, 2), id="list"), pytest.param(LONG, 3, range(2, 12, 4), id="table")]),
)
def test_the_last_of_what_a_page_cuts_is_signed_on_its_page(
    block: Block, least: int, above: range, tmp_path: Path
) -> None:
    last = [members(act_of(*lines(count), block, SIGNATURES), tmp_path)[-1] for count in above]
    assert min(last) == (least, True)


@pytest.mark.long
def test_the_last_three_rows_go_together_where_nothing_follows(tmp_path: Path) -> None:
    assert min(members(act_of(*lines(count), LONG), tmp_path)[-1][0] for count in range(6, 13, 2)) == 3


def test_rows_that_a_cell_binds_are_cut_where_the_page_ends() -> None:
    def marks(rows: int) -> int:
        bound = structs.replace(cell("bas"), rows=rows)
        table = Table((), (*(row("haut", "a") for _ in range(14)), (bound, cell("a")), (cell("b"),) * (3 - rows)))
        nodes = next(node for node in data_of(act_of(table))["sheets"][0]["body"] if node["t"] == "table")
        return sum(node["marks-row"] for node in nodes["body"])

    assert (marks(1), marks(2)) == (1, 0)
