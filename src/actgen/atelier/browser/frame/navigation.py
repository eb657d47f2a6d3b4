"""What the head of each page leads to."""

from __future__ import annotations

from msgspec import Struct

from actgen.atelier.projects.settings import Role


class Place(Struct, frozen=True):
    """A word of the head, where it leads, and the least role that it is shown to."""

    label: str
    address: str
    role: Role = Role.SAISIT


NAVIGATION = (
    Place("Accueil", "/"),
    Place("Commencer", "/commencer"),
    Place("Modèles", "/modeles"),
    Place("Sortes d’actes", "/sortes"),
    Place("Textes acceptés", "/goldens"),
    Place("Journal", "/journal"),
    Place("Personnes", "/personnes"),
)
