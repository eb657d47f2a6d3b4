"""The letterhead that a town hall begins with: a frame for its logo, its name, nothing in its body."""

from __future__ import annotations

from actgen.atelier.plans.letterheads import new_letterhead
from actgen.fill.letterhead import Letterhead, letterhead_faults
from actgen.ooxml.clauses import NO_CLAUSES
from actgen.ooxml.packing.package import read_package
from actgen.tags.template import read_template

LABEL = "commune-ancenis/papier"


def test_it_is_a_sound_letterhead_with_the_same_bytes_each_time() -> None:
    made = new_letterhead(LABEL)
    assert letterhead_faults(Letterhead(LABEL, made)) == []
    assert made == new_letterhead(LABEL)


def test_it_shows_the_logo_of_the_commune_where_there_is_one() -> None:
    read = read_template(new_letterhead(LABEL), LABEL, NO_CLAUSES)
    assert {one.path for one in read.readings} == {"commune.logo", "commune.de_nom"}
    assert any(tag.is_of_picture for part in read.parts for tag in part.tags)


def test_its_picture_is_our_own() -> None:
    package = read_package(new_letterhead(LABEL), LABEL)
    assert [name for name in package.names() if "media" in name] == ["word/media/blason.png"]
