"""Values sought passage by passage are those that the whole text has; what is lost is told as of the whole."""

from __future__ import annotations

from itertools import permutations
from random import Random

import pytest

from actgen.fill.layout.finishing import finished, layout_of
from actgen.fill.proof import lost
from actgen.ooxml.house import PARAGRAPH_STYLES
from actgen.ooxml.packing.passages import Cut, Mould, Words, cut, cut_in
from actgen.ooxml.packing.pieces import Pieces, Seams
from actgen.ooxml.packing.zipping import Entry, stored
from tests.ooxml.word import p, part, tbl, tr

MAIN, LABEL = "word/document.xml", "acte"
VALUES = ("Saint-Jean-de-Boiseau", "3\u00a0mai 2026", "la Maire", "de", "2026")
LAYOUT = layout_of({style.css: style for style in PARAGRAPH_STYLES})


def printed(*values: str) -> tuple[Entry, Pieces]:
    """A part with a paragraph, a table and a title that hold values, as it is laid out."""
    rows = tbl(tr("de 2026", "{}"), tr("{}", p("Séance du {}")))
    body = part("document", p("Commune de {}, {}"), p("Fixe."), rows, p("la Maire")).decode()
    bones = [piece for text in body.split("{}") for piece in (text, None)][:-1]
    pieces = finished(bones, [value.encode() for value in values], LAYOUT)
    return stored(MAIN, pieces.content()), pieces


def told(entry: Entry, pieces: Pieces, values: tuple[str, ...]) -> list[str]:
    return [one.subject for one in lost(entry, pieces, values, LABEL)]


def told_of_the_whole(entry: Entry, values: tuple[str, ...]) -> list[str]:
    return told(entry, Pieces(Seams((entry.content(),))), values)


def test_an_act_says_its_values() -> None:
    entry, pieces = printed(*VALUES)
    assert pieces.held
    assert told(entry, pieces, VALUES) == []
    whole, kept = cut(entry.content()), cut_in(entry)
    assert whole
    assert kept
    assert _said(kept) == _said(whole)


def _said(parts: Cut) -> list[tuple[Mould, Words]]:
    return [(one.mould, one.words) for one in parts.passages]


@pytest.mark.parametrize("said", [VALUES, *permutations(VALUES, 4), ("x", *VALUES[1:]), (*VALUES[:4], "2027"), ()])
def test_what_is_lost_is_told_as_of_the_whole(said: tuple[str, ...]) -> None:
    entry, pieces = printed(*VALUES)
    assert told(entry, pieces, said) == told_of_the_whole(entry, said)


def test_a_value_that_stands_in_the_words_of_the_template_alone_is_found_as_ever() -> None:
    entry, pieces = printed("x", *VALUES[1:])
    said = ("de", *VALUES[1:])
    assert told(entry, pieces, said) == told_of_the_whole(entry, said) == []


def test_pieces_of_another_part_prove_nothing() -> None:
    _, pieces = printed(*VALUES)
    entry, _ = printed("Nantes", *VALUES[1:])
    assert told(entry, pieces, VALUES) == ["Saint-Jean-de-Boiseau"]


#: Texts as values are, and as they may hold a passage otherwise: names that are cut, blanks, signs, words of the part.
TEXTS = (
    "Saint-Jean-de-Boiseau", "Anne-Marie, Jean-Luc", "Nantes", "porte-drapeau", "2026-026", "Saint-Pair-2",
    "Saint\u2011Brevin", "Commune de", "de", "2", "", " ", " b", "b ", "\u00a0%", "%s", "%", "100\u00a0%", "ﬁn", "𝒜",
    "R&amp;D", "&lt;b>", "a]", "{{ x }}", "\U000f0000", "\ue000", "a>b", "Séance du", "La secrétaire de séance est là",
    "a</w:t><w:br/><w:t>b",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(8))
def test_what_is_known_but_for_its_values_is_proven_as_the_whole(seed: int) -> None:
    """Among acts of all sorts of values, so that each passage was met with others before."""
    drawn = Random(seed)
    for _ in range(150):
        values = tuple(drawn.choice(TEXTS) for _ in VALUES)
        entry, pieces = printed(*values)
        said = drawn.choice((values, values, tuple(drawn.choice((one, drawn.choice(TEXTS))) for one in values)))
        assert told(entry, pieces, said) == told_of_the_whole(entry, said)
        kept, whole = cut_in(entry), cut(entry.content())
        assert (kept and _said(kept)) == (whole and _said(whole))
