"""Which spaces are narrow, which keep two words on one line, where one must come in."""

from __future__ import annotations

import pytest

from actgen.french.correcting.corrections import Table, corrected
from actgen.french.correcting.spaces import SPACE_RULES, WIDTH_RULES


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Quoi ?", "Quoi\u202f?"),
        ("Objet : oui", "Objet\u00a0: oui"),
        ("« oui »", "«\u00a0oui\u00a0»"),
        ("40 %", "40\u00a0%"),
    ],
)
def test_a_space_that_was_typed_changes_its_width(typed: str, printed: str) -> None:
    assert corrected([typed], Table(WIDTH_RULES)) == [printed]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Objet:", "Objet\u00a0:"),
        ("40€", "40\u00a0€"),
        ("11 600 élèves", "11\u202f600\u00a0élèves"),
        ("3 mois", "3\u00a0mois"),
        ("06 février", "6\u00a0février"),
        ("01 mars", "1er\u00a0mars"),
        ("18 h 30", "18\u00a0h\u00a030"),
        ("n°12", "n°\u00a012"),
        ("12 bis", "12\u00a0bis"),
        ("M. Orhon", "M.\u00a0Orhon"),
        ("L.2122-22", "L.\u00a02122-22"),
        ("article 3", "article\u00a03"),
        ("Tél. 02 40 83", "Tél. 02 40 83"),
    ],
)
def test_a_space_comes_in_or_holds_what_must_not_part(typed: str, printed: str) -> None:
    assert corrected([typed], Table(SPACE_RULES)) == [printed]


def test_each_rule_says_where_it_comes_from() -> None:
    assert all(rule.name and "Lexique" in rule.source for rule in (*WIDTH_RULES, *SPACE_RULES))
