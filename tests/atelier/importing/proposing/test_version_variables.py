"""The facts of an act that goes with no convention are variables of its manifest."""

from __future__ import annotations

from actgen.atelier.importing.proposing.found import Found
from actgen.atelier.importing.proposing.version_variables import as_variable, states_variables
from tests.kinds_of_acts import KINDS


def test_an_act_beside_a_convention_reads_the_facts_of_the_convention() -> None:
    assert not states_variables(KINDS["deliberation"])
    assert not states_variables(KINDS["convention"])


def test_a_find_without_a_fact_is_as_it_is() -> None:
    found = Found(0, 2, "{{ acte.numero }}", "son numéro")
    assert as_variable(found, "13", KINDS["deliberation"]) is found
