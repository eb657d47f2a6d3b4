"""Custom properties of a Word file: written where Word shows them, read back, others left alone."""

from __future__ import annotations

import io
from collections.abc import Mapping

import pytest
from docx import Document

from actgen.ooxml.packing.archive import read_entries
from actgen.ooxml.packing.package import read_package
from actgen.ooxml.packing.properties import read_custom_properties, with_custom_properties
from actgen.ooxml.packing.zipping import pack
from actgen.ooxml.xml import UnsafeXml, parse
from tests.ooxml.word import OFFICE, archive, content_types, p, relations, word_file, word_parts

PART = "docProps/custom.xml"
KIND = f"{OFFICE}/relationships/custom-properties"
TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
NAMES = f'xmlns="{OFFICE}/custom-properties" xmlns:vt="{OFFICE}/docPropsVTypes"'
OWN = (
    f"<Properties {NAMES}>"
    '<property fmtid="{x}" pid="7" name="Service"><vt:lpwstr>Écoles &amp; jeunesse</vt:lpwstr></property>'
    '<property fmtid="{x}" pid="3" name="Modele"><vt:lpwstr>ancien</vt:lpwstr></property>'
    '<property fmtid="{x}" pid="4" name="Lignes"><vt:i4>12</vt:i4></property></Properties>'
).encode()


def given(docx: bytes, properties: Mapping[str, str]) -> bytes:
    return pack(with_custom_properties(read_entries(docx, ""), properties))


def read(docx: bytes) -> dict[str, str]:
    return read_custom_properties(read_entries(docx, ""))


def with_own(part: bytes = OWN, name: str = PART, target: str = PART) -> bytes:
    """A Word file that has custom properties already, in a part of this name."""
    parts = word_parts(p("a"))
    main = {f"{OFFICE}/relationships/officeDocument": "word/document.xml", KIND: target}
    types = {"/word/document.xml": _main_type(), f"/{name}": TYPE}
    return archive({**parts, "_rels/.rels": relations(main), "[Content_Types].xml": content_types(types), name: part})


def _main_type() -> str:
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def test_a_file_without_any_has_none() -> None:
    assert read(word_file(p("a"))) == {}


def test_what_is_written_is_read_back_in_order_and_escaped() -> None:
    properties = {"Modele": "nantes/convention@2026", "Note": 'R & D <1> "x"', 'Un "nom" & <co>': "y"}
    found = read(given(word_file(p("a")), properties))
    assert list(found.items()) == list(properties.items())


def test_the_part_is_declared_and_related_so_that_word_finds_it() -> None:
    package = read_package(given(word_file(p("a")), {"Modele": "x"}), "acte")
    (related,) = [line for line in package.xml("_rels/.rels") if line.get("Type") == KIND]
    assert related.get("Target") == PART
    assert len({line.get("Id") for line in package.xml("_rels/.rels")}) == len(package.xml("_rels/.rels"))
    (declared,) = [line for line in package.xml("[Content_Types].xml") if line.get("PartName") == f"/{PART}"]
    assert declared.get("ContentType") == TYPE
    assert [line.get("pid") for line in package.xml(PART)] == ["2"]
    assert package.names()[-1] == PART


def test_python_docx_keeps_them_when_it_saves_the_file() -> None:
    saved = io.BytesIO()
    Document(io.BytesIO(given(word_file(p("a")), {"Modele": "x"}))).save(saved)
    assert read(saved.getvalue()) == {"Modele": "x"}


def test_those_of_the_template_stay_and_one_of_the_same_name_gives_way() -> None:
    docx = given(with_own(), {"Modele": "nouveau", "Acte": "convention"})
    assert read(docx) == {"Service": "Écoles & jeunesse", "Lignes": "12", "Modele": "nouveau", "Acte": "convention"}
    part = parse(next(entry for entry in read_entries(docx, "") if entry.name == PART).content())
    assert [line.get("pid") for line in part] == ["7", "4", "8", "9"]


def test_a_part_of_another_name_is_the_one_that_is_used() -> None:
    docx = given(with_own(name="props/autres.xml", target="/props/autres.xml"), {"Acte": "x"})
    assert read(docx)["Service"] == "Écoles & jeunesse"
    assert PART not in [entry.name for entry in read_entries(docx, "")]


def test_the_same_properties_give_the_same_bytes() -> None:
    assert given(with_own(), {"Acte": "x"}) == given(with_own(), {"Acte": "x"})
    assert given(given(with_own(), {"Acte": "x"}), {"Acte": "x"}) == given(with_own(), {"Acte": "x"})


@pytest.mark.parametrize("part", [b"", b"<a", b"<!DOCTYPE a><a/>"])
def test_a_damaged_part_is_told(part: bytes) -> None:
    with pytest.raises(UnsafeXml):
        read(with_own(part))
