"""The body of a clause: what comes with it, and what is refused."""

from __future__ import annotations

import pytest

from actgen.ooxml.xml import w
from tests.fill.clauses import fault_with, faults_with, fill_with, said_with, styled
from tests.fill.filled import LABEL
from tests.ooxml.word import (
    deleted,
    inserted,
    p,
    read_part,
    tbl,
    tc,
    text_box,
    tr,
    xml_of,
)
from tests.tags.in_clauses import VOTE, in_clause

CARRY = "Retirez-le de la clause, ou mettez-le dans le modèle lui-même."


def test_its_tables_come_with_it() -> None:
    assert said_with({"vote": [tbl(tr("{%tr for e in ecoles %}"), tr("{{ e.nom }}"), tr("{%tr endfor %}"))]}, VOTE) == [
        "Albert Camus",
        "Alexandre Bernard",
        "Mme\u00a0de Sévigné",
    ]


def test_what_is_deleted_in_the_clause_is_not_included() -> None:
    assert said_with({"vote": [p("a", deleted("b"), inserted("c"))]}, VOTE) == ["ac"]


def test_the_page_of_the_clause_does_not_come_with_it() -> None:
    xml = xml_of(fill_with(styled("a", VOTE), {"vote": ["v"]}).docx)
    assert xml.count("<w:sectPr") == 1


def test_bookmarks_and_identities_stay_in_the_clause() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="_GoBack"/><w:bookmarkEnd w:id="1"/>'
    other = '<w:r><w:rPr><w:rStyle w:val="Marque"/></w:rPr></w:r>'
    named = '<w:p xmlns:w14="urn:w14" w14:paraId="1A"><w:pPr><w14:effet/></w:pPr><w:r><w:t>b</w:t></w:r></w:p>'
    xml = xml_of(fill_with(styled(VOTE), {"vote": [p("a", mark, other), named]}).docx)
    assert [word for word in ("bookmark", "paraId", "effet", "Marque") if word in xml] == []
    assert [word for word in (">a<", ">b<") if word not in xml] == []


def test_two_tables_are_kept_apart() -> None:
    table = tbl(tr("t"))
    assert said_with({"vote": [table]}, table, VOTE, table) == ["t", "", "t", "", "t"]
    assert said_with({"vote": [table]}, "a", VOTE, "b") == ["a", "t", "b"]


def test_a_cell_still_ends_in_a_paragraph() -> None:
    act = read_part(fill_with(styled(tbl(tr(tc(VOTE)))), {"vote": [tbl(tr("t"))]}).docx)
    cell = next(act.iter(w("tc")))
    assert [child.tag for child in cell] == [w("tcPr"), w("tbl"), w("p")]


def test_the_empty_paragraph_that_word_puts_after_a_last_table_stays_in_the_clause() -> None:
    assert said_with({"vote": [tbl(tr("t")), p()]}, VOTE, "b") == ["t", "b"]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("<w:r><w:drawing/></w:r>", "une image ou une zone de texte"),
        ("<w:r><w:pict/></w:r>", "une image ou une zone de texte"),
        ("<w:r><w:object/></w:r>", "un objet incorporé"),
        ('<w:r><w:footnoteReference w:id="2"/></w:r>', "une note"),
        ('<w:r><w:endnoteReference w:id="2"/></w:r>', "une note"),
        ('<w:hyperlink w:anchor="a"><w:r><w:t>b</w:t></w:r></w:hyperlink>', "un lien"),
        ("<m:oMath/>", "un objet"),
        (text_box(p("b")), "un objet"),
        ("<w:pPr><w:sectPr/></w:pPr>", "un saut de section"),
    ],
)
def test_what_needs_other_parts_of_its_file_is_refused(content: str, what: str) -> None:
    found = faults_with({"vote": ["a", f"<w:p>{content}<w:r><w:t>c</w:t></w:r></w:p>"]}, VOTE)[0]
    message = f"La clause «\u00a0vote\u00a0» contient {what}, qu’un modèle ne peut pas reprendre."
    assert (found.code, found.message, found.hint) == ("CLA-005", message, CARRY)
    assert str(found.place) == f"{LABEL}, clause vote, paragraphe 2"


def test_a_field_is_refused_unless_it_is_the_number_of_a_page() -> None:
    def field(instruction: str) -> str:
        return p("a", f'<w:fldSimple w:instr="{instruction}"><w:r><w:t>1</w:t></w:r></w:fldSimple>')

    assert said_with({"vote": [field(r" PAGE \* MERGEFORMAT ")]}, VOTE) == ["a1"]
    found = fault_with({"vote": [field("REF _Ref1")]}, VOTE)
    assert (found.code, found.place, found.message, found.hint) == (
        "CLA-005",
        in_clause(1, "a1"),
        "La clause «\u00a0vote\u00a0» contient un champ de Word autre qu’un numéro de page, "
        "qu’un modèle ne peut pas reprendre.",
        "Tapez ce passage au clavier, sans champ.",
    )
