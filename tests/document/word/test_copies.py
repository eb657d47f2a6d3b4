"""A copy with one other field is the one that `dataclasses.replace` makes."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from actgen.document.model import Cell, Look, Paragraph, Text
from actgen.document.word.copies import all_but

CELL = Cell((Paragraph("corps", (Text("Un."),)),), 2, 3, True, "FFFFFF", ("top",), ("left",), "center")


@pytest.mark.parametrize("one", [CELL, CELL.blocks[0], Text("Un.", True, False, True, Look(weight=True), "#lien")])
def test_each_field_changes_alone(one: Cell | Text | Paragraph) -> None:
    for changed in fields(one):
        value = object()
        made = all_but(one, changed.name)(value)
        assert made == replace(one, **{changed.name: value})  # type: ignore[arg-type]
        assert made != one
