"""The filled Word file read back as a model."""

from __future__ import annotations

import pytest

from actgen.core.errors import InputFault
from actgen.document.model import (
    Cell,
    Columns,
    Considerant,
    Dispositif,
    Grid,
    ItemList,
    Layout,
    LineBreak,
    Note,
    NoteReference,
    PageCount,
    PageNumber,
    Paragraph,
    Repeated,
    Section,
    Sheet,
    Signatures,
    Tab,
    Table,
    Text,
    Title,
    Visa,
)
from actgen.document.reading import read_act
from tests.document.building import FILLED_ACTS, LABEL, METADATA, an_act, filled_act, read_lines, shown, word_file
from tests.document.parts import W, part, with_body, with_notes, with_parts

CALL = '<w:r><w:footnoteReference w:id="{}"/></w:r></w:p>'


def faults(docx: bytes) -> list[tuple[str, str, str]]:
    with pytest.raises(InputFault) as caught:
        read_act(docx, LABEL, METADATA)
    return [(fault.code, str(fault.place), shown(fault.message)) for fault in caught.value.diagnostics]


def test_each_style_gives_its_node() -> None:
    act = an_act(
        visas=1,
        considerants=1,
        body="[Dispositif] **APPROUVE** la convention.\n[Adresse] Rectorat⏎Nantes\nLe 1^{er} *août*",
    )
    assert act.body == (
        Title((Text("Convention"),)),
        Visa((Text("VU le texte 1,"),)),
        Considerant((Text("CONSIDÉRANT la raison 1,"),)),
        Dispositif((Text("APPROUVE", strong=True), Text(" la convention."))),
        Paragraph("adresse", (Text("Rectorat"), LineBreak(), Text("Nantes"))),
        Paragraph("corps", (Text("Le 1"), Text("er", superscript=True), Text(" "), Text("août", emphasis=True))),
    )
    assert act.title == "Convention"


def test_sections_hold_what_follows_them_and_consecutive_items_are_one_list() -> None:
    act = read_lines(
        "## PRÉAMBULE\nUn.\nARTICLE 4 – Objet\n4.1 - Missions\nIl doit\n- lit,\n- écrit.\nFin.\nARTICLE 5 – Fin"
    )
    assert act.body == (
        Section("partie", None, (Text("PRÉAMBULE"),), (Paragraph("corps", (Text("Un."),)),), level=1),
        Section(
            "article",
            "4",
            (Text("ARTICLE 4 – Objet"),),
            (
                Section(
                    "sous-article",
                    "4.1",
                    (Text("4.1 - Missions"),),
                    (
                        Paragraph("corps", (Text("Il doit"),), Layout(keep_next=True)),
                        ItemList(((Text("lit,"),), (Text("écrit."),))),
                        Paragraph("corps", (Text("Fin."),)),
                    ),
                    level=3,
                ),
            ),
        ),
        Section("article", "5", (Text("ARTICLE 5 – Fin"),), ()),
    )


@pytest.mark.parametrize("closing", ["[Signatures]\nLe Maire\n[fin]", "[Formalité] Publié le 16 décembre 2025."])
def test_signatures_and_formalities_stand_outside_the_last_article(closing: str) -> None:
    act = an_act(articles=1, body=closing)
    assert [type(block).__name__ for block in act.body][:2] == ["Title", "Section"]
    assert isinstance(act.body[2], Signatures | Paragraph)


def test_the_three_kinds_of_tables() -> None:
    act = read_lines(
        "[Colonnes]\nA\n||\nB\n[fin]\n| École | Élèves |\n|---|---|\n| Camus | 12 |\n[Signatures]\nC\n[fin]"
    )

    def cell(kind: str, text: str) -> Cell:
        return Cell((Paragraph(kind, (Text(text),)),))

    right = Cell((Paragraph("entete", (Text("B"),), Layout(align="right")),))
    assert act.body == (
        Columns(((cell("entete", "A"), right),)),
        Table(
            ((cell("cellule", "École"), cell("cellule", "Élèves")),),
            ((cell("cellule", "Camus"), cell("cellule", "12")),),
            Grid(widths=(50, 50)),
        ),
        Signatures(((cell("signature", "C"),),)),
    )


def test_the_footer_of_the_pages_keeps_its_numbers() -> None:
    act = an_act(footer="Commune⇥Page ‹page› sur ‹pages›")
    left, page, on = Text("Commune"), Text("Page "), Text(" sur ")
    assert act.header == ()
    assert act.footer == (Paragraph("page-bas", (left, Tab(), page, PageNumber(), on, PageCount())),)


def test_notes_are_numbered_as_they_are_called() -> None:
    docx = with_body(
        word_file("Premier.\nSecond."), "Premier.</w:t></w:r></w:p>", "Premier.</w:t></w:r>" + CALL.format(3)
    )
    docx = with_body(docx, "Second.</w:t></w:r></w:p>", "Second.</w:t></w:r>" + CALL.format(2))
    act = read_act(with_notes(docx, "Deux.", "Trois."), LABEL, METADATA)
    assert act.body[0] == Paragraph("corps", (Text("Premier."), NoteReference(1)))
    assert act.notes == (
        Note(1, (Paragraph("note", (Text("Trois."),)),)),
        Note(2, (Paragraph("note", (Text("Deux."),)),)),
    )


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("ARTICLE 7 – MODALITÉS", "7"),
        ("Article 1er : Objet", "1"),
        ("Article 1 er : Objet", "1"),
        ("Article premier", "1"),
        ("Article 3 bis – Objet", "3 bis"),
        ("Article unique", None),
        ("4.1 - Missions", "4.1"),
        ("Article 2.1 Équipement", "2.1"),
        ("4.1.2. Missions", "4.1.2"),
        ("2026, année de transition", None),
        ("PRÉAMBULE", None),
    ],
)
def test_the_number_of_a_section_is_that_of_its_heading(heading: str, number: str | None) -> None:
    section = read_lines(f"[Article] {heading}\nTexte.").body[0]
    assert isinstance(section, Section)
    assert section.number == number


def test_several_empty_lines_share_the_space_between_them() -> None:
    assert read_lines("Un.\n[Corps]\n[Corps]\nDeux.").body[1] == Paragraph(
        "corps", (Text("Deux."),), Layout(before=2 * 12.075 + 3 * 6)
    )


def test_empty_lines_are_places_and_an_empty_visa_is_kept() -> None:
    assert read_lines("Un.\n[Corps]\n[Visa]\nDeux.").body == (
        Paragraph("corps", (Text("Un."),)),
        Visa((), Layout(before=24.075)),  # 6 above it, 10.5 points of 1.15, 6 below
        Paragraph("corps", (Text("Deux."),)),
    )


@pytest.mark.parametrize("name", FILLED_ACTS)
def test_the_filled_acts_are_read_whole(name: str) -> None:
    act = filled_act(name)
    assert isinstance(act.body[0], Columns)
    assert isinstance(act.body[-1], Paragraph | Section)
    assert act.footer


def test_an_unknown_style_is_a_fault_with_its_paragraph() -> None:
    docx = word_file("Un.\n[Corps]\n[Visa] VU la loi")
    styles = part(docx, "word/styles.xml").replace('w:val="Visa"', 'w:val="Visas"')
    assert faults(with_parts(docx, {"word/styles.xml": styles})) == [
        ("LEC-001", "acte.docx, corps du texte, paragraphe 2", "Le style « Visas » n’est pas un style de la maison.")
    ]


def test_a_table_without_a_house_style_is_a_fault() -> None:
    docx = with_body(word_file("| A | B |\n| C | D |"), '<w:tblStyle w:val="tableau"/>', "")
    assert faults(docx) == [
        ("LEC-002", "acte.docx, corps du texte, paragraphe 1", "Un tableau sans style n’est pas un style de la maison.")
    ]


def test_text_in_a_text_box_is_never_lost_in_silence() -> None:
    box = "<w:r><w:txbxContent><w:p><w:r><w:t>Texte caché ici</w:t></w:r></w:p></w:txbxContent></w:r>"
    docx = with_body(word_file("Visible."), "Visible.</w:t></w:r>", "Visible.</w:t></w:r>" + box)
    assert faults(docx) == [
        ("LEC-003", "acte.docx, corps du texte", "Ce texte du fichier Word se perdrait : « Texte caché ici ».")
    ]


def test_a_call_without_its_note_is_a_fault() -> None:
    docx = with_body(word_file("Un."), "Un.</w:t></w:r></w:p>", "Un.</w:t></w:r>" + CALL.format(9))
    assert faults(docx) == [
        (
            "LEC-004",
            "acte.docx, corps du texte, paragraphe 1",
            "Ce paragraphe appelle une note (n° 9) qui n’existe pas.",
        )
    ]


@pytest.mark.parametrize(
    ("xml", "thing"),
    [
        ("<w:drawing/>", "une image ou un dessin"),
        ('<w:sym w:font="Wingdings" w:char="F041"/>', "un signe d’une police de symboles"),
        ("<w:dayLong/>", "une date que Word récrit à chaque ouverture"),
        ("<w:monthShort/>", "une date que Word récrit à chaque ouverture"),
        ("<w:yearLong/>", "une date que Word récrit à chaque ouverture"),
        ("<w:pgNum/>", "un numéro de page d’un ancien Word"),
        ("<w:contentPart/>", "un dessin à l’encre"),
        ('<w:rPr><w:rFonts w:ascii="Wingdings 2"/></w:rPr><w:t>Z</w:t>', "un signe d’une police de symboles"),
        ('<w:rPr><w:rFonts w:hAnsi=" symbol "/></w:rPr><w:t>abc</w:t>', "un signe d’une police de symboles"),
        ("<w:t>\uf0fe</w:t>", "un signe d’une police de symboles"),
    ],
)
def test_a_thing_that_no_format_shows_is_a_fault(xml: str, thing: str) -> None:
    docx = with_body(word_file("Un."), "Un.</w:t></w:r>", f"Un.</w:t></w:r><w:r>{xml}</w:r>")
    message = f"Le fichier contient {thing}, qui se perdrait."
    assert faults(docx) == [("LEC-005", "acte.docx, corps du texte", message)]


def written_in_style(style: str, own: str = "") -> bytes:
    """An act with the letter « þ » in a style: « Coche » draws signs, and « Case » is based on it."""
    coche = '<w:style w:type="character" w:styleId="Coche"><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:style>'
    case = '<w:style w:type="character" w:styleId="Case"><w:basedOn w:val="Coche"/></w:style>'
    look = f'<w:rPr><w:rStyle w:val="{style}"/>{own}</w:rPr>'
    docx = with_body(word_file("Un."), "Un.</w:t></w:r>", f"Un.</w:t></w:r><w:r>{look}<w:t>þ</w:t></w:r>")
    styles = part(docx, "word/styles.xml").replace("</w:styles>", f"{coche}{case}</w:styles>")
    return with_parts(docx, {"word/styles.xml": styles})


@pytest.mark.parametrize("style", ["Coche", "Case"])
def test_letters_in_a_font_of_symbols_that_a_style_gives_are_a_fault(style: str) -> None:
    message = "Le fichier contient un texte dans une police de symboles, qui se perdrait."
    assert faults(written_in_style(style)) == [("LEC-005", "acte.docx, corps du texte", message)]


def test_the_font_of_the_run_itself_comes_first() -> None:
    own = '<w:rFonts w:ascii="Arial"/>'
    assert read_act(written_in_style("Coche", own), LABEL, METADATA).body


@pytest.mark.parametrize("run", ["<w:t> </w:t>", ""])
def test_a_blank_in_a_font_of_symbols_draws_nothing(run: str) -> None:
    xml = f'<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>{run}</w:r>'
    docx = with_body(word_file("Un."), "Un.</w:t></w:r>", f"Un.</w:t></w:r>{xml}")
    assert read_act(docx, LABEL, METADATA).body


def test_a_sign_of_a_font_of_symbols_is_the_one_that_it_draws() -> None:
    box = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    typed = '<w:r><w:rPr><w:rFonts w:ascii="Wingdings 2"/></w:rPr><w:t>R</w:t></w:r>'
    docx = with_body(word_file("Un."), "Un.</w:t></w:r>", f"Un.</w:t></w:r>{box}{typed}")
    assert read_act(docx, LABEL, METADATA).body == (Paragraph("corps", (Text("Un.☒☒"),)),)


def test_a_footer_of_the_first_page_is_that_of_this_page_alone() -> None:
    docx = word_file("[pied de page]\nCommune\n[fin]\nUn.")
    relations = part(docx, "word/_rels/document.xml.rels").replace(
        "</Relationships>", '<Relationship Id="rId99" Type="footer" Target="footer9.xml"/></Relationships>'
    )
    footer = f'<w:ftr {W}><w:p><w:pPr><w:pStyle w:val="page-bas"/></w:pPr><w:r><w:t>Autre</w:t></w:r></w:p></w:ftr>'
    docx = with_parts(docx, {"word/_rels/document.xml.rels": relations, "word/footer9.xml": footer})
    first = '<w:footerReference w:type="first" r:id="rId99"/><w:footerReference'
    docx = with_body(docx, "<w:footerReference", first)
    assert read_act(docx, LABEL, METADATA).sheets == ()  # Word does not show it: titlePg is not set
    act = read_act(with_body(docx, "</w:sectPr>", "<w:titlePg/></w:sectPr>"), LABEL, METADATA)
    usual, other = (Paragraph("page-bas", (Text(said),)) for said in ("Commune", "Autre"))
    assert act.footer == (usual,)
    assert act.sheets == (Sheet(Repeated((), (usual,)), first=Repeated((), (other,))),)
