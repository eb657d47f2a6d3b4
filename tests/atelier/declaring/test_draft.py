"""The file of a kind of act that is begun: it loads without fault, whatever the fields that it declares."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.declaring.draft import Draft, DraftField, example_of, is_feminine, kind_text
from actgen.facts.checking.kind_checks import kinds_faults
from actgen.values.table import TYPES
from actgen.variables.capacities import CAPACITIES
from tests.kinds.subvention import kinds_with

SIMPLE = tuple(name for name in TYPES if "…" not in name and name not in ("groupe", "choix"))


def test_a_draft_of_every_type_and_every_capacity_loads_without_fault(tmp_path: Path) -> None:
    fields = tuple(DraftField(f"champ_{name}", name, f"Un champ : {name}.", example_of(name)) for name in SIMPLE)
    inner = (DraftField("prix", "montant", exemple="1 500"), DraftField("lignes", "liste de ligne", facultatif=True))
    listed = DraftField("lots", "liste de groupe", champs=inner, why="D’après « un tableau » : prix | lignes")
    total = DraftField("total", "montant", calcul="lots | somme('prix')")
    capacities = tuple(CAPACITIES)
    draft = Draft("bail", "bail : l’acte", capacities, (*fields, listed, total), feminin=True)
    kinds = kinds_with(tmp_path, kind_text(draft), "bail")
    assert kinds_faults(kinds) == ()
    assert kinds["bail"].declared.feminin
    assert list(kinds["bail"].declared.champs) == [one.name for one in draft.champs]


def test_a_draft_without_fields_is_sound_too(tmp_path: Path) -> None:
    assert kinds_faults(kinds_with(tmp_path, kind_text(Draft("bail", "bail", ("date",))), "bail")) == ()


@pytest.mark.parametrize(
    ("nom", "feminine"),
    [("délibération de subvention", True), ("convention", True), ("annexe", True), ("arrêté", False), ("bail", False)],
)
def test_the_gender_of_a_name_is_guessed(nom: str, feminine: bool) -> None:
    assert is_feminine(nom) is feminine
