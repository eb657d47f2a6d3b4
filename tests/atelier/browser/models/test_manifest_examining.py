"""A manifest as it is typed, and what is wrong with it."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.models.manifest_examining import manifest_faults
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from tests.atelier.browser.models.asking import MANIFEST

NAME = parse_template_name("nantes/convention@2026")
VARIABLES = "variables:\n  prix: {type: montant, valeur: 40}\n"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("", "", ""),
        ("du: 2025-09-01", "du: demain", "n’est pas une date"),
        ("sources:", f"{VARIABLES}sources:", ""),
        ("sources:", f"{VARIABLES.replace('40', 'quarante-sept mots')}sources:", "refuse la valeur"),
        ("sources:", "variables:\n  commune: {type: ligne}\nsources:", "commune"),
        ("sources:", 'variables:\n  prix: {type: montant, si: "montan > 3"}\nsources:', "montan"),
    ],
)
def test_what_is_wrong_is_told_as_the_check_tells_it(place: Project, old: str, new: str, said: str) -> None:
    text = MANIFEST.replace(old, new, 1)
    messages = [fault.message for fault in manifest_faults(place, NAME, text.encode())]
    assert len(messages) == bool(said)
    assert all(said in message for message in messages)
