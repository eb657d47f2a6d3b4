"""The models: frozen, strict, described in French, with no field for what can be computed."""

from __future__ import annotations

import pytest
from pydantic import BaseModel, ValidationError

from actgen.variables.actes import Vote
from actgen.variables.commune import Commune
from actgen.variables.fiche import Fiche
from actgen.variables.seance import Seance
from tests.kinds_of_acts import FICHE
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


def test_a_sheet_cannot_be_changed_once_read() -> None:
    fiche = read_sheet(SHEET)
    with pytest.raises(ValidationError, match="frozen"):
        fiche.commune.nom = "Nantes"  # type: ignore[misc]


def test_nothing_that_is_computed_has_a_field() -> None:
    seance, vote = Seance.model_fields, Vote.model_fields
    assert not {"presents_ou_representes", "votants", "quorum", "jour"} & {*seance, *vote}
    assert not {"tribunal", "departement"} & set(Commune.model_fields)


def test_a_present_is_a_name_or_a_name_with_the_time_of_arrival() -> None:
    seance = read_sheet(SHEET).seance
    assert seance is not None
    presents = seance.presents
    assert [(one.personne.complet, str(one.arrivee)[:5]) for one in presents if one.arrivee] == [
        ("Laure CADOREL", "20:11")
    ]
    assert presents[0].personne.complet == "Rémy ORHON"


def test_a_copy_has_the_persons_and_the_council_of_its_own_sitting() -> None:
    fiche = read_sheet(SHEET)
    assert fiche.seance is not None
    assert ("seance", "presents", 0, "personne") in dict(fiche.persons)
    copied = fiche.model_copy(update={"seance": fiche.seance.model_copy(update={"presents": ()})})
    assert ("seance", "presents", 0, "personne") not in dict(copied.persons)
    assert len(copied.conseil.members) == len(fiche.conseil.members) - len(fiche.seance.presents)


def test_what_is_not_said_has_its_default() -> None:
    fiche = read_sheet(SHEET)
    assert fiche.seance is not None
    assert (fiche.seance.absents, fiche.seance.lieu, fiche.commune.site) == ((), None, "ancenis-saint-gereon.fr")
    assert stated(fiche, "deliberation").mode_publication is None
    assert stated(fiche, "deliberation").vote.non_participants == ()
    silent = read_sheet(changed(("    recours_a_compter_de: la notification\n", "")))
    assert stated(silent, "deliberation").recours_a_compter_de == "la publication"


@pytest.mark.parametrize(("typed", "elision"), [("oui", True), ("non", False)])
def test_the_elision_is_yes_or_no(typed: str, elision: bool) -> None:
    text = changed(("  academie: nantes\n", f"  academie: nantes\n  elision: {typed}\n"))
    assert read_sheet(text).commune.elision is elision


def test_the_sheet_can_be_written_back_as_plain_data() -> None:
    plain = read_sheet(SHEET).model_dump(mode="json")
    assert plain["seance"]["heure"] == "19:00:00"
    assert plain["maire"]["personne"] == "Monsieur Rémy ORHON"
    assert FICHE.model_validate(plain | {"actes": read_sheet(SHEET).actes}).maire == read_sheet(SHEET).maire
