"""How many members must be there."""

from __future__ import annotations

from actgen.france.law.quorum import is_freed_of_quorum, quorum_of, share_of
from tests.france.building import convened_anew, dossier_of


def test_the_quorum_is_more_than_half_of_those_in_office() -> None:
    seance = dossier_of("ancenis-saint-gereon").seance
    assert seance.conseillers_en_exercice == 35
    assert quorum_of(seance) == 18
    assert quorum_of(seance, without=2) == 17
    assert share_of(seance) == "plus de la moitié"


def test_a_second_convocation_frees_the_council() -> None:
    dossier = dossier_of("ancenis-saint-gereon")
    assert not is_freed_of_quorum(dossier.seance)
    assert is_freed_of_quorum(convened_anew(dossier, "2025-12-08").seance)
