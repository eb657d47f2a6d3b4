"""All that is wrong in the kinds of acts of a project."""

from __future__ import annotations

from pathlib import Path

from actgen.facts.checking.kind_checks import kinds_faults
from tests.kinds.subvention import kinds_with
from tests.kinds_of_acts import KINDS


def test_the_kinds_of_the_project_are_sound() -> None:
    assert kinds_faults(KINDS) == ()


def test_so_is_a_kind_whose_examples_show_its_rule(tmp_path: Path) -> None:
    assert kinds_faults(kinds_with(tmp_path)) == ()
