"""The signs of French typography."""

from __future__ import annotations

from actgen.french.typography import quoted


def test_a_quotation_has_no_break_spaces() -> None:
    assert quoted("oui") == "«\u00a0oui\u00a0»"
