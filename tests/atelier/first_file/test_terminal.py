"""What is shown in a terminal is folded between words."""

from __future__ import annotations

import pytest

from actgen.atelier.first_file.terminal import folded, with_room


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("court", ["court"]),
        ("", [""]),
        ("une ligne qui passe le bord du terminal", ["une ligne qui passe le bord", "du terminal"]),
        ("  en retrait, une ligne trop longue aussi", ["  en retrait, une ligne trop", "  longue aussi"]),
        ("fin\u00a0: qui ne se coupe jamais\u00a0: [29] ", ["fin\u00a0: qui ne se coupe", "jamais\u00a0: [29] "]),
        ("la suite, par Voir\u00a0: actgen new --ask", ["la suite, par Voir\u00a0:", "actgen new --ask"]),
        ("    ", ["    "]),
        ("anticonstitutionnellement-long-et-entier", ["anticonstitutionnellement-long-et-entier"]),
    ],
)
def test_a_line_is_cut_between_words_only(line: str, pieces: list[str]) -> None:
    assert folded(line, 28) == pieces


def test_an_answer_has_the_next_line_where_a_question_leaves_it_no_room() -> None:
    assert with_room(["Qui préside\u00a0: "], 40, room=24) == ["Qui préside\u00a0: "]
    assert with_room(["Qui préside\u00a0: "], 30, room=24) == ["Qui préside\u00a0: ", "  "]
