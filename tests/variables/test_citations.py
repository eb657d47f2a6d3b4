"""The law that the description of a field cites."""

from __future__ import annotations

import pytest

from actgen.core.door import Group
from actgen.france.capacities import Delegation
from actgen.variables import citations
from actgen.variables.citations import cited_law
from actgen.variables.conseil.decisions import HuisClos
from actgen.variables.seance import Urgence


def test_a_description_cites_the_law_that_the_package_gives() -> None:
    assert HuisClos.__doc__ == "La décision de se réunir à huis clos (CGCT, art.\u00a0L.\u00a02121-18)."
    assert Urgence.model_json_schema()["description"].endswith("(CGCT, art.\u00a0L.\u00a02121-11 et L.\u00a02121-12).")
    assert Delegation.model_fields["point"].description == (
        "Le point délégué (CGCT, art.\u00a0L.\u00a02122-22)\u00a0: 4\u00a0; dans un EPCI ou un syndicat, le numéro que "
        "lui donne la délibération (CGCT, art.\u00a0L.\u00a05211-10)."
    )


def test_a_name_that_no_package_knows_has_none() -> None:
    assert cited_law("horoscope") == ""


def test_the_first_package_that_knows_the_name_gives_it(monkeypatch: pytest.MonkeyPatch) -> None:
    tables = {Group.CITATIONS: (lambda: {"heure": "code A"}, lambda: {"heure": "code B", "lieu": "code B, art. 2"})}
    monkeypatch.setattr(citations, "brought", tables.get)
    assert (cited_law("heure"), cited_law("lieu")) == (" (code A)", " (code B, art. 2)")
