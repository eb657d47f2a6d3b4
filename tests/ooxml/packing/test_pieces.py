"""A part cut along its pieces has the very passages of the whole; what the pieces say of it is not believed."""

from __future__ import annotations

import pytest

from actgen.ooxml.packing.passages import Passage, cut, cut_in, passage_in
from actgen.ooxml.packing.pieces import Course, Pieces, Seams, course_along
from actgen.ooxml.packing.zipping import stored
from tests.ooxml.word import p, part, tbl, tr

MAIN = "word/document.xml"


def passages_of(course: Course, pieces: Pieces) -> list[Passage | None]:
    """The passages that hold values, with those of these pieces."""
    held = zip(course.holes, course.held(pieces.held), strict=False)
    return [hole.passage(hole.content(one)) for hole, one in held]


def made(kind: str, *blocks: str, counts: tuple[int, ...] = ()) -> Pieces:
    """A part of these blocks, of which a paragraph with « ~ » holds a value there."""
    around, held = [""], list[str]()
    for rank, one in enumerate(part(kind, *blocks).decode().split("</w:p>")):
        around[-1] += "</w:p>" if rank else ""
        before, opened, own = one.rpartition("<w:p>")
        if "~" in one:
            around[-1] += before
            held.append(opened + own)
            around.append("")
        else:
            around[-1] += one
    seams = Seams(tuple(one.encode() for one in around), counts or tuple(one.count("~") for one in held))
    return Pieces(seams, tuple(one.encode() for one in held))


@pytest.mark.parametrize(
    "blocks",
    [
        (p("Le ~ dit."),),
        (p("Un."), p("~ et ~"), p("Deux."), p("~")),
        (p("Un."), tbl(tr("~", "b"), tr("c", p("d") + p("~"))), p("Deux."), p("~")),
        (tbl(tr("a", "b")), tbl(tr("a", "~")), p("~"), p("Deux.")),
    ],
)
def test_a_part_has_the_passages_of_the_whole(blocks: tuple[str, ...]) -> None:
    pieces = made("document", *blocks)
    whole = cut(pieces.content())
    course = course_along(pieces, stored(MAIN, pieces.content()))
    assert course is not None
    assert whole is not None
    assert course.frame is whole.frame
    found = [one for one in passages_of(course, pieces) if one is not None]
    entry = stored(MAIN, pieces.content())
    course.keep(entry, found)
    kept = cut_in(entry)
    assert kept is not None
    assert kept.passages == whole.passages
    assert course.many == "".join(blocks).count("~")


def test_what_pages_repeat_is_one_passage() -> None:
    pieces = made("ftr", p("Un."), p("~ et ~"))
    entry = stored("word/footer1.xml", pieces.content())
    course = course_along(pieces, entry)
    assert course is not None
    (passage,) = (
        hole.passage(hole.content(one)) for hole, one in zip(course.holes, course.held(pieces.held), strict=False)
    )
    assert passage is not None
    course.keep(entry, [passage])
    assert passage_in(entry) is passage


@pytest.mark.parametrize(
    "blocks",
    [
        (p("Un."),),  # without a value
        (tbl(tr("a", tbl(tr("b"))), tr("c")), p("~")),  # a table in another
        (tbl(tr("a", tbl(tr("~"))), tr("~")),),
        (p("<w:bookmarkStart/>"), p("~")),  # what is not plain beside a value
        (p("~"), p("Un.") + "<w:bookmarkEnd/>"),
    ],
)
def test_what_is_not_plain_is_cut_as_a_whole(blocks: tuple[str, ...]) -> None:
    pieces = made("document", *blocks)
    assert course_along(pieces, stored(MAIN, pieces.content())) is None


@pytest.mark.parametrize(
    "blocks",
    [
        ("<w:bookmarkEnd/>" + p("~"),),
        (p("Un."), p("~", "<w:bookmarkStart/>")),
    ],
)
def test_a_passage_that_is_not_plain_is_none(blocks: tuple[str, ...]) -> None:
    pieces = made("document", *blocks)
    course = course_along(pieces, stored(MAIN, pieces.content()))
    assert course is not None
    assert None in [
        hole.passage(hole.content(held)) for hole, held in zip(course.holes, course.held(pieces.held), strict=False)
    ]


def test_pieces_that_are_not_the_part_are_not_believed() -> None:
    pieces = made("document", p("~"), p("Un."))
    assert course_along(pieces, stored(MAIN, pieces.content())) is not None
    assert course_along(pieces, stored(MAIN, pieces.content().replace(b"Un", b"Une"))) is None
    assert course_along(pieces, stored(MAIN, pieces.content() + b" ")) is None


def test_a_paragraph_that_is_not_sound_makes_no_passage() -> None:
    pieces = made("document", p("~"), p("Un."))
    course = course_along(pieces, stored(MAIN, pieces.content()))
    assert course is not None
    (hole,) = course.holes
    assert hole.passage(hole.content((b"<w:p><w:r><w:t>Un</w:r>",))) is None
    assert hole.passage(hole.content((b"<w:p><w:fldSimple/>",))) is None
