"""The kinds of acts of this project, and the model of a collectivité's file with them."""

from __future__ import annotations

from pathlib import Path

from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of

KINDS = kinds_of(Project(Path(__file__).parents[1]))
FICHE = KINDS.fiche
