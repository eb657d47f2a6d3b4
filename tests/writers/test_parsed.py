"""A page that lxml reads for WeasyPrint is the page that WeasyPrint, and a browser, would read."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest
import tinyhtml5  # type: ignore[import-untyped]

from actgen.writers import paper
from actgen.writers.parsed import elements_of
from tests.document.building import FILLED_ACTS, filled_act
from tests.sizes import some
from tests.word.corpus import CARRIED


def told(element: Element) -> list[object]:
    """An element with all that it holds, in order."""
    kids = [piece for kid in element for piece in (told(kid), kid.tail or "")]
    return [element.tag, dict(element.attrib), element.text or "", *kids]


def parts(root: Element) -> list[list[object]]:
    """The head and the body, but for the blank at their ends, which no page shows."""
    return [
        [*piece, ""] if isinstance(piece[-1], list) else [*piece[:-1], str(piece[-1]).rstrip()]
        for piece in map(told, root)
    ]


@pytest.mark.parametrize("name", FILLED_ACTS)
def test_the_page_of_an_act_is_read_as_by_a_browser(name: str) -> None:
    page = paper.write_page(filled_act(name))
    assert parts(elements_of(page)) == parts(tinyhtml5.parse(page, namespace_html_elements=False))


@pytest.mark.parametrize("name", some([*CARRIED], 4))
def test_the_page_of_a_construct_of_word_is_read_as_by_a_browser(name: str) -> None:
    page = paper.write_page(CARRIED[name].act())
    assert parts(elements_of(page)) == parts(tinyhtml5.parse(page, namespace_html_elements=False))
