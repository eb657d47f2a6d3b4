"""What a reader typed, as a message shows it again."""

from __future__ import annotations

import pytest

from actgen.core.citing import cited


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("nantes", "«\u00a0nantes\u00a0»"),
        ("d’Orvault & <Cie> | »", "«\u00a0d’Orvault & <Cie> | »\u00a0»"),
        ("a\nb\tc\u00a0d", "«\u00a0a b c d\u00a0»"),
        ("a\u200bb\x00", "«\u00a0aU+200BbU+0000\u00a0»"),
        ("\ud800", "«\u00a0U+D800\u00a0»"),
        ("🎉", "«\u00a0🎉\u00a0»"),
        ("x" * 60, f"«\u00a0{'x' * 60}\u00a0»"),
        ("x" * 61, f"«\u00a0{'x' * 60}…\u00a0»"),
        ("x " * 500, f"«\u00a0{('x ' * 30).rstrip()}…\u00a0»"),
    ],
)
def test_a_text_stands_in_guillemets_on_one_line(text: str, shown: str) -> None:
    assert cited(text) == shown
