"""What a template can read of the real dossier."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest

from actgen.core.project import Project
from actgen.facts.context import build_context
from actgen.french.values import MonthValue
from actgen.kinds.dossier import load_dossier
from actgen.variables.manifest import Faits
from tests.conftest import COMMUNE, ROOT
from tests.facts.reading import context, leaves

PROJECT = Project(ROOT)


@pytest.mark.parametrize("acte", ["deliberation", "convention"])
def test_it_holds_typed_values_and_nothing_else(acte: str) -> None:
    assert {type(leaf) for leaf in leaves(context(acte))} <= {
        str,
        int,
        Decimal,
        bool,
        date,
        time,
        MonthValue,
        type(None),
    }


def test_the_sitting_is_counted() -> None:
    seance = context("deliberation")["seance"]
    assert (seance["date"], seance["heure"], seance["convocation"]) == (date(2025, 12, 15), time(19), date(2025, 12, 9))
    assert (seance["nombre_presents"], seance["nombre_pouvoirs"], seance["presents_ou_representes"]) == (29, 4, 33)
    assert seance["president"]["fonction"] == "Maire"
    assert seance["presents"][6]["mention"] == "Laure CADOREL (Arrivée à 20h11)"
    assert (seance["quorum"], seance["sans_quorum"], seance["pouvoirs_en_seance"]) == (18, False, [])
    assert seance["lieu"] is None
    assert [seance[name] for name in ("urgence", "seconde_convocation", "huis_clos", "note_synthese")] == [None] * 4


def test_the_steps_of_the_schools_are_told_in_order() -> None:
    found = context("deliberation")
    assert [step["depuis"] for step in found["historique"]] == [date(2021, 9, 1), MonthValue(2022, 9)]
    assert found["historique"][1] == {
        "ecoles": ["maternelle Mme\u00a0de Sévigné"],
        "depuis": MonthValue(2022, 9),
        "cadre": None,
    }
    assert found["ecoles"][3] == {
        "nom": "Mme\u00a0de Sévigné",
        "type": "maternelle",
        "designation": "maternelle Mme\u00a0de Sévigné",
        "uai": None,
        "effectif": None,
    }


def test_what_an_act_reads_is_found_once_and_who_adds_to_it_changes_it_for_nobody_else() -> None:
    dossier, manifest = load_dossier(PROJECT, COMMUNE), Faits()
    first = build_context(dossier, "convention", manifest)
    second = build_context(dossier, "convention", manifest)
    assert first["commune"] is second["commune"]
    first["commune"] = first["added"] = {}
    assert "added" not in build_context(dossier, "convention", manifest)
    assert build_context(dossier, "convention", manifest)["commune"] == second["commune"] != {}


def test_another_act_and_other_facts_read_their_own() -> None:
    dossier, facts = load_dossier(PROJECT, COMMUNE), Faits()
    assert build_context(dossier, "convention", facts)["acte"]["nom"] == "convention"
    assert build_context(dossier, "deliberation", facts)["acte"]["nom"] == "deliberation"
    stated = Faits(nombres={"tarif_eleve": 3})
    assert build_context(dossier, "deliberation", stated)["convention"]["tarif_eleve"] == 3
    assert "tarif_eleve" not in build_context(dossier, "deliberation", facts)["convention"]
