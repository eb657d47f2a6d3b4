"""The web page."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from actgen.document.model import Cell, Paragraph, Table, Text
from actgen.document.reading import read_act
from actgen.writers.html import page, short_title, write_act, write_block
from actgen.writers.paper import write_page
from tests.document.building import FILLED_ACTS, LABEL, METADATA, an_act, filled_act, read_lines, word_file
from tests.document.parts import with_body, with_notes


def body(plan: str) -> str:
    written = page(read_lines(plan), "")
    return written[written.index("<body>\n") + len("<body>\n") : written.index("\n</body>")]


def test_the_page_says_what_it_is() -> None:
    assert page(an_act(), "").startswith(
        '<!DOCTYPE html>\n<html lang="fr-FR">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<title>Convention d’adhésion</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="author" content="Commune d’Ancenis-Saint-Géréon">\n'
        '<meta name="description" content="Groupement de commandes e-primo">\n'
        '<meta name="keywords" content="e-primo, ENT">\n'
        '<meta name="dcterms.created" content="2025-12-15">\n'
        "</head>\n"
    )


def test_the_elements_carry_the_meaning() -> None:
    plan = "\n".join(
        [
            "[Colonnes]",
            "Commune",
            "[fin]",
            "# Titre",
            "VU la loi,",
            "ARTICLE 1 – Objet",
            "1.1 - But",
            "**Gras** et *italique*, le 1^{er}.",
            "- un",
            "| École | Élèves |",
            "|---|---|",
            "| Camus | 12 |",
            "[Signatures]",
            "Le Maire",
            "[fin]",
        ]
    )
    assert body(plan) == (
        '<header>\n<div class="colonnes" style="border-bottom: hidden">\n<div class="rangee">\n<div class="cadre">\n'
        '<p class="entete">Commune</p>\n'
        "</div>\n</div>\n</div>\n</header>\n"
        '<main tabindex="0">\n<h1 class="titre">Titre</h1>\n<p class="visa">VU la loi,</p>\n'
        '<section class="article">\n<h2>ARTICLE 1 – Objet</h2>\n<section class="sous-article">\n<h3>1.1 - But</h3>\n'
        '<p class="corps" style="break-after: avoid"><strong>Gras</strong> et <em>italique</em>, '
        "le 1<sup>er</sup>.</p>\n"
        "<ul>\n<li>un</li>\n</ul>\n"
        '<table class="entier" style="table-layout: fixed">\n'
        '<colgroup><col style="width: 50%"><col style="width: 50%"></colgroup>\n'
        '<thead>\n<tr><th scope="col">École</th><th scope="col" class="nombre">Élèves</th></tr>\n</thead>\n'
        "<tbody>\n"
        '<tr><td>Camus</td><td class="nombre">12</td></tr>\n</tbody>\n</table>\n</section>\n</section>\n'
        '<div class="signatures">\n<div class="rangee">\n<div class="cadre">\n<p class="signature">Le Maire</p>\n'
        "</div>\n</div>\n</div>\n</main>"
    )


@pytest.mark.parametrize(
    ("cells", "css"),
    [
        (("450 €", "1\u202f250,50\u00a0€", ""), ' class="nombre"'),
        (("12 %", "3"), ' class="nombre"'),
        (("12", "douze"), ""),
        (("02 40 83 87 00", "02 40 83 87 01"), ""),
        (("", ""), ""),
    ],
)
def test_a_column_of_numbers_alone_is_aligned_on_the_right(cells: tuple[str, ...], css: str) -> None:
    rows = tuple((cell("Camus"), cell(text)) for text in cells)
    assert f'<th scope="col">École</th><th scope="col"{css}>Montant</th>' in write_block(
        Table(((cell("École"), cell("Montant")),), rows)
    )


def cell(text: str) -> Cell:
    return Cell((Paragraph("cellule", (Text(text),)),))


def test_the_signs_of_html_are_escaped_in_values() -> None:
    act = an_act(body="Recherche & Développement, seuil < 40 000 € et > 12, <script>alert(1)</script>")
    act = replace(act, metadata=replace(METADATA, title="A & B <b>", author='Le "Maire" & <co>'))
    written = page(act, "")
    assert "Recherche &amp; Développement, seuil &lt; 40" in written
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in written
    assert "<title>A &amp; B &lt;b&gt;</title>" in written
    assert 'content="Le &quot;Maire&quot; &amp; &lt;co&gt;"' in written


def test_what_pages_repeat_stands_once_on_a_screen_and_in_the_margins_on_paper() -> None:
    act = an_act(footer='Commune 5" </style> \\ fin⇥Page ‹page› sur ‹pages›')
    written = page(act, "")
    paper = write_page(act)
    assert '<footer>\n<p>Commune 5" &lt;/style&gt; \\ fin</p>\n</footer>' in written
    assert (
        "<style>\n@page {\n"
        '  @bottom-left { content: "Commune 5\\22  \\3c /style\\3e  \\5c  fin" }\n'
        '  @bottom-right { content: "Page " counter(page) " sur " counter(pages) }\n'
        "}\n</style>"
    ) in paper


def test_notes_are_linked_from_their_calls() -> None:
    call = '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    docx = with_body(word_file("Premier."), "Premier.</w:t></w:r></w:p>", "Premier.</w:t></w:r>" + call)
    written = page(read_act(with_notes(docx, "Une note."), LABEL, METADATA), "")
    assert 'Premier.<sup class="appel"><a href="#note-1" aria-label="Note 1">1</a></sup></p>' in written
    mark = "list-style-type: '1\u00a0\u00a0'"
    assert f'<li id="note-1" style="{mark}"><p class="note">Une note.</p></li>' in written


def test_an_empty_paragraph_leaves_no_element() -> None:
    assert write_block(read_lines("[Visa]\nTexte.").body[0]) == ""


def test_the_page_asks_for_nothing_from_outside() -> None:
    for name in FILLED_ACTS:
        written = write_act(filled_act(name))
        assert not re.findall(r"https?:|src=|@import|url\(|<script|<link", written)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Convention – Nantes", "Convention – Nantes"),
        (
            "Tableau d’engagement portant expression des besoins (annexe 2 de la convention) – Châteaubriant",
            "Tableau d’engagement portant expression des besoins… – Châteaubriant",
        ),
        (
            "Délibération d’un EPCI – communauté de communes des Pays de Cayres et de Pradelles",
            "Délibération d’un EPCI – communauté de communes des Pays de Cayres et…",
        ),
    ],
)
def test_a_tab_shows_at_most_seventy_signs_of_a_title(title: str, shown: str) -> None:
    assert short_title(title) == shown
    assert len(shown) <= 70
