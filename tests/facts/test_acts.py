"""The acts of a file, as a template reads them."""

from __future__ import annotations

from datetime import date

from actgen.core.project import Project
from actgen.facts.acts import act_facts
from actgen.facts.context import build_context
from actgen.kinds.dossier import load_dossier
from actgen.values.plain import plain
from tests.facts.reading import FACTS, ROOT, context, leaves


def test_nothing_is_computed_of_an_act_that_the_file_lacks() -> None:
    assert set(leaves(context("deliberation")["subvention"])) == {None}


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


def test_what_is_counted_stands_in_the_place_of_what_is_stated() -> None:
    dossier = load_dossier(Project(ROOT), "ancenis-saint-gereon")
    read, states = act_facts(dossier, "deliberation"), dossier.acte("deliberation")
    assert states is not None
    assert [*read][: len(type(states).model_fields)] == [*type(states).model_fields]
    assert read["vote"]["votants"] == read["vote"]["pour"]
    assert {**read, "vote": None, "presence": None} == {**plain(states), "vote": None, "presence": None}
