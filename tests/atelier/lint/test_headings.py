"""A template whose first heading is not the title of the act is told; one without any heading is not."""

from __future__ import annotations

import pytest

from actgen.atelier.lint.linting import lint_file
from tests.document.building import shown, word_file


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("# Titre\nARTICLE 1 – Objet\nTexte.", []),
        ("Texte seul.", []),
        ("Texte.\nARTICLE 1 – Objet\nTexte.\n# Titre", ["Article"]),
        ("## PRÉAMBULE\nTexte.", ["Partie"]),
    ],
)
def test_the_first_heading_is_the_title(plan: str, told: list[str]) -> None:
    found = [one.diagnostic for one in lint_file(None, word_file(plan), "acte.docx")]
    said = [shown(one.message) for one in found if one.code == "LNT-029"]
    assert said == [f"Le premier intitulé est au style « {name} » : rien ne dit le titre de l’acte." for name in told]
