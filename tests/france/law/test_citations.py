"""The articles that the descriptions of fields cite."""

from __future__ import annotations

from actgen.france.law.citations import citations


def test_each_name_has_its_source_in_french_typography() -> None:
    assert citations()
    assert [name for name, source in citations().items() if not source or "art. L" in source] == []
