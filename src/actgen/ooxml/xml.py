"""One safe door to XML: no entity, no document type, no network, and the names of WordprocessingML."""

from __future__ import annotations

import copy
import re
from functools import cache, lru_cache

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
XML = "http://www.w3.org/XML/1998/namespace"

Element = etree._Element

#: What the norm leaves out, named itself: a set of all else takes Python ten times as long to prepare.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_MOST_DIGITS = 10

#: The longest part of which a tree, or what was found in it, is kept: those of acts have some ten thousand bytes.
_SMALL = 100_000

#: Word writes some tens; reading the attributes of an element takes the square of their number.
_MOST_ATTRIBUTES = 500
_CROWDED = etree.XPath(f"boolean(//*[count(@*) > {_MOST_ATTRIBUTES}])")


class UnsafeXml(ValueError):
    """Raised for XML that is not well formed, or that carries a document type declaration."""


@cache
def w(tag: str) -> str:
    """The qualified name of a WordprocessingML element or attribute: `w("p")`."""
    return f"{{{W}}}{tag}"


def parse(content: bytes) -> Element:
    """The root element of `content`, without comments; UnsafeXml when it is damaged or has a DOCTYPE.

    The parts of one file are asked for again and again, each time to be changed: a copy takes a quarter of the time.
    """
    return copy.deepcopy(_kept(content)) if len(content) <= _SMALL else _parsed(content)


def seen(content: bytes) -> Element:
    """The same for who only reads it: the one tree of that content, which nobody may change."""
    return _kept(content) if len(content) <= _SMALL else _parsed(content)


@lru_cache(maxsize=256)
def _kept(content: bytes) -> Element:
    return _parsed(content)


def _parsed(content: bytes) -> Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, LookupError) as failure:
        raise UnsafeXml("XML mal formé") from failure
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnsafeXml("déclaration DOCTYPE")
    if _CROWDED(root):
        raise UnsafeXml(f"un élément a plus de {_MOST_ATTRIBUTES} attributs")
    return root


def serialise(root: Element) -> str:
    """`root` as XML text, without the XML declaration."""
    return etree.tostring(root, encoding="unicode")


def attribute(element: Element | None, name: str = "val") -> str | None:
    """The value of a WordprocessingML attribute, or None where element or attribute is missing."""
    return None if element is None else element.get(w(name))


def whole(text: str | None) -> int:
    """The number that an attribute holds; 0 where it holds none, or one that no Word file has."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS else 0


def unprintable(text: str) -> str:
    """The first character of `text` that no XML file can hold, or an empty string."""
    found = None if text.isprintable() else _NO_XML.search(text)  # most are, which is told sooner
    return found.group() if found else ""
