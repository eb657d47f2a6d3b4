"""What a template can read of the real dossier."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from actgen.core.project import Project
from actgen.facts.context import build_context
from actgen.french.values import MonthValue
from actgen.kinds.dossier import load_dossier
from actgen.variables.manifest import Faits

ROOT = Path(__file__).parents[2]
FACTS = Faits.model_validate(
    {
        "periode": {"entree_en_vigueur": "2026-07-19", "fin": "2030-07-19"},
        "dates": {"adhesion_limite": "2026-01-24"},
        "nombres": {"duree_periode_mois": 24, "reconductions": 1, "prix_pourcentage": 40},
        "textes": {"sdet_version": "2025"},
    }
)


def context(acte: str, facts: Faits = FACTS) -> dict[str, Any]:
    return build_context(load_dossier(Project(ROOT), "ancenis-saint-gereon"), acte, facts)


def leaves(value: Any) -> Iterator[Any]:
    """Everything in a value that is neither a list nor a mapping."""
    if isinstance(value, dict):
        for item in value.values():
            yield from leaves(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from leaves(item)
    else:
        yield value


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


def test_its_names_are_those_of_the_guide() -> None:
    assert list(context("convention")) == [
        "commune",
        "academie",
        "maire",
        "signataire",
        "contact",
        "referent",
        "tribunal",
        "seance",
        "comptable",
        "ecoles",
        "historique",
        "inscription",
        "acte",
        "deliberation",
        "subvention",
        "decision",
        "convention",
        "annexe_engagement",
        "certificat_adhesion",
        "circulation",
    ]


def test_nothing_is_computed_of_an_act_that_the_file_lacks() -> None:
    assert set(leaves(context("deliberation")["subvention"])) == {None}


def test_the_commune_has_its_forms_and_its_court() -> None:
    commune = context("deliberation")["commune"]
    assert (commune["nom"], commune["de_nom"], commune["a_nom"]) == (
        "Ancenis-Saint-Géréon",
        "d’Ancenis-Saint-Géréon",
        "à Ancenis-Saint-Géréon",
    )
    assert (commune["siren"], commune["insee"]) == ("200083228", "44003")
    assert commune["departement"] == {
        "code": "44",
        "nom": "Loire-Atlantique",
        "de_nom": "de Loire-Atlantique",
        "de_nom_article": "de la Loire-Atlantique",
    }
    assert commune["effectif_legal"] == 33
    assert commune["denomination"] == "Commune d’Ancenis-Saint-Géréon"
    assert "Nantes" in commune["tribunal"]


def test_the_mayor_is_addressed_and_the_rector_agrees() -> None:
    found = context("deliberation")
    assert found["maire"]["appellation"] == "Monsieur le Maire"
    assert found["maire"]["complet"] == "Rémy ORHON"
    assert found["signataire"] == found["maire"]
    assert found["academie"]["recteur"]["genre"] == "feminin"


def test_the_sitting_is_counted() -> None:
    seance = context("deliberation")["seance"]
    assert (seance["date"], seance["heure"], seance["convocation"]) == (date(2025, 12, 15), time(19), date(2025, 12, 9))
    assert (seance["nombre_presents"], seance["nombre_pouvoirs"], seance["presents_ou_representes"]) == (29, 4, 33)
    assert seance["president"]["fonction"] == "Maire"
    assert seance["presents"][6]["mention"] == "Laure CADOREL (Arrivée à 20h11)"
    assert (seance["quorum"], seance["sans_quorum"], seance["pouvoirs_en_seance"]) == (18, False, [])
    assert seance["lieu"] is None
    assert [seance[name] for name in ("urgence", "seconde_convocation", "huis_clos", "note_synthese")] == [None] * 4


def test_a_person_is_presented_with_her_civility_where_it_is_known() -> None:
    seance = context("deliberation")["seance"]
    assert seance["president"]["presente"] == "Monsieur Rémy ORHON"
    assert seance["secretaires"][0]["presente"] == "Carine MATHIEU"


def test_the_vote_is_computed() -> None:
    acte = context("deliberation")["acte"]
    assert acte["nom"] == "deliberation"
    assert acte["vote"] == {
        "pour": 33,
        "contre": 0,
        "abstentions": 0,
        "blancs": None,
        "nuls": None,
        "refus": None,
        "heure": None,
        "non_participants": [],
        "retraits": [],
        "scrutin": None,
        "demandeurs": None,
        "noms": {"pour": [], "contre": [], "abstentions": []},
        "voix_preponderante": None,
        "votants": 33,
        "exprimes": 33,
        "majorite_absolue": 17,
        "unanimite": True,
    }
    assert acte["anterieure"] == {"numero": "2021-153", "date": date(2021, 11, 15)}
    assert acte["rapporteur"]["complet"] == "Anthony MORTIER"
    assert acte["mise_en_ligne"] is None


def test_what_a_convention_has_in_its_own_is_there_even_when_it_says_nothing() -> None:
    assert context("convention")["acte"] == {
        "nom": "convention",
        "representation": None,
        "date_signature": None,
        "signataire": None,
    }


def test_a_convention_bears_what_filing_gave_to_its_deliberation() -> None:
    filed = build_context(load_dossier(Project(ROOT), "chateaubriant"), "convention", FACTS)["deliberation"]
    without = build_context(load_dossier(Project(ROOT), "villeneuve-la-riviere"), "convention", FACTS)["deliberation"]
    assert filed["identifiant"] == "044-214400368-20211222-13-DE"
    assert filed["reception_prefecture"] == filed["publication"] == date(2021, 12, 22)
    assert set(without.values()) == {None}


def test_the_facts_of_the_convention_stand_with_what_follows_from_them() -> None:
    assert context("deliberation")["convention"] == {
        "representation": None,
        "date_signature": None,
        "signataire": None,
        "entree_en_vigueur": date(2026, 7, 19),
        "fin": date(2030, 7, 19),
        "annees_scolaires": "2026/2027 à 2029/2030",
        "periode_annees": "2026-2030",
        "precedente": None,
        "adhesion_limite": date(2026, 1, 24),
        "duree_periode_mois": 24,
        "reconductions": 1,
        "prix_pourcentage": 40,
        "sdet_version": "2025",
        "duree_totale_mois": 48,
        "qualite_pourcentage": 60,
    }


def test_a_convention_without_facts_has_none() -> None:
    assert context("deliberation", Faits())["convention"] == {
        "representation": None,
        "date_signature": None,
        "signataire": None,
        "precedente": None,
        "duree_totale_mois": None,
        "qualite_pourcentage": None,
    }


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
