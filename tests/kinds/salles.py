"""A root that a town hall adds to its file: its list of rooms; and the project of subsidies with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.errors import InputFault
from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of
from tests.kinds.subventions import subventions

if TYPE_CHECKING:
    from pathlib import Path

    from actgen.core.diagnostics import Diagnostic

PLACE = "variables/rubriques/salles.yaml"
SALLES = """\
type: liste de groupe
description: Les salles que la commune loue.
champs:
  nom: {type: ligne, description: Son nom., exemple: Hermine}
  elision: {type: oui_non, facultatif: oui}
  places: {type: nombre, description: Combien y tiennent., exemple: "80"}
  tarif: {type: montant, description: Le prix d’un jour.}
  week_end: {type: montant, calcul: tarif * 2}
  caution: {type: montant, si: places > 50}
"""


def salles(root: Path, text: str = SALLES, name: str = "salles") -> Project:
    """A project whose files may hold that root, beside the act of subsidies."""
    project = Project(root) if (root / "variables").is_dir() else subventions(root)
    (root / "variables/rubriques").mkdir(exist_ok=True)
    (root / f"variables/rubriques/{name}.yaml").write_text(text, encoding="utf-8")
    return project


def write_rooms(project: Project, lines: str) -> None:
    """Add these lines at the end of the file of the commune."""
    path = project.root / "variables/communes/ancenis.yaml"
    path.write_text(path.read_text(encoding="utf-8") + lines, encoding="utf-8")


def faults_of(project: Project) -> list[Diagnostic]:
    """The faults for which the kinds and the roots of a project are refused."""
    try:
        kinds_of(project)
    except InputFault as fault:
        return list(fault.diagnostics)
    return []
