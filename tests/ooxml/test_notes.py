"""The footnotes of a Word file."""

from __future__ import annotations

from actgen.ooxml.notes import own_notes
from actgen.ooxml.xml import W, parse


def test_the_separators_that_word_draws_are_no_notes() -> None:
    root = parse(
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="-1"/>'
        '<w:footnote w:id="2"/><w:footnote w:type="normal" w:id="3"/></w:footnotes>'.encode()
    )
    assert [ref for ref, _ in own_notes(root)] == ["2", "3"]
    assert list(own_notes(root, "endnote")) == []
