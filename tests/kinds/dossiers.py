"""A project that holds the academies and the file of one commune."""

from __future__ import annotations

import shutil
from pathlib import Path

from actgen.core.project import Project
from actgen.kinds.dossier import Dossier, load_dossier
from tests.variables.sheets import ROOT, SHEET

SLUG = "ancenis-saint-gereon"


def bare(root: Path) -> Project:
    """The project, without the file of the commune yet."""
    shutil.copytree(ROOT / "variables" / "academies", root / "variables" / "academies")
    (root / "variables" / "communes").mkdir()
    (root / "templates").mkdir()
    return Project(root)


def load(project: Project, text: str = SHEET) -> Dossier:
    """The dossier of the commune, whose file is that text."""
    (project.root / "variables" / "communes" / f"{SLUG}.yaml").write_text(text, encoding="utf-8")
    return load_dossier(project, SLUG)
