"""Where each value that a template reads comes from."""

from __future__ import annotations

import pytest

from actgen.atelier.contract.origins import typed_for
from actgen.facts.readable import context_shape
from actgen.variables.manifest import Faits
from tests.kinds_of_acts import KINDS
from tests.sizes import some


def test_what_is_typed_or_computed_leads_to_names_of_the_file() -> None:
    assert typed_for("inscription.ecoles[1].effectif", KINDS, "convention") == (("ecoles", 1, "effectif"),)
    assert typed_for("signataire.complet", KINDS, "convention") == (("maire", "personne"),)
    assert typed_for("acte.vote.votants", KINDS, "deliberation")[0] == ("seance", "presents")
    assert typed_for("seance.pouvoirs[].mandant.complet", KINDS, "deliberation")[0] == ("seance", "pouvoirs", "de")


@pytest.mark.parametrize(
    "acte", some(["deliberation", "decision", "convention", "annexe-engagement", "certificat-adhesion"], 4)
)
def test_every_name_of_the_context_is_typed_stated_or_computed_from_something(acte: str) -> None:
    paths = [path for path, _ in context_shape(KINDS, acte, Faits()).leaves()]
    told = [path for path in paths if not path.startswith(("academie.", "convention."))]
    assert [path for path in told if not typed_for(path, KINDS, acte)] == []
