"""What a file says of itself is known once for all words, and is none where it says more or is not sound."""

from __future__ import annotations

from itertools import product

import pytest

from actgen.ooxml.packing.described import described
from actgen.ooxml.xml import W

CORE, DC = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "http://purl.org/dc/elements/1.1/"


def told(inside: str, head: str = "") -> bytes:
    return f'{head}<c:coreProperties xmlns:c="{CORE}" xmlns:d="{DC}" xmlns:w="{W}">{inside}</c:coreProperties>'.encode()


def test_two_files_that_say_other_words_of_themselves_have_one_mould() -> None:
    one, other, third = (
        described(told(f"<d:title>{title}</d:title><d:creator>{who}</d:creator>"))
        for title, who in (("Oudon", "La mairie"), ("Ancenis", "Le maire ]"), ("Ancenis", ""))
    )
    assert one is not None
    assert third is not None
    assert one is described(told("<d:title>Convention – 2026</d:title><d:creator>5 > 4</d:creator>"))
    assert other is not one
    assert third is not one


@pytest.mark.parametrize(
    "content",
    [
        told("<w:instrText>INCLUDETEXT a.docx</w:instrText>"),
        told("<d:title>a<d:title/>b</d:title>"),
        told("<d:title>Oudon</d:title>\ue001"),
        told("<d:title>Oudon</d:titre>"),
        told("<d:title>Oudon</d:title><!-- -->"),
        told("<d:title>Oudon</d:title>", '<?xml version="1.0" encoding="ISO-8859-1"?>'),
        told("<d:title>Oudon</d:title>").replace(b"Oudon", b"\xe9"),
        b"",
    ],
)
def test_what_says_more_of_a_file_or_is_not_sound_has_no_mould(content: bytes) -> None:
    assert described(content) is None


def test_words_that_vary_are_those_that_the_whole_text_may_have() -> None:
    """Read for the first time or the second, in whatever order, a text is sound or it is not."""
    no_words = {"R&D", "a<d:title/>b", "\ue000", "Oudon</d:title>"}
    words = ("Oudon", "Ancenis 2", " Oudon", "", " ", "R&amp;D", "]", "{{ x }}", "é", *sorted(no_words))
    both = [*product(words, repeat=2)]
    texts = [told(f"<d:title>{one}</d:title><d:creator>{other}</d:creator><d:title>x</d:title>") for one, other in both]
    first, again = (
        [described(text) is not None for text in texts],
        [described(text) is not None for text in reversed(texts)],
    )
    assert first == again[::-1]
    assert [one for one, found in zip(both, first, strict=True) if not found] == [
        one for one in both if no_words.intersection(one)
    ]
