"""What nothing leads to any more leaves the file, its relationships and its type too."""

from __future__ import annotations

from actgen.ooxml.packing.orphans import without_orphans
from actgen.ooxml.packing.package import read_package
from actgen.ooxml.packing.zipping import pack
from tests.document.building import LABEL
from tests.document.parts import part, with_parts
from tests.pictures import inline, png
from tests.word.making import PAGE, p, refer
from tests.word.pictured import Pictured

MADE = Pictured(
    p("Un."), section=refer("header7") + PAGE, repeated={"header7": p(inline("a.png"))}, pictures={"a.png": png()}
).docx()


def test_a_file_all_of_which_is_shown_stays_as_it_is() -> None:
    package = read_package(MADE, LABEL)
    assert without_orphans(package) == list(package.entries)


def test_a_header_that_nothing_refers_to_leaves_with_its_picture() -> None:
    name = "word/_rels/document.xml.rels"
    lines = part(MADE, name).replace("/>", "/>\n").splitlines()
    relations = "".join(one for one in lines if "header7" not in one and "a.png" not in one)
    kept = read_package(pack(without_orphans(read_package(with_parts(MADE, {name: relations}), LABEL))), LABEL)
    gone = {"word/header7.xml", "word/_rels/header7.xml.rels", "word/media/a.png"}
    assert gone.isdisjoint(kept.names())
    assert "header7" not in (kept.find("[Content_Types].xml") or b"").decode()
