"""What a code that no commune of today has may be."""

from __future__ import annotations

import pytest

from actgen.cog.unknown import has_merged


@pytest.mark.parametrize(
    ("insee", "merged"), [("44003", False), ("44160", True), ("13201", False), ("44999", False), ("98999", False)]
)
def test_a_commune_that_merged_keeps_its_code_and_an_arrondissement_is_none(insee: str, merged: bool) -> None:
    assert has_merged(insee) is merged
