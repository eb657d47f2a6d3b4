"""The places to which the links of a document lead are those that it has, and that say something."""

from __future__ import annotations

from lxml import etree

from actgen.document.word.bookmarks import linked_places

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LINK = '<w:p><w:hyperlink w:anchor="{}"><w:r><w:t>là</w:t></w:r></w:hyperlink></w:p>'


def places(*paragraphs: str) -> frozenset[str]:
    document = f'<w:document xmlns:w="{_W}"><w:body>{"".join(paragraphs)}</w:body></w:document>'
    return linked_places(etree.fromstring(document))


def marked(name: str, text: str) -> str:
    return f'<w:p><w:bookmarkStart w:id="1" w:name="{name}"/><w:r><w:t>{text}</w:t></w:r></w:p>'


def test_a_place_that_a_link_asks_for_is_kept() -> None:
    assert places(_LINK.format("fin"), marked("fin", "Fin.")) == {"fin"}


def test_a_mark_that_no_link_asks_for_is_none() -> None:
    assert places(_LINK.format("fin"), marked("debut", "Début.")) == set()


def test_an_empty_paragraph_is_no_place_to_go_to() -> None:
    assert places(_LINK.format("fin"), marked("fin", " ")) == set()
