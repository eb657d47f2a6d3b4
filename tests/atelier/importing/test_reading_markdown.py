"""Markdown as CommonMark has it; a sign that begins something and never ends it is text, and is read once."""

from __future__ import annotations

import pytest

from actgen.atelier.importing.reading_markdown import read_markdown
from actgen.atelier.importing.source import Table
from tests.sizes import one_of


def texts(markdown: str) -> list[str]:
    return [one.text for one in read_markdown(markdown).body]  # type: ignore[union-attr]


def marked(markdown: str) -> list[tuple[str, str]]:
    """The marker and the words of each paragraph."""
    return [(one.marker, one.text) for one in read_markdown(markdown).body]  # type: ignore[union-attr]


def cells(markdown: str) -> list[list[str]]:
    (table,) = read_markdown(markdown).body
    assert isinstance(table, Table)
    return [["".join(one.text for one in cell) for cell in row] for row in table.rows]


def test_a_list_inside_a_list_keeps_its_order_and_its_markers() -> None:
    assert marked("1. un\n   - deux\n     suite\n   - trois\n2) quatre\n\n   encore\n") == [
        ("1.", "un"), ("•", "deux suite"), ("•", "trois"), ("2)", "quatre"), ("", "encore"),
    ]  # fmt: skip


def test_markers_that_markdown_does_not_know_are_markers_too() -> None:
    assert marked("• a\n– b\na) c\nb) d\n") == [("•", "a"), ("•", "b"), ("a)", "c"), ("b)", "d")]


def test_a_line_that_opens_a_paragraph_of_an_act_needs_no_empty_line_before_it() -> None:
    assert texts("Vu le code,\nVu la loi,\nArticle 1 – Objet\nLa commune\nadhère.") == [
        "Vu le code,", "Vu la loi,", "Article 1 – Objet La commune adhère.",
    ]  # fmt: skip


@pytest.mark.parametrize("fence", ["```", "~~~~"])
def test_what_stands_in_a_fence_is_as_it_was_typed(fence: str) -> None:
    source = read_markdown(f"Avant\n\n{fence}yaml\na: *b*\n\n# c\n{fence}\n\nAprès")
    assert [one.text for one in source.body] == ["Avant", "a: *b*", "# c", "Après"]  # type: ignore[union-attr]
    assert source.words == ["avant", "a", "b", "c", "après"]


def test_an_escaped_sign_is_that_sign_and_no_markup() -> None:
    assert texts(r"Montant\*, \_x\_, l\'acte, \# 3") == ["Montant*, _x_, l’acte, # 3"]


def test_a_broken_line_ends_a_paragraph() -> None:
    assert texts("un  \ndeux\\\ntrois") == ["un", "deux", "trois"]


def test_a_quotation_is_read_as_text_without_its_signs() -> None:
    assert marked("> cité\n> suite\n>\n> - a\n> > b") == [("", "cité suite"), ("•", "a"), ("", "b")]


@pytest.mark.parametrize(
    "table",
    [
        "| a | b |\n| - | - |\n| 1 \\| 2 | **3** |",
        "a | b\n--- | ---\n1 \\| 2 | **3**",
        "> | a | b |\n> | - | - |\n> | 1 \\| 2 | **3** |",
        "| a | b |\n| 1 \\| 2 | **3** |",
    ],
)
def test_a_table_is_a_table_with_or_without_its_outer_bars(table: str) -> None:
    assert cells(table) == [["a", "b"], ["1 | 2", "3"]]


def test_a_row_longer_than_the_head_loses_no_cell() -> None:
    assert cells("| a | b |\n| - | - |\n| 1 | 2 | 3 |") == [["a", "b", ""], ["1", "2", "3"]]


def test_a_mark_that_does_not_close_is_text() -> None:
    assert texts("nom_de_fichier **pas fermé, *ni* cela *") == ["nom_de_fichier **pas fermé, ni cela *"]


def test_a_note_is_called_and_told() -> None:
    source = read_markdown("Texte[^1].\n\n[^1]: Voir\n  la suite.")
    (paragraph,) = source.body
    assert [run.note for run in paragraph.runs if run.note] == ["1"]  # type: ignore[union-attr]
    assert [(name, one.text) for name, (one,) in source.notes] == [("1", "Voir la suite.")]


def test_a_remark_is_told_and_one_that_never_ends_is_text() -> None:
    source = read_markdown("Avant <!-- à revoir --> après.\n\nEncore <!-- sans fin")
    assert source.remarks == ["Commentaire, non repris\u00a0: «\u00a0à revoir\u00a0»."]
    assert [one.text for one in source.body] == ["Avant après.", "Encore <!-- sans fin"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("[le site](https://exemple.fr)", "le site (https://exemple.fr)"),
        ('[le site](https://exemple.fr/a_(b) "Titre")', "le site (https://exemple.fr/a_(b) «\u00a0Titre\u00a0»)"),
        ("[[a](https://exemple.fr)", "[a (https://exemple.fr)"),
        ("[sans fin", "[sans fin"),
        ("[a](sans fin", "[a](sans fin"),
    ],
)
def test_a_link_says_its_words_and_its_address(link: str, shown: str) -> None:
    assert texts(f"Voir {link} ici.") == [f"Voir {shown} ici."]


@pytest.mark.parametrize("sign", one_of(["[", "<!----", "[a](", "![", "**a", "`", "<a"]))
def test_a_sign_twenty_thousand_times_is_read_to_its_end(sign: str) -> None:
    (text,) = texts("a " + sign * 20_000)
    assert text.startswith("a")
