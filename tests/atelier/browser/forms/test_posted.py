"""What a page sends, read: the names of the form, and no other."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.forms.posted import Do, posted, text_of
from actgen.atelier.browser.refusals import Refusal
from tests.atelier.browser.forms.filling import ANCENIS, SUBVENTION, act, sitting

ACT = act("subvention", SUBVENTION)


def test_each_value_stands_at_the_path_that_its_name_means() -> None:
    found = posted(ACT, {"jeton": ("x",), "acte.aides.0.montant": ("", "3"), "acte.vote.noms.pour": ("A\r\nB",)})
    assert found.values == {
        ("actes", "subvention", "aides", 0, "montant"): "3",
        ("actes", "subvention", "vote", "noms", "pour"): "A\nB",
    }


@pytest.mark.parametrize(
    "name",
    [
        "acte", "acte.inconnu", "acte.aides", "acte.aides.montant", "acte.aides.01.montant", "acte.aides.9999.montant",
        "acte.vote", "acte.objet.x", "seance.heure", "acte.aides.0", "acte.total", "..", "acte.", "coller:acte.vote",
        "coller:acte.aides.0", "acte.__class__",
    ],
)  # fmt: skip
def test_a_name_that_the_form_does_not_have_is_refused(name: str) -> None:
    with pytest.raises(Refusal, match="Ce formulaire n’a pas de champ"):
        posted(ACT, {name: ("x",)})


def test_a_button_names_its_row() -> None:
    found = posted(ACT, {"faire": ("descendre:acte.aides.0",)})
    assert (found.do, found.row) == (Do.DOWN, ("actes", "subvention", "aides", 0))
    assert posted(ACT, {"faire": ("enregistrer",)}).do is None


@pytest.mark.parametrize("typed", ["retirer:acte.aides", "retirer:acte.objet", "monter:x"])
def test_a_button_of_no_row_is_refused(typed: str) -> None:
    with pytest.raises(Refusal):
        posted(ACT, {"faire": (typed,)})


def test_the_hour_of_somebody_who_came_late_has_a_control_of_its_own() -> None:
    found = posted(sitting(ANCENIS), {"seance.presents.0.arrivee.point": ("3",)})
    assert found.values == {("seance", "presents", 0, "arrivee", "point"): "3"}
    with pytest.raises(Refusal):
        posted(sitting(ANCENIS), {"seance.presents.0.arrivee": ("20:11",)})


def test_a_text_holds_nothing_that_a_file_cannot() -> None:
    assert text_of(" e\u0301t\x00e\u2028fin\r\n ") == "éte\nfin"
