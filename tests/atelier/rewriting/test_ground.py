"""A text that is changed: what may be, and which remarks stand in it."""

from __future__ import annotations

import pytest

from actgen.atelier.first_file.editing import NotEditableError
from actgen.atelier.rewriting.ground import ground_of


def test_the_remarks_of_some_lines_stand_each_on_its_own() -> None:
    ground = ground_of('a:  # un\n  b: "x # y"\n  # deux\n')
    assert ground.remarks_within(0, 2, 2) == ["  # un", "  # deux"]
    assert ground.remark_beside(0) == "  # un"


@pytest.mark.parametrize("path", [("a",), ("b",), ("c", "d")])
def test_what_is_named_or_typed_is_not_changed(path: tuple[str, ...]) -> None:
    with pytest.raises(NotEditableError):
        ground_of("a: &x 1\nb: *x\nc: &y { d: 1 }\n").span(path)
