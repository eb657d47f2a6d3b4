"""Words are read with or without their accents."""

from __future__ import annotations

from actgen.atelier.importing.roles.unaccented import Unaccented, unaccented


def test_a_pattern_reads_a_text_without_its_accents_at_the_same_places() -> None:
    found = Unaccented("délibéré").search("APRÈS EN AVOIR DÉLIBÉRÉ")
    assert found is not None
    assert found.span() == (15, 23)
    assert unaccented("Œuvre, cœur, été, ça, Ÿ") == "Œuvre, cœur, ete, ca, Y"
