"""A commune as its file states it."""

from __future__ import annotations

import pytest

from tests.changing import commune_of
from tests.variables.sheets import changed, read_sheet


@pytest.mark.parametrize(("typed", "elision"), [("oui", True), ("non", False)])
def test_the_elision_is_yes_or_no(typed: str, elision: bool) -> None:
    text = changed(("  academie: nantes\n", f"  academie: nantes\n  elision: {typed}\n"))
    assert commune_of(read_sheet(text)).elision is elision
