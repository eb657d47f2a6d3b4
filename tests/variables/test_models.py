"""The models: frozen, strict, described in French, with no field for what can be computed."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from actgen.variables.actes import Vote
from actgen.variables.commune import Commune
from actgen.variables.fiche import Fiche
from actgen.variables.seance import Seance
from tests.variables.sheets import SHEET, changed, read_sheet, stated

#: Those of the program; a test may make others of the fields that a file declares.
MODELS = [model for model in Fiche.__subclasses__() if model.__module__.startswith("actgen.")]


@pytest.mark.parametrize("model", MODELS, ids=str)
def test_every_field_of_every_model_is_described_by_a_french_sentence(model: type[BaseModel]) -> None:
    assert model.model_config["frozen"]
    assert model.model_config["extra"] == "forbid"
    for name, field in model.model_fields.items():
        text = field.description or ""
        assert text.endswith("."), f"{model.__name__}.{name}"
        assert "'" not in text, f"{model.__name__}.{name}: a straight apostrophe"
        assert " :" not in text.replace("\u00a0:", ""), f"{model.__name__}.{name}: a breaking space before a colon"


def test_nothing_that_is_computed_has_a_field() -> None:
    seance, vote = Seance.model_fields, Vote.model_fields
    assert not {"presents_ou_representes", "votants", "quorum", "jour"} & {*seance, *vote}
    assert not {"tribunal", "departement"} & set(Commune.model_fields)


def test_what_is_not_said_has_its_default() -> None:
    fiche = read_sheet(SHEET)
    assert fiche.seance is not None
    assert (fiche.seance.absents, fiche.seance.lieu, fiche.body.site) == ((), None, "ancenis-saint-gereon.fr")
    assert stated(fiche, "deliberation").mode_publication is None
    assert stated(fiche, "deliberation").vote.non_participants == ()
    silent = read_sheet(changed(("    recours_a_compter_de: la notification\n", "")))
    assert stated(silent, "deliberation").recours_a_compter_de == "la publication"
