"""What changed in a text, as a terminal shows it."""

from __future__ import annotations

from actgen.atelier.compare.word_changes import Changed, Kept
from actgen.cli.marking import marked, strong


def test_words_that_went_and_came_stand_in_their_brackets() -> None:
    assert marked([Kept("le "), Changed("maire", "président")]) == "le [-maire-]{+président+}"


def test_there_is_colour_only_where_it_is_asked_for() -> None:
    assert strong("Titre", colour=False) == "Titre"
    assert strong("Titre", colour=True) == "\033[1mTitre\033[0m"
    assert "\033[31m" in marked([Changed("a", "")], colour=True)
