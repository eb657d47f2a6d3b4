"""Who presides when the council comes to an act, and where the file says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.variables.assemblee import chair_of

if TYPE_CHECKING:
    from actgen.kinds.dossier import Dossier, Stated
    from actgen.rules.rule import Path
    from actgen.variables.fiche import Fiche
    from actgen.variables.persons import Personne


def chair(dossier: Dossier, act: Stated[Fiche]) -> tuple[Personne, Path]:
    """The person, and the whole path of the name: under the act, under the sitting, or that of the mayor."""
    person, path = chair_of(dossier.fiche, act.states)
    return person, act.path(*path) if path == ("president",) else path
