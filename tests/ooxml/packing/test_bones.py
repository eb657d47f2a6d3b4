"""Words told apart by what stands around them are those that the expression finds, or none."""

from __future__ import annotations

import re
from collections import deque
from itertools import product

import pytest

from actgen.ooxml.packing import passages
from actgen.ooxml.packing.bones import Bones, alike
from actgen.ooxml.packing.passages import frame_of, passage_of
from tests.ooxml.word import p, part, r

CLOSING = b"</w:t>"
NO_WORD = r"<&{\]\x00-\x1f\ue000-\uf8ff\ufffe\uffff"
WORDS = re.compile(rf">(\s*)([^\s{NO_WORD}][^{NO_WORD}]*)</w:t>")
SAID = (
    "", " ", "a", "La maire", " de Nantes", "\u00a0un", "\u202fun", "\u3000un", "\x85un", "2\u00a0000\u202f€",
    "l’œuvre", "R&amp;D", "{{ x }}", "]", "\ue000", "\uf8ff", "ﬁn", "\uffff", "𝒜", "é", "– oui", "tab\tun",
    "<w:br/>", "a</w:t><w:t>b",
)  # fmt: skip


def text(first: str, second: str) -> str:
    return f"<w:p><w:r><w:t> {first}</w:t><w:tab/><w:t></w:t><w:t>{second}</w:t></w:r></w:p>"


def bones_and_words(said: str) -> tuple[list[str], list[str], list[str]]:
    parted = WORDS.split(said)
    return parted[::3], parted[1::3], parted[2::3]


@pytest.mark.parametrize("before", [("Le", "b"), ("Le", ""), ("R&amp;D", "b")])
def test_they_are_those_of_the_expression_or_none(before: tuple[str, str]) -> None:
    known = text(*before)
    bones = Bones.of(WORDS.split(known), ">", "</w:t>")
    told = 0
    for said in (text(*both) for both in product(SAID, repeat=2)):
        content = said.encode()
        words = bones.words_in(content, content.split(CLOSING))
        *around, found = bones_and_words(said)
        assert words in (None, found)
        assert words is None or around == [*bones_and_words(known)[:2]]
        told += words is not None
    assert told


def test_a_text_that_is_no_utf8_has_none() -> None:
    bones = Bones.of(WORDS.split(text("Le", "b")), ">", "</w:t>")
    content = text("Le", "b").encode().replace(b"Le", b"L\xff")
    assert bones.words_in(content, content.split(CLOSING)) is None


def test_texts_that_begin_alike_are_few() -> None:
    known = alike(b"<w:p>", 2, "test")
    known.extend((Bones.of([str(one)], ">", "</w:t>"), one) for one in range(100))
    assert len(alike(b"<w:p>", 2, "test")) == len(known) == 8
    assert not alike(b"<w:p>", 3, "test")


def test_a_passage_of_a_known_mould_is_the_one_of_an_unknown_one() -> None:
    head, _, tail = part("document", p("X")).partition(p("X").encode())
    frame = frame_of(head, tail)
    assert frame is not None
    told = [
        passage_of(p(r(one, "<w:b/>"), " dit ", other).encode(), frame) for one, other in (("A", "b"), ("Çà", "là"))
    ]
    assert [one and (one.mould, *one.words.values()) for one in told] == [
        (told[0] and told[0].mould, "A", "dit ", "b"),
        (told[0] and told[0].mould, "Çà", "dit ", "là"),
    ]


def test_a_mould_that_another_thread_reads_meanwhile_stops_no_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    head, _, tail = part("document", p("X")).partition(p("X").encode())
    frame = frame_of(head, tail)
    assert frame is not None
    first = passage_of(p("Une phrase lue d’abord").encode(), frame)
    assert first is not None
    known = deque([(Bones.of(["autre"], ">", "</w:t>"), first.mould)], maxlen=8)

    def told_meanwhile(self: Bones, *_: object) -> None:
        known.appendleft((self, first.mould))

    monkeypatch.setattr(passages, "alike", lambda *_: known)
    monkeypatch.setattr(Bones, "words_in", told_meanwhile)
    second = passage_of(p("Une phrase lue ensuite").encode(), frame)
    assert second is not None
    assert (second.mould, *second.words.values()) == (first.mould, "Une phrase lue ensuite")
