"""A sitting as a file states it."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from actgen.variables.persons import read_person
from actgen.variables.seance import Presence, Seance
from tests.variables.sheets import SHEET, read_sheet


def test_a_present_is_a_name_or_a_name_with_the_time_of_arrival() -> None:
    seance = read_sheet(SHEET).seance
    assert seance is not None
    presents = seance.presents
    assert [(one.personne.complet, f"{one.arrivee.heure:%H:%M}") for one in presents if one.arrivee] == [
        ("Laure CADOREL", "20:11")
    ]
    assert presents[0].personne.complet == "Rémy ORHON"


_SITTING = {"date": "2026-03-30", "conseillers_en_exercice": "3", "secretaires": ["Rémy ORHON"]}
_NAMES = ["Madame Rémy ORHON", "Marie-Claude LE-GOFF", "M. HUNAULT", "Bruno DE KERGOMMEAUX", "Odile FAURE"]


def test_a_list_of_names_alone_is_read_as_each_name_in_its_group() -> None:
    for names in (_NAMES, _NAMES[:2], _NAMES[-1:]):
        alone = Seance.model_validate({**_SITTING, "presents": names}).presents
        assert alone == Seance.model_validate({**_SITTING, "presents": [{"personne": one} for one in names]}).presents
        assert alone == tuple(Presence(read_person(one)) for one in names)


def test_names_among_groups_are_read_as_if_each_had_a_group() -> None:
    late = {"personne": "Luc MARTIN", "arrivee": "20:11"}
    for presents in (
        [late],
        [late, *_NAMES],
        ["Odile FAURE", late, "M. HUNAULT", {"personne": "Anne PETIT"}, "É. ŒUF"],
    ):
        grouped = [{"personne": one} if isinstance(one, str) else one for one in presents]
        read = Seance.model_validate({**_SITTING, "presents": presents})
        assert read == Seance.model_validate({**_SITTING, "presents": grouped})
        assert sum(one.arrivee is not None for one in read.presents) == 1


@pytest.mark.parametrize(
    "presents",
    [
        "Odile FAURE", None, [None], [["Odile FAURE"]], ["Odile FAURE", ""], ["Odile FAURE", "Luc martin"],
        ["Odile FAURE", {"personne": "Luc MARTIN", "visio": "peut-être"}], ["Odile FAURE", {"nom": "Luc MARTIN"}],
    ],
)  # fmt: skip
def test_a_list_that_is_no_list_of_names_has_the_faults_of_each_of_its_elements(presents: Any) -> None:
    with pytest.raises(ValidationError) as one:
        Seance.model_validate({**_SITTING, "presents": presents})
    with pytest.raises(ValidationError) as other:
        Seance.model_validate({**_SITTING, "presents": presents, "mouvements": presents})
    told = [(fault["loc"], fault["type"], fault["msg"]) for fault in one.value.errors() if fault["type"] != "too_short"]
    again = [
        (("presents", *fault["loc"][1:]), fault["type"], fault["msg"])
        for fault in other.value.errors()
        if fault["loc"][0] == "mouvements"
    ]
    assert told == again


def test_a_sitting_has_somebody_present() -> None:
    with pytest.raises(ValidationError, match="too_short"):
        Seance.model_validate({**_SITTING, "presents": []})
