"""The parts of a Word file that the schemas of ECMA-376 part 1 describe."""

from __future__ import annotations

from scripts.judges.schemas import parts_of_markup


def test_the_parts_of_the_package_itself_are_left_to_another_judge() -> None:
    names = ["[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml", "word/document.xml"]
    assert parts_of_markup(names) == ["docProps/app.xml", "word/document.xml"]
