"""What stands between the words of a paragraph, and is none, stays at its place when the words are made anew."""

from __future__ import annotations

import pytest

from actgen.ooxml.packing.package import MAIN_PART, Package, read_package
from actgen.ooxml.xml import w
from tests.atelier.revision.judge import decided
from tests.atelier.revision.word.test_tracked import tracked
from tests.ooxml import word

_DAY = "<w:r><w:dayLong/></w:r>"


def a_file(*content: str) -> Package:
    return read_package(word.word_file(word.p(*content)), "essai")


def said(package: Package) -> str:
    """The words of the file once its changes are accepted, with a sign where Word writes the day."""
    shown = {w("t"): "", w("dayLong"): "§", w("drawing"): "¤"}
    body = package.xml(MAIN_PART)
    return "".join(shown[one.tag] or one.text or "" for one in body.iter(*shown))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((word.r("Fait le "), _DAY, word.r(" à Nantes")), (word.r("Fait ce "), _DAY, word.r(" à Rennes"))),
        ((word.r("Fait à Nantes"),), (_DAY, word.r(" : fait à Rennes"))),
        ((word.r("Fait à Nantes le"),), (word.r("Fait à Rennes le "), _DAY)),
        ((word.r("Le"),), (word.r("Du "), _DAY, word.r(" au "), _DAY, word.r(" inclus"))),
    ],
)
def test_a_day_that_word_writes_stays_between_the_same_words(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    wanted = a_file(*after)
    made = tracked(a_file(*before), wanted)
    assert said(decided(made, accept=True)) == said(wanted)


def test_the_words_of_its_run_are_not_said_twice() -> None:
    whole = '<w:r><w:t xml:space="preserve">le </w:t><w:dayLong/><w:t xml:space="preserve"> à Rennes</w:t></w:r>'
    wanted = a_file(word.r("Fait "), whole)
    made = tracked(a_file(word.r("Fait à Nantes")), wanted)
    assert said(decided(made, accept=True)) == "Fait le § à Rennes"


def test_a_paragraph_that_is_added_has_its_day_too() -> None:
    before = read_package(word.word_file(word.p(word.r("Un."))), "avant")
    after = read_package(word.word_file(word.p(word.r("Un.")), word.p(word.r("Le "), _DAY)), "après")
    assert said(decided(tracked(before, after), accept=True)) == "Un.Le §"
