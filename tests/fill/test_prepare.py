"""The one door to docxtpl."""

from __future__ import annotations

from actgen.fill.prepare import isolate_run_tags, jinja_source
from actgen.ooxml.xml import serialise, w
from actgen.tags.placed import read_paragraphs, read_tags
from tests.ooxml.word import letters, p, r, root_of, tbl, tr


def test_a_tag_begins_a_line_after_its_braces() -> None:
    source = jinja_source(root_of(p("a {{ x }} {% if y %}b{% endif %}")))
    assert [line.partition("%}")[0].partition("}}")[0].strip() for line in source.split("\n")[1:]] == [
        "x",
        "if y",
        "endif",
    ]


def test_a_letter_takes_the_place_of_what_it_names() -> None:
    source = jinja_source(
        root_of(p("{%p if x %}"), tbl(tr("{%tr for e in y %}"), tr("a"), tr("{%tr endfor %}")), p("{%p endif %}"))
    )
    assert "<w:body>{%\n if x %}<w:tbl>" in source
    assert "</w:tblGrid>{%\n for e in y %}<w:tr>" in source
    assert "</w:tr>{%\n endfor %}</w:tbl>{%\n endif %}" in source


def test_braces_of_the_text_come_back() -> None:
    source = jinja_source(root_of(p("a {"), p("{ b }"), p("} c {{ x }} {")))
    assert [">a {<" in source, ">{ b }<" in source, ">} c {{\n x }} {<" in source] == [True] * 3


def test_a_run_tag_stands_in_a_run_of_its_own_and_the_look_is_kept() -> None:
    root = root_of(p(r("a {%r if x %} b {%r if x %} c", "<w:b/>")))
    isolate_run_tags(read_tags(root, read_paragraphs(root)))
    runs = list(root.iter(w("r")))
    assert [letters(run) for run in runs] == ["a ", "{%r if x %}", " b ", "{%r if x %}", " c"]
    assert all("<w:b/>" in serialise(run) for run in runs)


def test_what_follows_the_tag_in_its_run_follows_it_still() -> None:
    root = root_of(p("<w:r><w:t>a {%r if x %}</w:t><w:br/><w:t>b {%r endif %}</w:t></w:r>"))
    isolate_run_tags(read_tags(root, read_paragraphs(root)))
    shown = "".join(each.text or "" if each.tag == w("t") else "\n" for each in root.iter(w("t"), w("br")))
    assert shown == "a {%r if x %}\nb {%r endif %}"
