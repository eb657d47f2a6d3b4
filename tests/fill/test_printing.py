"""How a tag prints into a Word file."""

from __future__ import annotations

import pytest

from actgen.core.errors import WordingError
from actgen.fill.printing import line_breaks, printed_text


def test_ends_of_lines_and_tabs_become_elements_of_word() -> None:
    broken = line_breaks("a\nb\tc")
    assert "<w:br/>" in broken
    assert "<w:tab/>" in broken
    assert line_breaks("a") == "a"


def test_a_text_and_a_number_print_and_a_list_does_not() -> None:
    assert (printed_text("oui"), printed_text(3)) == ("oui", "3")
    with pytest.raises(WordingError, match="liste"):
        printed_text(["a"])
