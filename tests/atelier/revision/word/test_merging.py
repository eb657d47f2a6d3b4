"""Both versions woven into one text."""

from __future__ import annotations

from actgen.atelier.revision.word.merging import weave
from tests.atelier.revision.versions import a_revision, articles


def test_what_moved_has_its_name_at_both_its_places() -> None:
    strands = weave(
        a_revision(articles("OBJET", "RETRAIT", "PRIX", "LITIGES"), articles("OBJET", "PRIX", "LITIGES", "RETRAIT"))
    )
    moves = [strand.move for strand in strands if strand.move]
    assert moves
    assert len(set(moves)) < len(moves)


def test_two_texts_of_the_same_words_weave_without_a_change() -> None:
    assert all(strand.item.is_same for strand in weave(a_revision(articles("OBJET"), articles("OBJET"))))
