"""What a received Word file may hold, one thing after the other: nothing of it is lost, and what changed is told."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from actgen.core.diagnostics import FilePlace
from actgen.core.errors import InputFault, UsageFault
from tests.atelier.importing.bringing import brought, word_roles
from tests.atelier.importing.messy import with_margins
from tests.ooxml.word import (
    code,
    control,
    deleted,
    field,
    inserted,
    note,
    p,
    part,
    r,
    simple_field,
    tbl,
    tc,
    text_box,
    tr,
    word_file,
    word_parts,
)
from tests.sizes import some

TITLE = p(r("CONVENTION", "<w:b/>"), properties='<w:jc w:val="center"/>')


def texts(*blocks: str, **others: list[str]) -> list[str]:
    content = with_margins(word_parts(*blocks, **others))
    return [one.text for one in brought(content, place=False).reading.paragraphs()]


def remarks(*blocks: str, **others: list[str]) -> list[str]:
    done = brought(with_margins(word_parts(*blocks, **others)), place=False)
    return [*done.source.remarks, *done.source.doubts]


def test_insertions_stay_and_deletions_go() -> None:
    assert texts(p("Le maire ", inserted("et son adjoint "), deleted("seul "), "signe la convention.")) == [
        "Le maire et son adjoint signe la convention."
    ]


def test_a_paragraph_whose_end_is_deleted_goes_on_with_the_next() -> None:
    mark = '<w:rPr><w:del w:id="3" w:author="A"/></w:rPr>'
    assert texts(p("La conven", properties=mark), p("tion est signée par les parties.")) == [
        "La convention est signée par les parties."
    ]


def test_words_that_were_moved_stand_once() -> None:
    moved = '<w:moveFrom w:id="4" w:author="A"><w:r><w:t>Les écoles.</w:t></w:r></w:moveFrom>'
    there = '<w:moveTo w:id="5" w:author="A"><w:r><w:t>Les écoles.</w:t></w:r></w:moveTo>'
    assert texts(p("Texte.", moved), p("Autre.", there)) == ["Texte.", "Autre.Les écoles."]


def test_a_text_box_becomes_text_once() -> None:
    assert texts(p("Avant la zone de texte."), p(text_box(p("Dans la zone de texte.")))) == [
        "Avant la zone de texte.",
        "Dans la zone de texte.",
    ]
    assert remarks(p(text_box(p("Dans la zone.")), text_box(p("Dans une autre.")))) == [
        "2 zones de texte sont devenues du texte ordinaire, chacune après le paragraphe qui la portait."
    ]


def test_the_result_of_a_field_is_text_and_a_page_number_stays_computed() -> None:
    done = brought(
        with_margins(
            word_parts(p("Voir ", field("REF x", "l’article 3"), "."), footer=[p("Page ", field("PAGE", "7"))])
        )
    )
    assert "[Corps] Voir l’article 3.\n" in done.text
    assert "[footer] Page ‹page›\n" in done.text


def test_a_date_of_the_clock_is_told() -> None:
    assert remarks(p("Le ", field('DATE \\@ "dd/MM/yyyy"', "03/02/2026"), " à Nantes.")) == [
        "Word calculait une date à l’ouverture\u00a0: celle du dernier enregistrement a été reprise."
    ]


def test_a_footnote_is_a_footnote_again() -> None:
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    done = brought(word_file(p("Le service", call, " est ouvert à tous."), footnotes=[note(2, p("Sauf en août."))]))
    assert "[note 1]\n[footnote text] Sauf en août.\n[fin]\n" in done.text.replace(
        "[footnote text]  ", "[footnote text] "
    )
    assert "Le service‹note 1› est ouvert à tous." in done.text


def test_a_table_in_a_table_is_flattened_and_told() -> None:
    inner = tbl(tr("un", "deux"))
    outer = tbl(tr(tc(p("Avant")), tc(inner, p("après"))))
    assert texts(p("Texte du début de l’acte."), outer)[1:] == ["Avant", "un", "deux", "après"]
    assert "Un tableau dans un tableau a été mis à plat." in remarks(p("Texte."), outer)


def test_merged_cells_keep_the_columns() -> None:
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Titre large</w:t></w:r></w:p></w:tc>'
    done = brought(word_file(p("Les écoles sont les suivantes."), tbl(tr(wide), tr("a", "b"))))
    assert "Un tableau a des cellules fusionnées\u00a0: vérifiez ses colonnes." in done.source.doubts
    assert "| Titre large |  |\n| a | b |" in done.text


def test_one_cell_alone_is_a_frame_and_no_table() -> None:
    assert word_roles(TITLE, tbl(tr("Un encadré qui dit une chose importante."))) == [
        ("Titre de l’acte", "CONVENTION"),
        ("Corps", "Un encadré qui dit une chose importante."),
    ]


def test_a_content_control_and_a_link_hold_text() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Dans un contrôle de contenu.')}</w:sdtContent></w:sdt>"
    assert texts(control, p("Voir ", f'<w:hyperlink w:anchor="x">{r("le site")}</w:hyperlink>', ".")) == [
        "Dans un contrôle de contenu.",
        "Voir le site.",
    ]


def test_hidden_text_and_symbols_are_kept_and_told() -> None:
    box = '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>'
    assert texts(p(box, " oui")) == ["☐ oui"]
    assert remarks(p("Visible ", r("caché", "<w:vanish/>"))) == [
        "Un texte masqué dans Word a été repris\u00a0: vérifiez s’il doit l’être."
    ]


def test_what_word_shows_in_capitals_is_in_capitals() -> None:
    assert texts(p(r("Article 1 – objet", "<w:caps/>"))) == ["ARTICLE 1 – OBJET"]


def test_several_headers_of_the_same_words_are_one() -> None:
    parts = word_parts(p("Le texte de la convention."), header=[p("Académie")])
    parts["word/header2.xml"] = part("hdr", p("Académie"))
    links = parts["word/_rels/document.xml.rels"].decode()
    one = '<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" '
    parts["word/_rels/document.xml.rels"] = links.replace(
        "</Relationships>", f'{one}Target="header2.xml"/></Relationships>'
    ).encode()
    made = with_margins(parts)
    assert brought(made).text.count("Académie") == 1


def test_a_word_that_would_be_lost_stops_everything() -> None:
    ruby = "<w:r><w:ruby><w:rubyBase><w:r><w:t>vingt euros</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    with pytest.raises(InputFault) as refusal:
        brought(word_file(p("La somme est de "), p(ruby)))
    (fault,) = refusal.value.diagnostics
    assert (fault.code, fault.place) == ("IMP-001", FilePlace("recue.docx"))
    assert fault.message == ("2 mots de la source manqueraient dans le modèle\u00a0: «\u00a0vingt euros\u00a0».")
    assert fault.hint == (
        "Rien n’a été écrit. Cherchez ces mots dans le fichier\u00a0: un objet dessiné ou une mise en page rare les "
        "porte\u00a0; recopiez-les dans un paragraphe ordinaire, puis recommencez."
    )


def test_a_file_of_pictures_only_is_told() -> None:
    with pytest.raises(UsageFault, match=r"^«\u00a0recue\.docx\u00a0» ne contient aucun texte\.$") as refusal:
        brought(word_file(p("<w:r><w:drawing/></w:r>")))
    assert refusal.value.hint == ("Si ses pages sont des images, il faut d’abord les faire reconnaître comme du texte.")


def test_of_two_forms_the_one_for_new_readers_is_read_though_it_is_empty() -> None:
    both = "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
    assert texts(p("Avant."), both.format(p("nouveau"), "")) == ["Avant.", "nouveau"]
    assert texts(p("Avant."), both.format("", "")) == ["Avant."]
    assert texts(
        p("Avant."), f"<mc:AlternateContent><mc:Fallback>{p('ancien')}</mc:Fallback></mc:AlternateContent>"
    ) == [
        "Avant.",
        "ancien",
    ]


PIECES: tuple[Callable[[str], str], ...] = (
    r,
    inserted,
    deleted,
    lambda word: r(word, "<w:b/>"),
    lambda word: r(f" {word} ", "<w:i/><w:u w:val='single'/>"),
    lambda word: f"<w:r><w:tab/><w:t>{word}</w:t></w:r>",
    lambda word: f"<w:r><w:t>{word}</w:t><w:br/></w:r>",
    lambda word: field("REF a", word),
    lambda word: field("PAGE", f"{len(word)}"),
    lambda word: text_box(p(word)),
    lambda word: f'<w:hyperlink w:anchor="a">{r(word)}</w:hyperlink>',
    lambda word: r(f"« {word} »"),
    lambda word: r(f"'{word}' \"{word}\""),
    lambda word: r(f"…{word}____"),
    lambda word: field("SECTIONPAGES", "4") + r(f" {word}"),
    lambda word: field(f"MERGEFIELD {word}", "Nantes") + simple_field(f'MERGEFIELD "{word} b"', "Rezé"),
    lambda word: field(code(" IF ") + field(f"MERGEFIELD {word}", word) + code(' = "a" "b" "c" '), word),
    lambda word: field("FORMDROPDOWN", "", f'<w:ffData><w:ddList><w:listEntry w:val="{word}"/></w:ddList></w:ffData>'),
    lambda word: field("MACROBUTTON Rien") + field(f"MACROBUTTON Rien {word} ici"),
    lambda word: control(r(word), "<w:showingPlcHdr/>") + control(r("x"), "<w14:checkbox/>"),
    lambda word: f'<w:r><w:t>{word}</w:t><w:br w:type="page"/><w:cr/><w:br w:type="column"/></w:r>',
    lambda word: f'<w:r><w:pict><v:shape id="a"><v:textpath string="{word}"/></v:shape></w:pict></w:r>',
    lambda word: f"<w:r><w:drawing><a:p><a:r><a:t>{word}</a:t></a:r></a:p></w:drawing></w:r>",
    lambda word: r(f"{word} ") + '<w:r><w:footnoteReference w:id="9"/></w:r>' + r(" “b”"),
)
LEADS = (
    "",
    "Article 2 – ",
    "- ",
    "1.2 ",
    "Vu ",
    "Fait à ",
    "3) ",
    "Annexe ",
    "* ",
    "IV. ",
    "Le maire, ",
    "Pour la commune ",
)


def random_paragraph(chance: random.Random) -> str:
    words = [f"mot{chance.randrange(99)}" for _ in range(chance.randrange(1, 6))]
    marks = ('<w:jc w:val="center"/>', "<w:pageBreakBefore/>", "", "", "")
    lead = r(chance.choice(LEADS), chance.choice(("", "<w:b/>")))
    return p(lead, *(chance.choice(PIECES)(word) for word in words), properties=chance.choice(marks))


def random_block(chance: random.Random) -> str:
    if chance.random() < 0.8:
        return random_paragraph(chance)
    width = chance.randrange(1, 4)
    rows = range(chance.randrange(1, 4))
    return tbl(*(tr(*(tc(random_paragraph(chance)) for _ in range(width))) for _ in rows))


@pytest.mark.parametrize("seed", some(range(80), 16))
def test_no_mixture_of_all_this_loses_a_word(seed: int) -> None:
    chance = random.Random(seed)
    blocks = [p("Texte de la convention."), *(random_block(chance) for _ in range(12))]
    margins = {"footer": [random_paragraph(chance)], "header": [random_paragraph(chance)]}
    done = brought(with_margins(word_parts(*blocks, **margins)))
    assert (done.comparison.lost, done.comparison.gained) == ((), ())
