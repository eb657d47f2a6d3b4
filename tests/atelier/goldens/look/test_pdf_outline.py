"""The structure of a PDF as a reviewer reads it."""

from __future__ import annotations

from msgspec.structs import replace

from actgen.atelier.goldens.look.pdf_outline import pdf_outline
from actgen.atelier.goldens.look.printed import NOWHERE, Block, Cell, Ink, Link, Page, Printed, Shape, Text

BODY, BOLD = Ink("Arial", 10.5, "#000000"), Ink("Arial-Bold", 10.5, "#000000")
PARAGRAPH = Block(1, "P")


def a_text(words: str, baseline: float = 30, ink: Ink = BODY, block: Block = PARAGRAPH, left: float = 22) -> Text:
    return Text(block, ink, left, left + 40, baseline, words)


def lines(*texts: Text, shapes: tuple[Shape, ...] = (), links: tuple[Link, ...] = ()) -> list[str]:
    """The lines of the only page, its first included."""
    page = Page(210, 297, texts, shapes, links)
    return pdf_outline(Printed("Convention", "fr-FR", True, (page,))).splitlines()[2:]


def test_the_document_and_each_page_open_with_what_they_are() -> None:
    page = Page(210, 297, (a_text("Objet"),), (), ())
    assert pdf_outline(Printed("Convention", "", False, (page, replace(page, width=148.5)))).splitlines() == [
        "Document | 2 p. | sans balises | langue absente | Convention",
        "",
        "Page 1 | 210 × 297 mm | commence par | Objet",
        "  P | +30,0 | 22,0–62,0 | Arial 10,5 #000000 | Objet",
        "",
        "Page 2 | 148,5 × 297 mm | commence par | Objet",
        "  P | +30,0 | 22,0–62,0 | Arial 10,5 #000000 | Objet",
    ]


def test_the_lines_of_a_paragraph_are_one_line_with_their_number_and_their_pitch() -> None:
    assert lines(a_text("La commune"), a_text("adhère", 34.8), a_text("au groupement", 39.6))[1:] == [
        "  P | +30,0 | 22,0–62,0 | 3 l. de 4,8 | Arial 10,5 #000000 | La commune adhère au groupement"
    ]


def test_letters_of_another_look_have_a_line_of_their_own() -> None:
    assert lines(a_text("La commune"), a_text("approuve", ink=BOLD, left=60))[1:] == [
        "  P | +30,0 | 22,0–62,0 | Arial 10,5 #000000 | La commune",
        "  P | +0,0 | 60,0–100,0 | Arial-Bold 10,5 #000000 | approuve",
    ]


def test_texts_stand_in_the_order_of_the_tags_and_what_pages_repeat_comes_last() -> None:
    blocks = {"Page 1": NOWHERE, "adhère": Block(2, "LBody"), "–": Block(1, "Lbl")}
    told = lines(*(a_text(words, block=block) for words, block in blocks.items()))
    assert [line.strip().partition(" |")[0] for line in told] == ["Page 1", "Lbl", "LBody", "hors texte"]
    assert told[0].endswith("commence par | –")


def test_a_table_is_told_with_its_rows_and_its_columns() -> None:
    cells = [Cell("TH", 1, 1, 1), Cell("TH", 1, 1, 2), Cell("TD", 1, 1, 1), Cell("TD", 1, 1, 2)]
    blocks = [Block(rank, cell.kind, cell) for rank, cell in enumerate(cells, 1)]
    lefts = [20 + 40 * cell.column for cell in cells]
    told = lines(*(a_text("x", block=block, left=left) for block, left in zip(blocks, lefts, strict=True)))
    assert told[1] == "  tableau T1 | 2 lignes | texte des colonnes à 60,0 ; 100,0"
    assert told[-1] == "  T1.1.2 TD | +0,0 | 100,0–140,0 | Arial 10,5 #000000 | x"


def test_shapes_of_one_kind_are_counted_together() -> None:
    rule = Shape("filet horizontal", "#7f7f7f", 22, 30, 188, 30.2, 0.5)
    ground = Shape("aplat", "#e7e6e6", 22, 30, 188, 40)
    assert lines(shapes=(rule, rule, replace(rule, left=60), ground))[1:] == [
        "  filet horizontal | 0,5 pt #7f7f7f | 22,0–188,0 (2 fois) ; 60,0–188,0",
        "  aplat | #e7e6e6 | 22,0–188,0 × 30,0–40,0",
    ]


def test_a_link_is_told_with_its_place() -> None:
    assert lines(links=(Link("https://exemple.fr/", 29.4, 74.9),))[1:] == ["  lien | 29,4 ; 74,9 | https://exemple.fr/"]
