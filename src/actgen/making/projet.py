"""What a project chooses once for all its acts: `variables/projet.yaml`, which it may do without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field

from actgen.core.files import read_file
from actgen.variables.choices import Choice
from actgen.variables.fiche import Fiche
from actgen.variables.reading import read_model

if TYPE_CHECKING:
    from actgen.core.project import Project


class Moteur(Choice):
    """Ce qui met un PDF en pages."""

    WEASYPRINT = "weasyprint"
    TYPST = "typst"


class Projet(Fiche):
    """Ce que le projet choisit une fois pour tous ses actes."""

    moteur: Moteur = Field(Moteur.WEASYPRINT, description="Ce qui met les PDF en pages\u00a0: weasyprint, ou typst.")


def read_projet(project: Project) -> Projet:
    """The choices of a project, the usual ones where it has no such file; InputFault with the faults of the file."""
    path = project.settings_file
    if not path.is_file():
        return Projet()
    return read_model(read_file(path), project.show(path), Projet).model
