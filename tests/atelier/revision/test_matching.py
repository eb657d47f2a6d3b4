"""Which part of one version became which of the other."""

from __future__ import annotations

from actgen.atelier.revision.matching import heading_words, matched, moved
from tests.atelier.revision.versions import a_text, articles

BEFORE, AFTER = (
    a_text(articles(*names)).parts
    for names in (("OBJET", "RETRAIT", "PRIX", "LITIGES"), ("OBJET", "PRIX", "LITIGES", "RETRAIT"))
)


def test_each_part_is_found_again_by_its_words() -> None:
    pairs = matched(BEFORE, AFTER)
    assert {
        heading_words(BEFORE[old]) == heading_words(AFTER[new]) for old, new in pairs.items() if BEFORE[old].is_headed
    } == {True}


def test_only_what_moved_among_the_others_is_told() -> None:
    names = [heading_words(AFTER[rank]) for rank in moved(BEFORE, AFTER, matched(BEFORE, AFTER))]
    assert names == ["retrait"]
