"""Who asks: the person at the machine, or the one that the proxy names."""

from __future__ import annotations

import getpass

from msgspec import Struct

from actgen.atelier.projects.settings import Atelier, Role


class Person(Struct, frozen=True):
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


def person_named(people: Atelier, identifiant: str) -> Person | None:
    """The person that the proxy names; None for one that the file does not."""
    wanted = identifiant.strip().casefold()
    found = next((one for one in people.personnes if one.identifiant.casefold() == wanted), None)
    return Person(found.nom, found.role) if found else None
