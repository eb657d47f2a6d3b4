"""What is wrong with the words of an official text is told to its author, never refused."""

from __future__ import annotations

from actgen.core.diagnostics import WordPlace, error
from actgen.document.official_text import as_told


def test_its_own_words_are_a_warning_for_its_author() -> None:
    (told,) = as_told([error("REV-004", WordPlace("x"), "Ce renvoi ne mène nulle part.", "Corrigez-le.")])
    assert not told.is_error
    assert told.hint == "C’est le texte officiel, qui ne se corrige pas ici\u00a0: signalez-le à son auteur."


def test_what_our_tags_print_stays_an_error() -> None:
    fault = error("REM-001", WordPlace("x"), "Cette valeur manque.", "Donnez-la.")
    assert as_told([fault]) == (fault,)
