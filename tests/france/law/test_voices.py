"""The voices of a vote, and those that the law sets aside."""

from __future__ import annotations

from actgen.core.diagnostics import Severity
from actgen.france.law.voices import set_aside, severity_of_a_rejection, sum_of
from actgen.variables.actes import Voted
from actgen.variables.assemblee import assembly
from tests.france.building import dossier_of, real


def test_the_sum_is_written_out() -> None:
    voted = real("ancenis-saint-gereon", "deliberation").stated(Voted)
    assert voted is not None
    assert sum_of(voted.vote) == "33 + 0 + 0 = 33"
    assert set_aside(assembly(dossier_of("ancenis-saint-gereon").fiche, voted.vote)) == 0


def test_a_rejection_beside_the_act_that_it_was_to_approve_is_an_error() -> None:
    assert severity_of_a_rejection(dossier_of("ancenis-saint-gereon")) is Severity.ERROR
