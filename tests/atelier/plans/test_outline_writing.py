"""An outline as text, one paragraph a line, its style before it."""

from __future__ import annotations

import pytest

from actgen.atelier.plans.outline import Outline
from actgen.atelier.plans.outline_writing import write_outline
from actgen.ooxml.blocks import Run, WordBlock, WordParagraph, WordTable


def paragraph(*runs: Run, style: str = "Corps") -> WordParagraph:
    return WordParagraph(style, runs)


def cell(text: str, style: str = "Cellule") -> tuple[WordBlock, ...]:
    return (WordParagraph(style, (Run(text),) if text else ()),)


@pytest.mark.parametrize(
    ("runs", "written"),
    [
        ((), "[Corps]"),
        (
            (Run("a"), Run("b", bold=True), Run("c", bold=True, italic=True), Run("d", italic=True)),
            "[Corps] a**b*c**d*",
        ),
        ((Run("1", bold=True), Run("er", bold=True, superscript=True)), "[Corps] **1^{er}**"),
        ((Run("Page "), Run("", italic=True, field="page")), "[Corps] Page *‹page›*"),
        ((Run("Voir"), Run("", note="2")), "[Corps] Voir‹note 2›"),
        ((Run("5 * 3 | a^b \\ ‹ ⏎"),), "[Corps] 5 \\* 3 \\| a\\^b \\\\ \\‹ \\⏎"),
        ((Run("{{ a * b | c }}\n\tx"),), "[Corps] {{ a * b | c }}⏎⇥x"),
        ((Run("a}b", superscript=True),), "[Corps] ^{a\\}b}"),
    ],
)
def test_looks_and_signs_are_written(runs: tuple[Run, ...], written: str) -> None:
    assert write_outline(Outline((paragraph(*runs),))) == f"{written}\n"


def test_headers_footers_and_footnotes_come_first_in_frames() -> None:
    outline = Outline(
        (paragraph(Run("Texte"), Run("", note="2")),),
        (paragraph(Run("Haut"), style="header"),),
        (paragraph(Run("Bas"), style="footer"),),
        (("2", (paragraph(Run("Source."), style="footnote text"),)),),
    )
    assert write_outline(outline) == (
        "[en-tête de page]\n[header] Haut\n[fin]\n\n[pied de page]\n[footer] Bas\n[fin]\n\n"
        "[note 2]\n[footnote text] Source.\n[fin]\n\n[Corps] Texte‹note 2›\n"
    )


def test_a_plain_table_is_written_with_bars() -> None:
    rows = ((cell("Nom"), cell("[x]")), (cell("---"), cell("")))
    assert (
        write_outline(Outline((WordTable("Tableau", rows, header=True),)))
        == "| Nom | \\[x] |\n|---|---|\n| \\--- |  |\n"
    )


@pytest.mark.parametrize(
    ("style", "header", "marker"),
    [("Colonnes", False, "Colonnes"), ("Tableau", False, "Tableau"), ("Tableau", True, "Tableau à en-tête")],
)
def test_another_table_is_written_as_a_frame(style: str, header: bool, marker: str) -> None:
    rows = ((cell("a", "Mention"), cell("b")), (cell("c"), cell("d")))
    assert write_outline(Outline((WordTable(style, rows, header),))) == (
        f"[{marker}]\n[Mention] a\n||\n[Cellule] b\n==\n[Cellule] c\n||\n[Cellule] d\n[fin]\n"
    )
