"""A text part without what says nothing."""

from __future__ import annotations

from actgen.ooxml.packing.tidying import tidy
from actgen.ooxml.xml import W, parse, serialise


def tidied(body: str) -> str:
    root = parse(f'<w:body xmlns:w="{W}">{body}</w:body>'.encode())
    tidy(root)
    return serialise(root).partition(">")[2].removesuffix("</w:body>")


def test_the_properties_of_a_run_that_say_nothing_go_and_others_stay() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r>"
    assert tidied(f"<w:p><w:r><w:rPr/><w:t>a</w:t></w:r>{bold}</w:p>") == f"<w:p><w:r><w:t>a</w:t></w:r>{bold}</w:p>"


def test_the_marks_of_a_sitting_of_typing_go() -> None:
    assert tidied('<w:p w:rsidR="00A1" w:rsidRDefault="00A2"><w:r w:rsidRPr="00A3"><w:t>a</w:t></w:r></w:p>') == (
        "<w:p><w:r><w:t>a</w:t></w:r></w:p>"
    )


def test_what_a_paragraph_says_twice_of_itself_stands_once() -> None:
    twice = '<w:pStyle w:val="corps"/><w:keepNext/><w:keepLines/><w:keepNext/>'
    assert tidied(f"<w:p><w:pPr>{twice}</w:pPr></w:p>") == (
        '<w:p><w:pPr><w:pStyle w:val="corps"/><w:keepNext/><w:keepLines/></w:pPr></w:p>'
    )


def test_two_that_differ_stay_for_a_judge_to_tell() -> None:
    two = '<w:p><w:pPr><w:jc w:val="left"/><w:jc w:val="right"/></w:pPr></w:p>'
    assert tidied(two) == two
