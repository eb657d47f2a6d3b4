"""The tags that an act may have."""

from __future__ import annotations

from tests.atelier.importing.bringing import brought
from tests.atelier.importing.proposing.proposed import proposals
from tests.ooxml.word import p, word_file


def test_a_tag_that_was_typed_stays() -> None:
    done = brought(word_file(p("Convention"), p("La commune {{ commune.de_nom }}, et la commune de ……………")))
    assert done.text.count("{{ commune.de_nom }}") == 2
    assert len(done.proposals.placed) == 1


def test_a_convention_is_not_given_what_only_a_deliberation_has() -> None:
    assert proposals("Présents : 27 – Votants : 31", "Publié le 17 mars 2026") == []
