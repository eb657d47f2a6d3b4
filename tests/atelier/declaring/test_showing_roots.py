"""The roots of a collectivité’s file, for a jurist and as data."""

from __future__ import annotations

from actgen.atelier.declaring.showing_roots import root_data, root_list_lines, root_show_lines
from tests.kinds_of_acts import KINDS


def test_a_root_is_told_with_its_name() -> None:
    root = KINDS.rubriques["ecoles"]
    assert any("ecoles" in line for line in root_list_lines(root))
    assert "ecoles" in "\n".join(root_show_lines(root))
    assert root_data(root)
