"""The two colours of the collectivité, as the sheet that every page loads after its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.projects.settings import read_settings

if TYPE_CHECKING:
    from actgen.core.project import Project

#: The name of the sheet, which is made and stands in no folder.
COLOURS = "couleurs.css"


def colours(project: Project) -> bytes:
    """The sheet; InputFault with the faults of the project’s file."""
    chosen = read_settings(project).couleurs
    return f":root {{ --principale: {chosen.principale}; --seconde: {chosen.seconde}; }}\n".encode()
