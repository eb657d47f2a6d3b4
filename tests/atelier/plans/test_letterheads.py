"""The letterhead that a town hall begins with, and that which is its arms on the first page alone."""

from __future__ import annotations

from actgen.atelier.plans.letterheads import Arms, arms_on_first_page, new_letterhead
from actgen.document.word.pictures import pictures_of
from actgen.fill.letterhead import FIRST, Letterhead, given, letterhead_faults
from actgen.ooxml.clauses import NO_CLAUSES
from actgen.ooxml.packing.package import MAIN_PART, read_package
from actgen.ooxml.packing.targets import targets
from actgen.ooxml.sections import read_sections
from actgen.tags.template import read_template
from tests.pictures import png

LABEL = "commune-ancenis/papier"
ARMS = Arms("Armes", png(4, 5), 26, 31.2)


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


def test_arms_stand_on_the_first_page_alone() -> None:
    made = arms_on_first_page(LABEL, ARMS)
    assert letterhead_faults(Letterhead(LABEL, made)) == []
    package = read_package(made, LABEL)
    ((place, part),) = given(package).items()
    assert place == ("headerReference", FIRST)
    ((_, drawn),) = pictures_of(package.xml(part))
    assert (drawn.alternative, drawn.width, drawn.height) == ("Armes", 26, 31.2)
    assert package.find(targets(package, part)[drawn.relation]) == ARMS.png


def test_arms_have_their_room_in_the_margin_of_the_house() -> None:
    package = read_package(arms_on_first_page(LABEL, ARMS), LABEL)
    (section,) = read_sections(package, package.xml(MAIN_PART))
    assert section.shape.edges[0] + ARMS.height < section.shape.margins[0]
