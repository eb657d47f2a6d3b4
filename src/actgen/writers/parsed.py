"""A web page as WeasyPrint holds it, read by lxml: WeasyPrint’s own reader is all Python, and takes ten times as long.

Both read a page of this package alike, but for blank lines around its body; a page of anybody else has no place here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element, TreeBuilder

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Mapping


def elements_of(page: str) -> Element:
    """The elements of a page, without its comments."""
    builder = _Builder()
    parser = etree.HTMLParser(target=builder, encoding="utf-8", huge_tree=True)
    etree.fromstring(page.encode(), parser)
    return builder.root


def parsed(weasyprint: Any, page: str, url_fetcher: Any) -> Any:
    """WeasyPrint’s `HTML` of a page, which takes no file from elsewhere than by `url_fetcher`."""
    made = object.__new__(weasyprint.HTML)
    made.base_url, made.url_fetcher, made.media_type = None, url_fetcher, "print"
    made.wrapper_element = weasyprint.cssselect2.ElementWrapper.from_html_root(elements_of(page), content_language=None)
    made.etree_element = made.wrapper_element.etree_element
    return made


class _Builder:
    """Makes elements of the standard library, which WeasyPrint walks faster than those of lxml."""

    def __init__(self) -> None:
        self._tree = TreeBuilder()
        self.root = Element("html")

    def start(self, tag: str | bytes, attributes: Mapping[Any, Any]) -> None:
        self._tree.start(str(tag), dict(attributes))

    def data(self, text: str | bytes) -> None:
        self._tree.data(str(text))

    def end(self, tag: str | bytes) -> None:
        self._tree.end(str(tag))

    def comment(self, text: str | bytes) -> None:
        """Leave it out."""

    def close(self) -> None:
        self.root = self._tree.close()
