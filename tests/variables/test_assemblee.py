"""Who is there for a vote."""

from __future__ import annotations

from tests.variables.sheets import SHEET, read_sheet


def test_a_copy_has_the_persons_and_the_council_of_its_own_sitting() -> None:
    fiche = read_sheet(SHEET)
    assert fiche.seance is not None
    assert ("seance", "presents", 0, "personne") in dict(fiche.persons)
    copied = fiche.model_copy(update={"seance": fiche.seance.model_copy(update={"presents": ()})})
    assert ("seance", "presents", 0, "personne") not in dict(copied.persons)
    assert len(copied.conseil.members) == len(fiche.conseil.members) - len(fiche.seance.presents)
