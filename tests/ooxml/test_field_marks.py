"""Fields as they open and close: what a reader sees of them, one inside another, unfinished ones."""

from __future__ import annotations

from actgen.ooxml.blocks import Run, WordParagraph, plain_text, read_blocks
from actgen.ooxml.field_marks import PAGE_FIELDS, OpenFields, drop_unfinished, field_name
from actgen.ooxml.xml import w
from tests.ooxml.word import code, field, letters, mark, p, r, root_of

PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>'


def runs(*content: str) -> tuple[Run, ...]:
    (block,) = read_blocks(root_of(p(*content)), {})
    assert isinstance(block, WordParagraph)
    return block.runs


def test_the_name_of_a_field_is_its_first_word_in_capitals() -> None:
    assert [field_name(one) for one in (" page \\* MERGEFORMAT ", "NUMPAGES", "")] == ["PAGE", "NUMPAGES", ""]


def test_an_instruction_and_a_computed_result_are_hidden() -> None:
    fields, shown = OpenFields(), []
    root = root_of(p("a", field("REF x", "b"), field("PAGE", "7"), "c"))
    for piece in root.iter(w("fldChar"), w("instrText"), w("t")):
        if piece.tag == w("fldChar"):
            fields.read(piece)
        elif piece.tag == w("instrText"):
            fields.instruct(piece.text or "")
        elif not fields.hide(PAGE_FIELDS):
            shown.append(piece.text)
    assert shown == ["a", "b", "c"]


def test_a_field_in_the_code_of_another_is_not_read() -> None:
    outer = field(f"{code(' IF ')}{field('PAGE', '1')}{code(' = 1 x y ')}", "x")
    assert runs("avant ", outer, " après") == (Run("avant x après"),)


def test_page_numbers_in_any_case_and_of_a_section_are_computed() -> None:
    assert runs(field("page", "7"), " sur ", field("SectionPages", "9")) == (
        Run("", field="page"),
        Run(" sur "),
        Run("", field="pages"),
    )


def test_a_field_that_never_ends_is_no_field() -> None:
    root = root_of(p(mark("begin"), code(" PAGE "), r("a")), p(field("REF x", "b"), r("c")))
    drop_unfinished(root)
    assert [one.get(w("fldCharType")) for one in root.iter(w("fldChar"))] == ["begin", "separate", "end"]
    assert letters(root) == "abc"


def test_every_break_parts_words_and_a_page_break_only_between_words() -> None:
    assert runs("a", '<w:r><w:br w:type="column"/></w:r>', "b", "<w:r><w:cr/></w:r>", "c") == (Run("a\nb\nc"),)
    assert runs(PAGE_BREAK, "a", PAGE_BREAK, "b", PAGE_BREAK) == (Run("a\nb"),)
    assert runs("gauche", "<w:r><w:ptab/></w:r>", "droite") == (Run("gauche\tdroite"),)
    assert plain_text(root_of(p("a", "<w:r><w:cr/></w:r>", "b", "<w:r><w:ptab/></w:r>", "c"))).split() == [
        "a",
        "b",
        "c",
    ]
