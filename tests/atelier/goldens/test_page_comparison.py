"""Changes of the look are caught and told in words; what is the same page is no change."""

from __future__ import annotations

from functools import cache

import pytest

from actgen.atelier.goldens.comparison import Produced
from actgen.atelier.goldens.looking import look_at
from actgen.atelier.goldens.page_comparison import compare_pages
from actgen.atelier.goldens.store import GoldenName
from actgen.core.names import TemplateName
from tests.atelier.goldens.look.seeded import ACT, pdf_file, pdf_of, swapped, word_pages
from tests.sizes import some

#: A change of the style sheet of paper → words of what is told of it.
ON_PAPER = {
    "all text white": (
        "* { color: #fff !important }",
        "12 fois, « Liberation-Sans 10,5 #000000 » devient « Liberation-Sans 10,5 #ffffff »",
    ),
    "margins": ("@page { margin: 20mm 30mm !important }", "« 22,0–187,9 » devient « 30,0–179,8 »"),
    "a font": (
        "p { font-style: italic !important }",
        "« Liberation-Sans 10,5 #000000 » devient « Liberation-Sans-Italic 10,5",
    ),
    "the size of titles": (
        "h1 { font-size: 14pt !important }",
        "« Liberation-Sans-Bold 12,5 #000000 » devient « Liberation-Sans-Bold 14 #000000 »",
    ),
    "rules missing": ("td, th { border: none !important }", "2 lignes de moins : « filet horizontal | 1 pt #7f7f7f"),
    "a signature on the left": (
        ".signatures .cadre { display: block !important }",
        "« 105,0–126,2 » devient « 22,0–43,2 »",
    ),
    "the widths of a table": ("table { width: 60% !important }", "« 132,8–143,8 » devient « 83,4–94,4 »"),
    "the ground of a row": ("td { background: none !important }", "1 ligne de moins : « aplat | #e7e6e6"),
    "the footer": ("@page { @bottom-left { content: none !important } }", "2 lignes de moins : « hors texte"),
    "the space between letters": ("p { letter-spacing: .2pt !important }", "« 56,4–87,3 » devient « 57,7–89,9 »"),
    "bold": (
        "strong, b { font-weight: normal !important }",
        "2 lignes de moins : « P | +0,0 | 39,7–56,3 | Liberation-Sans-Bold 10,5 #000000 | approuve »",
    ),
    "the header row": (
        "th { font-weight: normal !important }",
        "3 fois, « Liberation-Sans-Bold 10 #000000 » devient « Liberation-Sans 10 #000000 »",
    ),
    "a page break": ("h2 { break-before: auto !important }", "page 2 en moins"),
    "an indent": ("p { margin-left: 0 !important }", "« 32,0–56,0 » devient « 22,0–46,0 »"),
    "the colour of links": ("a, a * { color: #000 !important }", "Liberation-Sans 10,5 #0563c1 | le site »"),
    "the height of lines": ("html, p { line-height: 1.5 !important }", "« 4 l. de 4,8 » devient « 4 l. de 5,6 »"),
    "underline": ("u { text-decoration: none !important }", "1 ligne de moins : « filet horizontal | 1,5 pt #000000"),
    "raised letters": (
        "sup { font-size: 100% !important; vertical-align: 0 !important }",
        "« P | -1,3 | 87,5–89,5 | Liberation-Sans 6,7 #000000 | er »",
    ),
    "the size of the page": ("@page { size: A5 !important }", "2 fois, « 210 × 297 mm » devient « 148 × 210 mm »"),
}
#: A part of the Word file, what stands there, and what is put in its place → words of what is told of it.
IN_WORD = {
    "all text white": (
        "styles",
        'w:color w:val="000000"',
        'w:color w:val="FFFFFF"',
        "6 fois, « color=000000 » devient « color=FFFFFF »",
    ),
    "margins": (
        "document",
        'w:left="1247" w:header',
        'w:left="1701" w:header',
        "« left=62,35 » devient « left=85,05 »",
    ),
    "a font": ("styles", 'w:ascii="Arial"', 'w:ascii="Courier New"', "« ascii=Arial » devient « ascii=Courier »"),
    "the size of titles": ("styles", '<w:sz w:val="25"/>', '<w:sz w:val="28"/>', "« sz=12,5 » devient « sz=14 »"),
    "rules missing": (
        "styles",
        'w:insideV w:val="single"',
        'w:insideV w:val="nil"',
        "« val=single » devient « val=nil »",
    ),
    "a signature on the left": (
        "document",
        '<w:gridCol w:w="4700"/>',
        '<w:gridCol w:w="2000"/>',
        "« colonnes 235 235 » devient « colonnes 100 100 »",
    ),
    "the widths of a table": (
        "document",
        'w:gridCol w:w="3133"',
        'w:gridCol w:w="2000"',
        "« colonnes 156,65 156,65 156,65 » devient « colonnes 100 100 100 »",
    ),
    "the ground of a row": (
        "document",
        'w:fill="E7E6E6"',
        'w:fill="auto"',
        "3 fois, « fill=E7E6E6 » devient « fill=auto »",
    ),
    "the footer": ("footer7", "Convention, page", "", "« Convention, page » disparaît"),
    "the space between letters": (
        "styles",
        '<w:sz w:val="25"/>',
        '<w:spacing w:val="20"/>',
        "« sz=12,5 » devient « spacing=20 »",
    ),
    "bold": ("document", "<w:b/>", "", "« [b:approuve] » disparaît"),
    "the header row": ("document", "<w:tblHeader/>", "", "« tblHeader » disparaît"),
    "a page break": ("document", '<w:br w:type="page"/>', "", "1 ligne de moins : « corps [br(type=page)] »"),
    "an indent": ("document", '<w:ind w:left="567"/>', "", "« left=28,35 » disparaît"),
    "the colour of links": (
        "document",
        'w:val="0563C1"',
        'w:val="000000"',
        "« [color=0563C1:le site] » devient « [color=000000:le site] »",
    ),
    "the height of lines": ("styles", 'w:line="269"', 'w:line="360"', "6 fois, « line=269 » devient « line=360 »"),
    "underline": ("document", '<w:u w:val="single"/>', "", "« [u=single:convention] » disparaît"),
    "raised letters": (
        "document",
        '<w:vertAlign w:val="superscript"/>',
        "",
        "« [vertAlign=superscript:er] » disparaît",
    ),
    "the size of the page": ("document", 'w:w="11906" w:h', 'w:w="8391" w:h', "« w=595,3 » devient « w=419,55 »"),
}


def pdf_pages(pdf: bytes) -> dict[str, bytes]:
    """The page goldens of an act that has this PDF."""
    name = GoldenName("nantes", "ici", "essai")
    act = Produced(name, TemplateName("nantes", "essai", "2026"), "", files={"pdf": pdf})
    return dict(look_at([act], {}).pages[name])


@cache
def before(kind: str) -> dict[str, bytes]:
    return pdf_pages(pdf_file()) if kind == "pdf" else word_pages()


def told(kind: str, after: dict[str, bytes]) -> str:
    """All that is said of what changed, with ordinary spaces."""
    lines = [one.name + ": " + "; ".join(one.told()) for one in compare_pages(before(kind), after)]
    return "\n".join(lines).replace("\u00a0", " ")


@pytest.mark.parametrize("change", some([*ON_PAPER], 4))
def test_a_change_of_the_style_sheet_is_caught_and_told(change: str) -> None:
    css, words = ON_PAPER[change]
    assert words in told("pdf", pdf_pages(pdf_file(css)))


@pytest.mark.parametrize("change", some([*IN_WORD], 2))
def test_a_change_of_the_look_in_word_is_caught_and_told(change: str) -> None:
    name, old, new, words = IN_WORD[change]
    assert words in told("docx", word_pages(name, old, new))


def test_a_column_that_changed_its_place_is_caught() -> None:
    assert "Prix" in told("pdf", pdf_pages(pdf_of(swapped())))
    assert "Prix" in told("docx", word_pages(docx=swapped().docx()))


def test_the_same_act_made_again_is_no_change() -> None:
    assert told("pdf", pdf_pages(pdf_of(ACT))) == ""
    assert told("docx", word_pages(docx=ACT.docx())) == ""
