"""The Word template of a text that was understood."""

from __future__ import annotations

from actgen.atelier.importing.roles.understood import Reading, Understood
from actgen.atelier.importing.writing import called_notes, write_template
from actgen.ooxml.blocks import Run

READING = Reading(
    (
        Understood("Titre de l’acte", (Run("CONVENTION"),), "le premier"),
        Understood("Corps", (Run("Voici."),), "le reste"),
    )
)


def test_the_same_text_gives_the_same_bytes() -> None:
    assert write_template(READING, "Convention") == write_template(READING, "Convention")
    assert called_notes(READING) == []
