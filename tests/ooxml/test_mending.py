"""Tags made whole, whatever Word did to them."""

from __future__ import annotations

import pytest

from actgen.ooxml.mending import TAG, mend, own_words
from actgen.ooxml.xml import Element, W, serialise, w
from tests.ooxml.word import deleted, inserted, p, r, root_of, shown, tbl, tc, text_box, tr

TYPED = "VU {{ commune.de_nom | accord(«\u00a0l’élu\u00a0», “l’élue”) }} ;"
WANTED = 'VU {{ commune.de_nom | accord("l’élu", "l’élue") }} ;'
BETWEEN = (
    '<w:proofErr w:type="spellStart"/>',
    '<w:bookmarkStart w:id="1" w:name="_GoBack"/><w:bookmarkEnd w:id="1"/>',
    '<w:commentRangeStart w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>',
    "<w:r><w:lastRenderedPageBreak/></w:r>",
    "",
)


def mended(*blocks: str) -> Element:
    root = root_of(*blocks)
    mend(root)
    return root


def text_pieces(root: Element) -> list[str]:
    return [text.text or "" for text in root.iter(w("t")) if text.text]


@pytest.mark.parametrize("place", range(len(TYPED) + 1))
def test_a_tag_cut_in_two_runs_anywhere_is_one_again(place: int) -> None:
    root = mended(p(TYPED[:place], TYPED[place:]))
    assert shown(root) == [WANTED]
    assert [piece for piece in text_pieces(root) if TAG.search(piece)], "the tag stands whole in one text"


@pytest.mark.parametrize("count", range(3, 11))
@pytest.mark.parametrize("between", BETWEEN)
def test_so_is_a_tag_cut_in_many_runs_with_marks_between(count: int, between: str) -> None:
    size = -(-len(TYPED) // count)
    pieces = [TYPED[at : at + size] for at in range(0, len(TYPED), size)]
    root = mended(p(between.join(map(r, pieces))))
    assert shown(root) == [WANTED]
    assert any(WANTED[3:-2] in piece for piece in text_pieces(root))


def test_a_tag_takes_the_look_of_the_run_where_it_begins() -> None:
    root = mended(p(r("a {{ x", "<w:b/>"), r(" }} b", "<w:i/>")))
    assert text_pieces(root) == ["a {{ x }}", " b"]


def test_two_tags_and_the_text_around_them_keep_their_order() -> None:
    root = mended(p("a {", "{ x }", "} b {", "% if y %", "} c {# z ", "#} d"))
    assert shown(root) == ["a {{ x }} b {% if y %} c {# z #} d"]


@pytest.mark.parametrize(
    ("element", "kept"),
    [("<w:noBreakHyphen/>", "‑"), ("<w:br/>", "\n"), ("<w:tab/>", "\t"), ("<w:cr/>", "\n")],
)
def test_a_character_that_is_an_element_stays_inside_the_string_where_it_was(element: str, kept: str) -> None:
    root = mended(p("{{ x | accord('Saint", f"<w:r>{element}</w:r>", "Géréon', 'b') }}"))
    assert text_pieces(root) == [f"{{{{ x | accord('Saint{kept}Géréon', 'b') }}}}"]
    assert shown(root) == text_pieces(root), "and nothing of it is left outside"


def test_outside_a_string_it_is_a_blank() -> None:
    assert text_pieces(mended(p("{{ x", "<w:r><w:br/></w:r>", "}}"))) == ["{{ x }}"]


def test_line_breaks_around_a_tag_stay() -> None:
    assert shown(mended(p("a", "<w:r><w:br/></w:r>", "{{ x", " }}", "<w:r><w:br/></w:r>", "b"))) == ["a\n{{ x }}\nb"]


def test_blanks_around_a_tag_are_kept_by_xml() -> None:
    root = mended("<w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p>")
    assert 'xml:space="preserve"' in serialise(root)


def test_a_tag_between_empty_runs_is_left_in_its_own() -> None:
    root = mended(p("", "{{ a }}", "", "{{ b", "", " }}", ""))
    assert text_pieces(root) == ["{{ a }}", "{{ b }}"]
    assert shown(root) == ["{{ a }}{{ b }}"]


def test_a_smart_tag_around_words_is_taken_off() -> None:
    root = mended(p("{% if ", f"<w:smartTag><w:smartTagPr/>{r('x %}')}</w:smartTag>"))
    assert text_pieces(root) == ["{% if x %}"]
    assert next(root.iter(w("smartTag")), None) is None


def test_a_tag_cut_between_two_paragraphs_is_left_as_it_is() -> None:
    assert shown(mended(p("a {{ x"), p("}} b"))) == ["a {{ x", "}} b"]


def test_what_has_no_end_within_a_thousand_characters_is_no_tag() -> None:
    assert TAG.search("{{" + "x" * 1000 + "}}")
    assert not TAG.search("{{" + "x" * 1001 + "}}")


def test_a_text_box_is_mended_apart_from_the_paragraph_that_holds_it() -> None:
    root = mended(p("a {{ x", text_box(p("b {", "{ y }}")), " }} c"))
    outer, *inner = root.iter(w("p"))
    assert own_words(outer) == "a {{ x }} c"
    assert [own_words(paragraph) for paragraph in inner] == ["b {{ y }}"] * 2


# Tracked changes and comments


def test_inserted_text_counts_and_deleted_text_does_not() -> None:
    root = mended(p("VU ", deleted("{{ vieux"), inserted("{{ x"), deleted(" }}"), inserted(" }}"), " ;"))
    assert shown(root) == ["VU {{ x }} ;"]
    assert not {w("ins"), w("del")} & {str(element.tag) for element in root.iter()}


def test_text_deleted_inside_an_insertion_is_gone() -> None:
    inside = deleted("faux").join(["<w:ins w:id='1'>" + r("a"), r("b") + "</w:ins>"])
    assert shown(mended(p(inside))) == ["ab"]


def test_moved_text_stands_where_it_went_and_nowhere_else() -> None:
    source, target = (
        f'<w:{move}RangeStart w:id="5"/><w:{move} w:id="6">{r("{{ x }}")}</w:{move}><w:{move}RangeEnd w:id="5"/>'
        for move in ("moveFrom", "moveTo")
    )
    assert shown(mended(p("a ", source), p("b ", target))) == ["a ", "b {{ x }}"]


def test_a_moved_paragraph_leaves_no_empty_one_behind() -> None:
    mark = '<w:rPr><w:moveFrom w:id="1"/></w:rPr>'
    moved = p(f"<w:moveFrom>{r('{%p if x %}')}</w:moveFrom>", properties=mark)
    assert shown(mended(p("a"), moved, p("b"))) == ["a", "b"]


def test_a_deleted_paragraph_is_gone() -> None:
    mark = '<w:rPr><w:del w:id="1"/></w:rPr>'
    root = mended(p("a"), p(deleted("{%p if x %}"), properties=mark), p("b"))
    assert shown(root) == ["a", "b"]


def test_a_deleted_paragraph_before_a_table_is_gone_too() -> None:
    mark = '<w:rPr><w:del w:id="1"/></w:rPr>'
    assert shown(mended(p(deleted("a"), properties=mark), tbl(tr("b")))) == ["b"]


def test_but_its_text_stays_when_only_its_end_was_deleted() -> None:
    mark = '<w:rPr><w:del w:id="1"/></w:rPr>'
    assert shown(mended(p("a", properties=mark), tbl(tr("b")))) == ["a", "b"]


def test_two_paragraphs_joined_by_a_deletion_are_one_in_the_look_of_the_second() -> None:
    first = p("{{ x", properties='<w:pStyle w:val="visa"/><w:rPr><w:del w:id="1"/></w:rPr>')
    second = p(" }} b", properties='<w:pStyle w:val="corps"/>')
    root = mended(first, '<w:bookmarkStart w:id="9" w:name="m"/>', second)
    assert shown(root) == ["{{ x }} b"]
    assert [style.get(w("val")) for style in root.iter(w("pStyle"))] == ["corps"]


def test_a_deleted_row_is_gone_and_an_inserted_one_stays() -> None:
    root = mended(tbl(tr("a"), tr("{{ x }}", properties='<w:del w:id="1"/>'), tr("b", properties='<w:ins w:id="2"/>')))
    assert shown(root) == ["a", "b"]
    assert next(root.iter(w("ins")), None) is None


def test_a_table_of_deleted_rows_is_gone() -> None:
    root = mended(tbl(tr("a", properties='<w:del w:id="1"/>')), p("b"))
    assert shown(root) == ["b"]
    assert next(root.iter(w("tbl")), None) is None


def test_a_deleted_cell_is_gone() -> None:
    gone = tc("a").replace("<w:tcPr/>", '<w:tcPr><w:cellDel w:id="1"/></w:tcPr>')
    assert shown(mended(tbl(tr(gone, "b")))) == ["b"]


def test_former_looks_are_gone() -> None:
    old = '<w:rPrChange w:id="1"><w:rPr><w:b/></w:rPr></w:rPrChange>'
    root = mended(p(r("a", f"<w:i/>{old}"), properties='<w:pPrChange w:id="2"><w:pPr/></w:pPrChange>'))
    assert next(root.iter(w("rPrChange"), w("pPrChange")), None) is None
    assert next(root.iter(w("i")), None) is not None


def test_the_anchors_of_comments_are_gone() -> None:
    anchors = '<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/>'
    root = mended(p(anchors[0], "a", anchors[1], '<w:r><w:commentReference w:id="1"/></w:r>'))
    assert shown(root) == ["a"]
    assert "comment" not in serialise(root)


@pytest.mark.parametrize("space", [W, "http://schemas.microsoft.com/office/word/2012/wordml"])
def test_a_content_control_loses_the_binding_that_would_overwrite_its_text(space: str) -> None:
    binding = f'<x:dataBinding xmlns:x="{space}" w:xpath="/a"/>'
    control = f"<w:sdt><w:sdtPr>{binding}</w:sdtPr><w:sdtContent>{r('{{ x }}')}</w:sdtContent></w:sdt>"
    root = mended(p("a ", control))
    assert shown(root) == ["a {{ x }}"]
    assert "dataBinding" not in serialise(root)


def test_a_part_without_tags_nor_changes_comes_out_as_it_was() -> None:
    root = root_of(p("a {b} c", r("d", "<w:b/>")), tbl(tr("e", "f")))
    before = serialise(root)
    mend(root)
    assert serialise(root) == before
