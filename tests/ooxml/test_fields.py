"""The fields of Word: the few that an act may hold, and all the others."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.sax.saxutils import escape, quoteattr

import pytest

from actgen.ooxml.fields import detach_refused, fields_of, refusal, refused_fields
from tests.ooxml.word import p, r, root_of, shown, text_box

#: Every word of a field of ECMA-376 part 1, 17.16.5, and those that Word knows besides, but for the six that stay.
REFUSED = re.findall(
    r"\S+",
    """
    = ADDIN ADDRESSBLOCK ADVANCE ASK AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT AUTOTEXT AUTOTEXTLIST BARCODE BIBLIOGRAPHY
    BIDIOUTLINE CITATION COMMENTS COMPARE CONTROL CREATEDATE DATA DATABASE DATE DDE DDEAUTO DISPLAYBARCODE DOCPROPERTY
    DOCVARIABLE EDITTIME EMBED EQ FILENAME FILESIZE FILLIN FORMCHECKBOX FORMDROPDOWN FORMTEXT GLOSSARY GOTOBUTTON
    GREETINGLINE HTMLACTIVEX HYPERLINK IF IMPORT INCLUDE INCLUDEPICTURE INCLUDETEXT INDEX INFO KEYWORDS LASTSAVEDBY
    LINK LISTNUM MACROBUTTON MERGEBARCODE MERGEFIELD MERGEREC MERGESEQ NEXT NEXTIF NUMCHARS NUMWORDS PRINT PRINTDATE
    PRIVATE QUOTE RD REVNUM SAVEDATE SEQ SET SHAPE SKIPIF STYLEREF SUBJECT SYMBOL TA TC TEMPLATE TIME TITLE TOA TOC
    USERADDRESS USERINITIALS USERNAME XE
    """,
)
KEPT = [
    "PAGE",
    " page ",
    r" PAGE  \* MERGEFORMAT ",
    r"PAGE \*Arabic \* MERGEFORMAT",
    'NUMPAGES \\# "0"',
    r" SECTIONPAGES \* roman ",
    r" REF _Ref120000001 \r \h ",
    r"REF signataire \* CHARFORMAT",
    r"PAGEREF _Toc1 \h",
    r"NOTEREF note \f \h \p",
]


Form = Callable[[str], str]


def simple(instruction: str, result: str = "1") -> str:
    return f"<w:fldSimple w:instr={quoteattr(instruction)}>{r(result)}</w:fldSimple>"


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{escape(text)}</w:instrText></w:r>'


def complex_(instruction: str, result: str = "1") -> str:
    return f"{mark('begin')}{code(instruction)}{mark('separate')}{r(result)}{mark('end')}"


def refused(*blocks: str) -> list[str]:
    return [one.instruction for one in refused_fields(root_of(*blocks))]


@pytest.mark.parametrize("form", [simple, complex_])
@pytest.mark.parametrize("instruction", KEPT)
def test_page_numbers_and_plain_references_stay(instruction: str, form: Form) -> None:
    assert [one.instruction for one in fields_of(root_of(p("a", form(instruction))))] == [instruction]
    assert refused(p("a", form(instruction))) == []


@pytest.mark.parametrize("form", [simple, complex_])
@pytest.mark.parametrize("name", REFUSED)
def test_every_other_field_of_word_is_refused(name: str, form: Form) -> None:
    for instruction in (name, f' {name.lower()} "http://exemple.fr" \\* MERGEFORMAT ', f"\t{name} a b"):
        assert refused(p("a", form(instruction))) == [instruction]


@pytest.mark.parametrize(
    "instruction",
    [
        "",
        "signet",  # a bookmark alone repeats it: Word takes it for a REF, and a reader for nothing
        "PAGE DDEAUTO cmd sujet",
        "PAGEDDEAUTO",
        r"PAGE \* MERGEFORMAT DDEAUTO",
        r"NUMPAGES \d",
        "REF",
        r"REF \h",
        "REF a b",
        'REF "http://exemple.fr"',
        r"REF C:\a.docx",
        "PAGEREF http://exemple.fr",
        r"PAGE\* MERGEFORMAT",
    ],
)
def test_the_whole_instruction_counts_and_not_its_first_word(instruction: str) -> None:
    assert refused(p("a", simple(instruction))) == [instruction]
    assert refused(p("a", complex_(instruction))) == [instruction]


def test_a_code_cut_over_runs_and_paragraphs_is_read_whole() -> None:
    assert refused(p(mark("begin"), code("DDE")), p(code("AUTO cmd"), mark("end"))) == ["DDEAUTO cmd"]
    assert refused(p(mark("begin"), code("PA"), r("GE"), mark("end"))) == []
    assert refused(p(mark("begin"), code("PAGE"), r(" DDE"), mark("end"))) == ["PAGE DDE"]


def test_a_field_that_never_ends_or_never_begins_counts() -> None:
    assert refused(p(mark("begin"), code("DDE a"))) == ["DDE a"]
    assert refused(p(code("DDE"), code(" a")), p(code("LINK b"))) == ["DDE a", "LINK b"]
    assert refused(p(mark("begin"), code("PAGE"), mark("separate"), code("DDE"), mark("end"))) == ["PAGEDDE"]


def test_a_field_in_the_code_of_another_makes_both_suspect_and_in_its_result_neither() -> None:
    inner = complex_("REF a")
    assert refused(p(mark("begin"), code("REF "), inner, mark("end"))) == ["REF "]
    assert refused(p(mark("begin"), code("REF b"), inner, mark("end"))) == ["REF b"]
    assert refused(p(mark("begin"), code("REF b"), simple("REF a", ""), mark("end"))) == ["REF b"]
    assert refused(p(mark("begin"), code("REF b"), mark("separate"), inner, mark("end"))) == []
    assert refused(p(simple("REF b").replace(r("1"), simple("LINK c")))) == ["LINK c"]


def test_fields_are_found_in_boxes_in_deleted_text_and_under_any_name_of_the_namespace() -> None:
    assert refused(p(text_box(p(simple("LINK a"))))) == ["LINK a", "LINK a"]
    assert refused(p(f"<w:del>{mark('begin')}<w:r><w:delInstrText>LINK a</w:delInstrText></w:r></w:del>")) == ["LINK a"]
    assert refused(p('<z:fldSimple xmlns:z="http://purl.oclc.org/ooxml/wordprocessingml/main" z:instr="LINK a"/>')) == [
        "LINK a"
    ]


def test_a_date_is_told_with_the_tag_to_write() -> None:
    (one,) = refused_fields(root_of(p(simple(r'DATE \@ "d MMMM yyyy"'))))
    assert refusal(one) == (
        'Ce passage contient le champ de Word «\u00a0DATE \\@ "d MMMM yyyy"\u00a0»\u00a0: un acte ne garde que les '
        "numéros de page et les renvois simples (NOTEREF, NUMPAGES, PAGE, PAGEREF, REF, SECTIONPAGES).",
        "Remplacez-le par une balise de date\u00a0: {{ seance.date | date_longue }}.",
    )


def test_a_detached_field_leaves_its_result() -> None:
    root = root_of(p("a ", simple("LINK x", "b"), complex_("DDE y", " c"), " ", simple("PAGE", "3")))
    assert detach_refused(root)
    assert shown(root) == ["a b c 3"]
    assert [one.instruction for one in fields_of(root)] == ["PAGE"]
    assert not detach_refused(root)
