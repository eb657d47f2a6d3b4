"""A copy with one other field is the one that `replace` of msgspec makes."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from actgen.document.model import Cell, Look, Paragraph, Text
from actgen.document.word.copies import all_but

CELL = Cell((Paragraph("corps", (Text("Un."),)),), 2, 3, True, "FFFFFF", ("top",), ("left",), "center")


@pytest.mark.parametrize("one", [CELL, CELL.blocks[0], Text("Un.", True, False, True, Look(weight=True), "#lien")])
def test_each_field_changes_alone(one: Cell | Text | Paragraph) -> None:
    for changed in one.__struct_fields__:
        value = object()
        made = all_but(one, changed)(value)
        assert made == replace(one, **{changed: value})
        assert made != one
