"""All the acts of a sitting, as one of them reads them: `seance.actes`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from actgen.facts.context import build_context
from actgen.facts.readable import context_shape
from actgen.kinds.dossier import Dossier
from actgen.variables.manifest import Faits
from tests.evening import evening
from tests.facts.test_readable import faults_of


def agenda(dossier: Dossier) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = build_context(dossier, "tarifs", Faits())["seance"]["actes"]
    return found


def test_they_stand_in_the_order_of_their_items_with_what_they_say(tmp_path: Path) -> None:
    found = agenda(evening(tmp_path))
    assert [(one["point"], one["nom"], one["sorte"], one["numero"]) for one in found] == [
        (1, "tarifs", "délibération", "2026-01"),
        (2, "voirie", "délibération", "2026-02"),
        (3, "emploi", "délibération", "2026-03"),
        (4, "divers", "information", "2026-04"),
    ]


def test_an_act_without_an_item_follows_the_one_before_it_in_the_file(tmp_path: Path) -> None:
    found = agenda(evening(tmp_path, ("    point: 2\n", "")))
    assert [one["nom"] for one in found] == ["tarifs", "emploi", "voirie", "divers"]


def test_acts_of_which_none_states_its_item_are_numbered_in_the_order_of_the_file(tmp_path: Path) -> None:
    without = [(f"    point: {item}\n", "") for item in range(1, 5)]
    at_hours = [
        ("arrivee: {point: 2}", 'arrivee: {heure: "19:30"}'),
        ("depart: {point: 3}", 'depart: {heure: "21:00"}'),
    ]
    found = agenda(evening(tmp_path, *without, *at_hours))
    assert [(one["point"], one["nom"]) for one in found] == [(1, "tarifs"), (2, "emploi"), (3, "voirie"), (4, "divers")]


def test_an_act_without_an_item_among_others_that_have_one_is_given_none(tmp_path: Path) -> None:
    found = agenda(evening(tmp_path, ("    point: 2\n", "")))
    assert {one["nom"]: one["point"] for one in found}["voirie"] is None


def test_each_has_its_vote_and_its_presence_and_one_that_is_not_voted_has_no_vote(tmp_path: Path) -> None:
    found = {one["nom"]: one for one in agenda(evening(tmp_path))}
    assert [found[name]["vote"]["votants"] for name in ("tarifs", "voirie", "emploi")] == [6, 7, 5]
    assert found["emploi"]["presence"]["nombre_presents"] == 5
    assert found["divers"]["vote"] is None


def test_the_shape_says_what_the_context_holds(tmp_path: Path) -> None:
    dossier = evening(tmp_path)
    shape = context_shape(dossier.kinds, "", Faits()).fields["seance"]
    found = faults_of(shape, build_context(dossier, "tarifs", Faits())["seance"], "seance")
    assert [one for one in found if not one.startswith("seance.president")] == []  # the mayor is called in two ways


def test_what_is_counted_of_the_sitting_is_counted_once_for_all_its_acts(tmp_path: Path) -> None:
    dossier = evening(tmp_path)
    first, second = (build_context(dossier, acte, Faits()) for acte in ("tarifs", "emploi"))
    assert first["seance"] is second["seance"]
    assert first["acte"]["presence"] != second["acte"]["presence"]
