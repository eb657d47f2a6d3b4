"""A kind of act, ready: its names, its collection, its capacities, its acts in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from actgen.core.errors import InputFault
from actgen.kinds.files import read_fiche
from actgen.variables.actes import Actes, Dated, OfSitting, Signed, Voted
from actgen.variables.capacities import CAPACITIES
from actgen.variables.fiche import Fiche
from tests.kinds.subvention import SUBVENTION, kinds_with
from tests.kinds_of_acts import KINDS


def test_its_names_are_those_of_its_file(tmp_path: Path) -> None:
    kind = kinds_with(tmp_path)["subvention"]
    assert (kind.key, kind.named, kind.label, kind.e) == (
        "subvention",
        "la délibération de subvention",
        "Délibération de subvention",
        "e",
    )


def test_its_templates_are_those_of_its_collection_or_of_the_academy(tmp_path: Path) -> None:
    kind = kinds_with(tmp_path)["subvention"]
    assert (kind.collection("nantes"), kind.is_academic) == ("mairie", False)
    assert (KINDS["deliberation"].collection("nantes"), KINDS["deliberation"].is_academic) == ("nantes", True)


def test_it_has_the_capacities_that_it_names(tmp_path: Path) -> None:
    kind = kinds_with(tmp_path)["subvention"]
    assert kind.has(Voted)
    assert not kind.has(Dated)
    assert kind.asks


def test_what_decides_is_made_first() -> None:
    assert list(KINDS).index("deliberation") < list(KINDS).index("convention")


def test_the_names_of_its_fields_are_those_of_its_model() -> None:
    for kind in KINDS.values():
        assert kind.field_names == set(kind.model.model_fields), kind.name


def test_it_has_the_capacities_of_its_model() -> None:
    for kind in KINDS.values():
        asked: list[type[Fiche]] = [Fiche, *CAPACITIES.values(), OfSitting, Voted, Signed]
        assert [kind.has(one) for one in asked] == [issubclass(kind.model, one) for one in asked], kind.name


def test_a_file_is_read_without_the_models_of_the_kinds_of_which_it_has_no_act(tmp_path: Path) -> None:
    kinds_with(tmp_path, "nom: lettre que nul autre essai ne lit\ncapacites: [date]\n", "lettre")
    kinds = kinds_with(tmp_path, f"{SUBVENTION}# ni celle-ci\n")
    file = 'commune: {insee: "44003"}\nmaire: {personne: Monsieur Rémy ORHON}\nactes:\n  subvention: {}\n'
    with pytest.raises(InputFault, match="exercice"):
        read_fiche(file.encode(), "ancenis.yaml", kinds)
    assert ["model" in vars(kinds[name]) for name in ("subvention", "lettre")] == [True, False]


@pytest.mark.parametrize("to_come", [False, True])
def test_a_file_is_told_the_same_with_the_models_of_its_acts_alone(to_come: bool, tmp_path: Path) -> None:
    kinds = kinds_with(tmp_path)
    stated = {"commune": {"insee": "44003"}, "actes": {"subvention": {"exercice": "x"}, "subventio": {}}}
    known = kinds.fiche_of((), to_come=to_come, held=frozenset({"subvention", "subventio"}))
    whole = kinds.fiche_of((), to_come=to_come)
    assert _told(known, stated) == _told(whole, stated) != []
    held, every = _acts_of(known), _acts_of(whole)
    assert held.names() == every.names()
    assert list(held.model_fields) == ["subvention"]


def test_the_model_of_a_file_is_made_once_whatever_of_it_is_left_unsaid(tmp_path: Path) -> None:
    kinds, held = kinds_with(tmp_path), frozenset({"subvention"})
    known = kinds.fiche_of((), held=held)
    assert kinds.fiche_of((), of_a_table=False, of_a_commune=True, to_come=False, held=held) is known
    assert kinds.fiche_of((), held=held, to_come=True) is not known


def _acts_of(fiche: type[Fiche]) -> type[Actes]:
    acts: Any = fiche.model_fields["actes"].annotation
    assert issubclass(acts, Actes)
    return acts


def _told(model: type[Fiche], stated: Any) -> list[Any]:
    with pytest.raises(ValidationError) as refused:
        model.model_validate(stated)
    return [(one["loc"], one["type"], one["msg"]) for one in refused.value.errors(include_url=False)]


def test_a_kind_is_found_by_its_name_in_a_file_and_its_own_fields_are_those_with_a_type() -> None:
    assert KINDS.by_key["annexe_engagement"] is KINDS["annexe-engagement"]
    assert list(KINDS.by_key.values()) == list(KINDS.values())
    for kind in KINDS.values():
        asked_otherwise = set(kind.declared.champs) - set(kind.typed)
        assert all(kind.declared.champs[name].type is None for name in asked_otherwise)


def test_the_fields_that_name_an_act_of_another_sitting_are_known_at_every_depth(tmp_path: Path) -> None:
    elsewhere = (
        "  ailleurs: {type: groupe, description: x, champs: {acte: {type: acte de subvention, description: x}}}\n"
    )
    typed = kinds_with(tmp_path, SUBVENTION.replace("champs:\n  exercice", f"champs:\n{elsewhere}  exercice"))
    fields = typed["subvention"].typed
    assert {name: said.names_acts for name, said in fields.items() if said.names_acts} == {"ailleurs": True}
    assert {"exercice", "aides"} <= set(fields)
