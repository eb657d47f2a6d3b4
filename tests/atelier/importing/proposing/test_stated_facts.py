"""Facts that the manifest of an act gives already keep their name."""

from __future__ import annotations

from actgen.atelier.importing.proposing.found import Found
from actgen.atelier.importing.proposing.stated_facts import with_known_fact
from actgen.variables.manifest import Faits

FOUND = Found(0, 2, "{{ acte.numero }}", "son numéro")


def test_a_find_without_a_fact_is_as_it_is() -> None:
    assert with_known_fact(FOUND, None) is FOUND
    assert with_known_fact(FOUND, Faits()) is FOUND
