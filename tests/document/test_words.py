"""The words of an act."""

from __future__ import annotations

from actgen.document.words import words, words_of
from tests.document.building import an_act


def test_the_words_of_an_act_are_those_of_its_body() -> None:
    act = an_act(visas=1, body="- un⏎deux", footer="Commune")
    assert words(act) == ["Convention", "VU", "le", "texte", "1,", "un", "deux"]


def test_marks_of_lists_and_kinds_of_hyphens_do_not_count() -> None:
    assert words_of("– un mot\u2011clé |\u00a0fin\u00ad ale") == ["un", "mot-clé", "fin", "ale"]
