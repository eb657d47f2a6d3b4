"""A text cut into passages says what it says whole, and what is not plain, or not sound, is not cut."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from actgen.ooxml.blocks import block_with_words, mould_blocks, passage_text, plain_text, read_blocks, text_of
from actgen.ooxml.packing.passages import as_passage, cut, cut_in
from actgen.ooxml.packing.zipping import stored
from actgen.ooxml.styles import Stylesheet
from actgen.ooxml.xml import parse
from tests.ooxml.word import NAMES, control, field, p, part, r, simple_field, tbl, text_box, tr

STYLES = Stylesheet()


def document(*blocks: str) -> bytes:
    return part("document", *blocks)


def said_in(content: bytes) -> str:
    return text_of(stored("word/document.xml", content))


def the_same_either_way(content: bytes) -> bool:
    """Whether the passages of a part say what its whole says; it must be cut."""
    parts = cut(content)
    assert parts is not None
    root = parse(content)
    blocks = [block_with_words(block, one) for one in parts.passages for block in mould_blocks(one.mould, STYLES)]
    assert "".join(map(passage_text, parts.passages)) == said_in(content) == plain_text(root)
    return tuple(blocks) == read_blocks(root, STYLES.names(), looks=True)


@pytest.mark.parametrize(
    "blocks",
    [
        (),
        (p("Un."), p("Deux.")),
        (p("Un ", r("mot", "<w:b/>"), r(" en gras", "<w:b/>"), "."),),
        (p("Un."), p('<w:r><w:br w:type="page"/></w:r>', "Deux.")),
        (p(r("a"), "<w:r><w:br/><w:tab/><w:t>b</w:t><w:noBreakHyphen/></w:r>"),),
        (p("Un."), tbl(tr("a", "b"), tr("c", p("d") + p("e"))), p("Deux.")),
        (p('R&D < 5 > 4 "oui" ‘non’ l\'an'), p("tab\tret\nour")),
        (p("[à compléter] ]] œuvre 2\u00a0000\u202f€ 𝒜"), p("")),
        ("<w:p/>", p("Un."), '<w:p w:rsidR="00AB12CD"><w:r><w:t>Deux.</w:t></w:r></w:p>'),
        (p(r("Un"), "<w:r><w:t></w:t></w:r>", r("deux", "<w:i/>"), "<w:r><w:t/></w:r>"),),
        (p(r("Un\r\ndeux")),),
        (p("Un.", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr><w:keepNext/>'),),
    ],
)
def test_passages_say_what_the_whole_says(blocks: tuple[str, ...]) -> None:
    assert the_same_either_way(document(*blocks))


def test_two_paragraphs_that_differ_in_words_have_one_mould() -> None:
    parts = cut(document(p("Le maire"), p("La maire"), p(r("Le maire", "<w:b/>"))))
    assert parts is not None
    first, second, third = (passage.mould for passage in parts.passages)
    assert first is second
    assert third is not first


def test_a_word_that_stands_for_an_element_of_another_is_no_element() -> None:
    content = document(p("Un."), p(r("</w:t></w:r></w:p><w:p><w:r><w:fldChar/><w:t>")))
    assert the_same_either_way(content)
    assert "</w:t></w:r></w:p><w:p><w:r><w:fldChar/><w:t>" in said_in(content)


@pytest.mark.parametrize(
    "block",
    [
        field("PAGE"),
        p(simple_field("PAGE", "1")),
        p(control("<w:p/>")),
        p(text_box(p("a"))),
        p('<w:r><w:br w:type="column"/></w:r>'),
        p('<w:r><w:footnoteReference w:id="2"/></w:r>'),
        p('<w:hyperlink w:anchor="a"><w:r><w:t>a</w:t></w:r></w:hyperlink>'),
        p('<w:bookmarkStart w:id="1" w:name="a"/>', "a"),
        p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'),
        p(r("\uf0fe")),
        p(r("\ue000")),
        p(r("a", '<w:rFonts w:ascii="Wingdings"/>')),
        p(r("a", "<w:vanish/>")),
        p("a", properties="<w:sectPr/>"),
        p('<w:r><w:drawing href="https://exemple.fr"/></w:r>'),
        '<w:p w:href="https://exemple.fr"/>',
        '<w:p id="a"/>',
        p("<w:r><w:t>a<w:t>b</w:t></w:t></w:r>"),
        tbl(tr(tbl(tr("a")) + p("b"))),
        "<w:altChunk/>",
    ],
)
def test_what_is_not_plain_is_not_cut_and_reads_as_before(block: str) -> None:
    content = document(p("Un."), block, p("Deux."))
    assert cut(content) is None
    assert said_in(content) == plain_text(parse(content))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Un.", "Un<!-- -->."),
        ("Un.", "<![CDATA[Un.]]>"),
        ("Un.", "Un.]]>"),
        ("Un.", "U\x01n."),
        ("Un.", "Un. & deux"),
        ("Un.", "&inconnu;"),
        ("Un.", "Un.</w:t></w:r></w:p></w:body><w:body><w:p><w:r><w:t>"),
        ("Un.", "Un.</w:t></w:r><w:r><w:t>"),
        ("</w:p><w:p>", "<w:p></w:p></w:p><w:p>"),
        ("</w:p><w:p>", "<w:p></w:p></w:p></w:p><w:p><w:p>"),
        ("<w:body>", "<w:body><!-- <w:body> -->"),
        ("<w:body>", "<!-- <w:body> --><w:body>"),
        ("<w:sectPr/>", "<w:sectPr/><w:sectPr/>"),
        ("<w:sectPr/>", "<w:sectPr><w:p/></w:sectPr>"),
        ("<w:sectPr/>", ""),
        ("</w:body>", "</w:body><w:p/>"),
        ("<w:body>", "<w:background/><w:body>"),
        ("<w:document ", "<!DOCTYPE a><w:document "),
        ("<w:document ", '<?xml version="1.0" encoding="ISO-8859-1"?><w:document '),
    ],
)
def test_a_part_that_is_written_otherwise_is_whole_or_the_same(old: str, new: str) -> None:
    text = document(p("Un."), p("Deux.")).decode()
    assert old in text
    content = text.replace(old, new, 1).encode()
    assert cut(content) is None or the_same_either_way(content)


def test_bytes_that_are_no_letters_are_not_cut() -> None:
    assert cut(document(p("Un.")).replace(b"Un.", b"U\xe9n.")) is None
    assert cut(b"") is None


def test_another_prefix_or_another_root_is_not_cut() -> None:
    other = f"<x:document {NAMES.replace('xmlns:w', 'xmlns:x')}><x:body><x:p/></x:body></x:document>"
    assert cut(other.encode()) is None
    assert cut(part("hdr", p("Un."))) is None


def test_a_prefix_that_means_another_thing_in_a_passage_is_not_taken_for_words() -> None:
    assert cut(document(p("Un."), '<w:p xmlns:w="urn:autre"><w:r><w:t>a</w:t></w:r></w:p>')) is None


@pytest.mark.parametrize(
    "blocks",
    [
        (p("Mairie d’Oudon"),),
        (p("Page ", field("PAGE", "1"), " sur ", simple_field("NUMPAGES", "3")), tbl(tr("a", "b"))),
        (p(control(r("R&D < 5 ]"))), p("{{ nom }}")),
    ],
)
def test_what_pages_repeat_is_one_passage_whatever_it_holds(blocks: tuple[str, ...]) -> None:
    for kind in ("hdr", "ftr"):
        content = part(kind, *blocks)
        passage = as_passage(content)
        assert passage is not None
        assert passage_text(passage) == said_in(content) == plain_text(parse(content))


def test_two_feet_that_differ_in_words_have_one_mould() -> None:
    one, other, third = (as_passage(part("ftr", p(text))) for text in ("Oudon", "Ancenis", " Oudon"))
    assert one is not None
    assert other is not None
    assert third is not None
    assert one.mould is other.mould
    assert third.mould is not one.mould


@pytest.mark.parametrize(
    "content",
    [
        part("document", p("Un.")),
        part("footnotes", p("Un.")),
        part("ftr", p(r("a", '<w:rFonts w:ascii="Wingdings"/>'))),
        part("ftr", p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>')),
        part("ftr", p(r("\ue001"))),
        part("ftr", p("<w:r><w:t>a<w:t>b</w:t></w:t></w:r>")),
        part("ftr", p("Un.")).replace(b"Un.", b"Un.<!-- -->"),
        part("ftr", p("Un.")).replace(b"Un.", b"U\xe9n."),
        part("ftr", p("Un.")).replace(b"</w:p>", b""),
        b'<?xml version="1.0" encoding="ISO-8859-1"?>' + part("ftr", p("Un.")),
        b"",
    ],
)
def test_another_part_or_one_that_is_not_sound_is_no_passage(content: bytes) -> None:
    assert as_passage(content) is None


def test_a_word_holds_nothing_that_begins_a_tag() -> None:
    one, other = (as_passage(part("ftr", p(text))) for text in ("{{ nom }}", "{{ maire }}"))
    assert one is not None
    assert other is not None
    assert one.mould is not other.mould


def test_a_part_is_known_by_all_its_bytes_and_by_nothing_less() -> None:
    one, other = (document(p("Un."), p(word)) for word in ("Deux.", "Trois."))
    first = stored("word/document.xml", one)
    assert cut_in(first) is cut_in(stored("word/document.xml", bytes(bytearray(one))))
    of_the_same_checksum = replace(stored("word/document.xml", other), crc=first.crc)
    assert text_of(of_the_same_checksum) == plain_text(parse(other)) != text_of(first)
