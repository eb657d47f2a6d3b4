"""The control of each type of value."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.forms.controls import Control
from actgen.atelier.browser.forms.items import Field
from tests.atelier.browser.forms.filling import ANCENIS, SUBVENTION, act, items, sitting


@pytest.mark.parametrize(
    ("name", "control"),
    [
        ("acte.objet", Control.LINE),
        ("acte.debats", Control.TEXT),
        ("acte.exercice", Control.NUMBER),
        ("acte.aides.0.montant", Control.AMOUNT),
        ("acte.aides.0.siret", Control.CODE),
        ("acte.aides.0.convention", Control.YES_NO),
        ("acte.nature", Control.CHOICE),
        ("acte.rapporteur", Control.PERSON),
        ("acte.publication", Control.DATE),
        ("acte.vote.heure", Control.TIME),
        ("acte.vote.noms.pour", Control.LINES),
    ],
)
def test_each_type_has_its_control(name: str, control: Control) -> None:
    found = items(act("subvention", SUBVENTION))[name]
    assert isinstance(found, Field)
    assert found.control is control


def test_oui_and_non_are_the_words_of_a_question() -> None:
    found = items(sitting(ANCENIS))["seance.publique"]
    assert isinstance(found, Field)
    assert found.choices == ("oui", "non")
