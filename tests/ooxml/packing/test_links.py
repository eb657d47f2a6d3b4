"""What a relationship states, and that a link which an act may have leads to a page or to a mailbox."""

from __future__ import annotations

import pytest

from actgen.ooxml.packing.links import is_address, is_followed, relations_in
from actgen.ooxml.xml import RELATIONSHIPS, parse


@pytest.mark.parametrize("address", ["https://exemple.fr/page", "HTTP://exemple.fr", "mailto:mairie@exemple.fr"])
def test_a_page_or_a_mailbox_is_followed(address: str) -> None:
    assert is_followed(address)


@pytest.mark.parametrize("address", ["file:///serveur/x.docx", "ftp://exemple.fr", "javascript:x", "https://a b", ""])
def test_nothing_else_is(address: str) -> None:
    assert not is_followed(address)


@pytest.mark.parametrize(
    "target", ["https://exemple.fr", " mailto:x@exemple.fr", "//serveur/x", "\\\\serveur\\x", "C:x"]
)
def test_what_is_no_name_of_a_part_is_an_address(target: str) -> None:
    assert is_address(target)
    assert not is_address("media/image1.png")


def test_a_relationship_says_who_owns_it_and_where_it_leads() -> None:
    stated = (
        '<Relationship Id="a" Type="http://x/Image" Target="../media/a%20b.png"/>'
        '<Relationship Id="b" Type="http://x/hyperlink" Target="https://exemple.fr" TargetMode="External"/>'
        '<Relationship Id="c" Type="http://x/image" Target="file%3A///x.png"/>'
    )
    root = parse(f'<Relationships xmlns="{RELATIONSHIPS}">{stated}</Relationships>'.encode())
    image, link, outside = relations_in("word/_rels/document.xml.rels", root)
    assert (image.owner, image.kind, image.part()) == ("document.xml", "image", "media/a b.png")
    assert not image.leads_outside()
    assert link.is_link_to_follow()
    assert outside.leads_outside()
    assert not outside.is_link_to_follow()
    assert [one.owner for one in relations_in("_rels/.rels", root)] == ["le fichier"] * 3
