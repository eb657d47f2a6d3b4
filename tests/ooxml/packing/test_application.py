"""What a Word file says of the program that made it."""

from __future__ import annotations

from actgen.ooxml.packing.application import APP_PART, application_part


def test_the_part_names_actgen_and_counts_nothing() -> None:
    part = application_part()
    assert part.name == APP_PART == "docProps/app.xml"
    assert b"<Application>actgen</Application></Properties>" in part.content()
    assert b"Words" not in part.content()
