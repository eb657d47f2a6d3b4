"""Who may do what: three roles, and the person who asks."""

from __future__ import annotations

import getpass
from collections.abc import Mapping
from dataclasses import dataclass

from actgen.variables.choices import Choice


class Role(Choice):
    """Ce qu’une personne peut faire dans l’atelier\u00a0; chaque rôle a ce qu’ont les précédents."""

    SAISIT = "saisit"
    VALIDE = "valide"
    ADMINISTRE = "administre"

    def covers(self, least: Role) -> bool:
        """Whether who has this role may do what asks for the other."""
        return _RANKS.index(self) >= _RANKS.index(least)


_RANKS = tuple(Role)
#: What each role lets do, for the page that tells it.
DUTIES: Mapping[Role, str] = {
    Role.SAISIT: "commence et remplit les dossiers, les contrôle, télécharge les actes",
    Role.VALIDE: "note aussi qu’un acte est signé",
    Role.ADMINISTRE: "change aussi les modèles, les sortes d’actes et les goldens",
}


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks: the name that the journal keeps, and the role; `is_local` at the machine itself."""

    name: str
    role: Role
    is_local: bool = False

    def may(self, least: Role) -> bool:
        """Whether the role is enough."""
        return self.role.covers(least)


#: Whoever sits at the machine: the name of the session of the machine, everything allowed.
LOCAL = Person("poste local", Role.ADMINISTRE, is_local=True)


#: Who has not been let in: pages say so, and show nothing of the project.
NOBODY = Person("", Role.SAISIT)


def local_person() -> Person:
    """Who sits at this machine, by the name of the session."""
    try:
        return Person(getpass.getuser(), Role.ADMINISTRE, is_local=True)
    except (OSError, ImportError, KeyError):  # a machine without such names
        return LOCAL
