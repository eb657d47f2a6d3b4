"""A commune as its file states it."""

from __future__ import annotations

import pytest

from tests.changing import commune_of
from tests.variables.sheets import changed, findings, read_sheet


@pytest.mark.parametrize(("typed", "elision"), [("oui", True), ("non", False)])
def test_the_elision_is_yes_or_no(typed: str, elision: bool) -> None:
    text = changed(("  academie: nantes\n", f"  academie: nantes\n  elision: {typed}\n"))
    assert commune_of(read_sheet(text)).elision is elision


def test_the_siren_of_an_epci_is_no_code_of_a_commune() -> None:
    ((place, code, message, hint),) = findings(changed(('insee: "44003"', 'insee: "244400552"')))
    assert (place.partition(":")[2].partition(":")[0], code) == ("10", "VAR-003")
    assert message == (
        "commune.insee\u00a0: 244400552 est le numéro SIREN de la communauté de communes du Pays d’Ancenis, qui n’est "
        "pas une commune."
    )
    assert "écrivez «\u00a0collectivite: { siren: … }\u00a0»" in hint
