"""What is told of many words at once is what the expression tells of each."""

from __future__ import annotations

import re

import pytest

from actgen.ooxml.packing.words import are_words, have_words

NO_WORD = r"<&{\]\x00-\x1f\ue000-\uf8ff\ufffe\uffff"
WORD = re.compile(rf"[^\s{NO_WORD}][^{NO_WORD}]*")
SAID = (
    "", " ", "a", "La maire", " de Nantes", "\u00a0un", "\u202fun", "\u3000un", "\x85un", "2\u00a0000\u202f€",
    "l’œuvre", "R&amp;D", "{{ x }}", "]", "\ue000", "\uf8ff", "ﬁn", "\uffff", "𝒜", "é", "– oui", "tab\tun",
    "<w:br/>", "a</w:t><w:t>b", "\0",
)  # fmt: skip


@pytest.mark.parametrize("first", SAID)
def test_what_are_words_are_those_of_the_expression(first: str) -> None:
    for said in ((first,), *((first, other) for other in SAID)):
        assert all(map(WORD.fullmatch, said)) or not are_words(said)
        assert are_words(said) == have_words("<a>".join(("", *said, "")).encode(), (b"<a>",) * (len(said) + 1))


def test_some_are_words() -> None:
    assert are_words(("La maire", "2\u00a0000\u202f€", "é", "𝒜"))


def test_what_is_no_utf8_has_no_words() -> None:
    assert have_words(b"<a>L</a>", (b"<a>", b"</a>"))
    assert not have_words(b"<a>L\xff</a>", (b"<a>", b"</a>"))
