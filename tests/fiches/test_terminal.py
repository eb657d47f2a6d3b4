"""What is shown in a terminal is folded between words."""

from __future__ import annotations

import pytest

from actgen.fiches.terminal import folded


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("court", ["court"]),
        ("", [""]),
        ("une ligne qui passe le bord du terminal", ["une ligne qui passe le bord", "du terminal"]),
        ("  en retrait, une ligne trop longue aussi", ["  en retrait, une ligne trop", "  longue aussi"]),
        ("fin\u00a0: qui ne se coupe jamais\u00a0: [29] ", ["fin\u00a0: qui ne se coupe", "jamais\u00a0: [29] "]),
        ("anticonstitutionnellement-long-et-entier", ["anticonstitutionnellement-long-et-entier"]),
    ],
)
def test_a_line_is_cut_between_words_only(line: str, pieces: list[str]) -> None:
    assert folded(line, 28) == pieces
