"""The safe door to XML."""

from __future__ import annotations

import pytest

from actgen.ooxml.xml import UnsafeXml, attribute, parse, serialise, unprintable, w, whole

BILLION_LAUGHS = (
    '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>'
    "<a b='&d;'>&d;</a>"
)


def test_who_changes_a_tree_does_not_change_what_the_next_one_reads() -> None:
    first = parse(b"<a><b/></a>")
    first.clear()
    assert serialise(parse(b"<a><b/></a>")) == "<a><b/></a>"


@pytest.mark.parametrize(
    "xml",
    [
        "<!DOCTYPE a><a/>",
        '<!DOCTYPE a SYSTEM "http://exemple.fr/a.dtd"><a/>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        BILLION_LAUGHS,
    ],
)
def test_a_document_type_is_refused_whatever_it_declares(xml: str) -> None:
    with pytest.raises(UnsafeXml, match=r"^(déclaration DOCTYPE|XML mal formé)$"):
        parse(xml.encode())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   ",
        b"text",
        b"<a>",
        b"<a></b>",
        b"<a>&b;</a>",
        b"<a>\xff</a>",
        b"<a>\x00</a>",
        b"<a>&#0;</a>",
        b'<?xml version="1.0" encoding="klingon"?><a/>',
        b"<a b='1' b='2'/>",
        b"<" + b"a><" * 400 + b"b/>",
    ],
)
def test_damaged_xml_is_refused(content: bytes) -> None:
    with pytest.raises(UnsafeXml, match=r"^XML mal formé$"):
        parse(content)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "iso-8859-1"])
def test_every_declared_encoding_is_read(encoding: str) -> None:
    declared = encoding.removesuffix("-sig")
    xml = f'<?xml version="1.0" encoding="{declared}"?><a>l’élu</a>'.replace("’", "'")
    assert parse(xml.encode(encoding)).text == "l'élu"


def test_comments_and_instructions_are_left_out() -> None:
    assert serialise(parse(b"<a>1<!-- {{ x }} --><?mso {{ x }}?>2</a>")) == "<a>12</a>"


def test_an_attribute_is_read_by_its_word_name() -> None:
    root = parse(f'<a xmlns:w="{w("")[1:-1]}" w:val="7"/>'.encode())
    assert attribute(root) == "7"
    assert attribute(root, "id") is None
    assert attribute(None) is None


@pytest.mark.parametrize("char", ["\x00", "\x08", "\x0b", "\x0c", "\x0e", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_is_found(char: str) -> None:
    assert unprintable(f"l’élu\n\t{char} 😀") == char


def test_what_xml_can_hold_is_printable() -> None:
    assert unprintable("l’élu & < > \" ' » \n\t\r\u00a0\u202f\ud7ff\ue000\ufffd 😀 \U0010ffff") == ""


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12), ("0", 0), (None, 0), ("", 0), ("-3", 0), ("12.5", 0), ("x", 0), ("²", 0), ("9" * 10, 9_999_999_999)],
)
def test_the_number_of_an_attribute_is_that_of_its_figures(text: str | None, number: int) -> None:
    assert whole(text) == number


def test_more_figures_than_any_word_file_has_are_no_number() -> None:
    assert whole("9" * 5_000) == 0


def test_an_element_with_more_attributes_than_any_program_writes_is_refused() -> None:
    def crowded(count: int) -> bytes:
        attributes = " ".join(f'a{number}="1"' for number in range(count))
        return f"<a><b {attributes}/></a>".encode()

    assert parse(crowded(500)).tag == "a"
    with pytest.raises(UnsafeXml, match="un élément a plus de 500 attributs"):
        parse(crowded(501))
