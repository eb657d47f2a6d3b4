"""A link that an act may have leads to a page or to a mailbox."""

from __future__ import annotations

import pytest

from actgen.ooxml.packing.links import is_followed


@pytest.mark.parametrize("address", ["https://exemple.fr/page", "HTTP://exemple.fr", "mailto:mairie@exemple.fr"])
def test_a_page_or_a_mailbox_is_followed(address: str) -> None:
    assert is_followed(address)


@pytest.mark.parametrize("address", ["file:///serveur/x.docx", "ftp://exemple.fr", "javascript:x", "https://a b", ""])
def test_nothing_else_is(address: str) -> None:
    assert not is_followed(address)
