"""Fields read wherever they stand."""

from __future__ import annotations

from datetime import date

from actgen.rules.naming import head_of
from actgen.rules.stating import earlier_acts, stating
from tests.france.other_kinds import ARRETE, KINDS, SUBVENTION, of_town_hall

CITING = {**ARRETE, "anterieure": "{ numero: 2020-A-3, date: 2020-02-20 }"}


def test_a_field_is_found_in_any_act_that_states_it() -> None:
    dossier = of_town_hall(subvention={**SUBVENTION, "exercice": "2026"}, arrete=ARRETE)
    assert [(act.path("exercice"), value) for act, value in stating(dossier, "exercice", int)] == [
        (("actes", "subvention", "exercice"), 2026)
    ]
    assert [*stating(dossier, "exercice", str)] == []


def test_an_earlier_act_is_named_after_the_act_that_cites_it() -> None:
    (earlier,) = earlier_acts(of_town_hall(subvention=SUBVENTION, arrete=CITING))
    assert (earlier.number, earlier.day, earlier.named) == ("2020-A-3", date(2020, 2, 20), "l’acte antérieur")
    assert earlier.path("numero") == ("actes", "arrete", "anterieure", "numero")
    cited = {**SUBVENTION, "anterieure": "{ numero: 2020-3, date: 2020-02-20 }"}
    (earlier,) = earlier_acts(of_town_hall(deliberation=cited))
    assert earlier.named == "la délibération antérieure"


def test_an_act_is_named_shortly() -> None:
    assert [head_of(KINDS[name]) for name in ("annexe-engagement", "subvention", "certificat-adhesion", "arrete")] == [
        "l’annexe",
        "la délibération",
        "le certificat",
        "l’arrêté",
    ]
