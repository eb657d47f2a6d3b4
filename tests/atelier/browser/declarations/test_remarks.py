"""The remarks that ask to complete a line, at its control."""

from __future__ import annotations

from tests.atelier.browser.declarations.filling import filled, made

TEXT = """\
nom: bail    # à compléter : son nom
rang: 20  # sa place
champs:
  # à compléter : le prix
  prix:
    type: montant   # à compléter
"""


def test_a_remark_stands_at_the_control_of_its_line_or_of_the_one_below() -> None:
    assert made(TEXT).remarks == {
        "nom": "à compléter : son nom", "champs.0": "à compléter : le prix", "champs.0.type": "à compléter",
    }  # fmt: skip


def test_what_is_ticked_goes_and_the_others_stay() -> None:
    after = filled(TEXT, relu_nom="oui", relu_champs__0="oui").text
    assert after == TEXT.replace("    # à compléter : son nom", "").replace("  # à compléter : le prix\n", "")


def test_a_value_that_changes_is_completed() -> None:
    assert "    type: date\n" in filled(TEXT, champs__0__type="date").text
