"""What no act keeps of its template's making."""

from __future__ import annotations

import io
import zipfile

import pytest

from actgen.ooxml.xml import serialise, w
from tests.fill.filled import fill_file
from tests.ooxml.word import (
    OFFICE,
    archive,
    content_types,
    p,
    part,
    r,
    read_part,
    relations,
    word_file,
    word_parts,
    xml_of,
)

COMMENTED = p('<w:commentRangeStart w:id="1"/>', "a", '<w:commentRangeEnd w:id="1"/>', "b")


def names(docx: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(docx)) as opened:
        return opened.namelist()


def test_comments_are_gone_with_everything_that_names_them() -> None:
    docx = fill_file(word_file(COMMENTED, comments=[f'<w:comment w:id="1">{p("{{ secret }}")}</w:comment>'])).docx
    assert "word/comments.xml" not in names(docx)
    for name in names(docx):
        assert "comment" not in serialise(read_part(docx, name))


@pytest.mark.parametrize(
    "name",
    [
        "word/commentsExtended.xml",
        "word/commentsIds.xml",
        "word/commentsExtensible.xml",
        "word/people.xml",
        "word/_rels/comments.xml.rels",
        "docProps/thumbnail.jpeg",
    ],
)
def test_so_is_what_hangs_on_them(name: str) -> None:
    content = b"\xff\xd8" if name.endswith("jpeg") else b"<a/>"
    assert name not in names(fill_file(archive({**word_parts(p("a")), name: content})).docx)


def test_a_part_whose_name_ends_alike_stays_related() -> None:
    parts = word_parts(p("a"))
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>", b'<Override PartName="/word/comments.xml" ContentType="a/b"/></Types>'
    )
    parts["word/_rels/document.xml.rels"] = relations(
        {
            f"{OFFICE}/relationships/comments": "comments.xml",
            f"{OFFICE}/relationships/other": "s.xml",
            f"{OFFICE}/relationships/custom": "../customXml/comments.xml",
        }
    )
    parts["_rels/.rels"] = relations(
        {f"{OFFICE}/relationships/officeDocument": "word/document.xml", "t": "/word/people.xml"}
    )
    named = ("word/comments.xml", "word/people.xml", "word/s.xml", "customXml/comments.xml")
    docx = fill_file(archive({**parts, **dict.fromkeys(named, b"<a/>")})).docx
    assert [line.get("Target") for line in read_part(docx, "word/_rels/document.xml.rels")] == [
        "s.xml",
        "../customXml/comments.xml",
    ]
    assert [line.get("Target") for line in read_part(docx, "_rels/.rels")] == ["word/document.xml"]
    assert "comments" not in xml_of(docx, "[Content_Types].xml")


def test_changes_are_no_longer_tracked() -> None:
    docx = fill_file(word_file(p("a"), settings=["<w:zoom/>", "<w:trackRevisions/>", "<w:revisionView/>"])).docx
    assert [str(each.tag).rpartition("}")[2] for each in read_part(docx, "word/settings.xml")] == ["zoom", "compat"]


def test_nothing_of_a_mail_merge_stays_nor_an_order_to_compute_fields_anew() -> None:
    merge = '<w:mailMerge><w:connectString w:val="DSN=x"/><w:query w:val="SELECT *"/></w:mailMerge><w:updateFields/>'
    docx = word_file(p("a"), settings=[merge, "<w:zoom/>"])
    assert [str(child.tag) for child in read_part(fill_file(docx).docx, "word/settings.xml")] == [
        w("zoom"),
        w("compat"),
    ]


def test_settings_that_are_those_of_an_act_stay_as_they_are() -> None:
    settings = (
        '<w:zoom w:percent="90"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    )
    docx = fill_file(word_file(p("a"), settings=[settings])).docx
    with zipfile.ZipFile(io.BytesIO(docx)) as opened:
        assert opened.read("word/settings.xml") == part("settings", settings)


def test_an_act_says_that_actgen_made_it_and_counts_neither_pages_nor_words() -> None:
    properties = b"<Properties><Application>Microsoft Macintosh Word</Application><Pages>1</Pages></Properties>"
    docx = fill_file(archive({**word_parts(p("a")), "docProps/app.xml": properties})).docx
    assert [(str(one.tag).rpartition("}")[2], one.text) for one in read_part(docx, "docProps/app.xml")] == [
        ("Application", "actgen")
    ]


def test_a_template_without_leftovers_keeps_all_its_entries() -> None:
    parts = word_parts(p(r("a")))
    assert parts["[Content_Types].xml"] == content_types({"/word/document.xml": WORD_DOCUMENT})
    assert sorted(names(fill_file(archive(parts)).docx)) == sorted(parts)


WORD_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
