"""A commune's file as a whole.

Each description of these models is shown by the editor, by `actgen schema` and in the reference page. What can be
computed (number present, voters, court, day of the week, agreement) has no field here.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from pydantic import Field

from actgen.variables.actes import Actes
from actgen.variables.commune import Commune, Contact, Maire, Referent, Tribunal
from actgen.variables.conseil.membres import Membre
from actgen.variables.fiche import Fiche
from actgen.variables.identity import Conseil
from actgen.variables.people import persons_of
from actgen.variables.seance import Seance

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from actgen.variables.persons import Personne
    from actgen.variables.yaml.nodes import Path


class Identite(Fiche):
    """Qui est la commune."""

    commune: Commune = Field(description="L’identité de la commune.")
    maire: Maire = Field(description="Le maire.")
    anciens_maires: tuple[Maire, ...] = Field(
        (),
        description="Les précédents, avec le dernier jour de leur mandat\u00a0: un acte lit celui de son jour.",
    )
    membres: tuple[Membre, ...] = Field(
        (),
        description="Les membres du conseil, une fois pour toutes, dans l’ordre du tableau\u00a0: une séance ne dit "
        "plus que les excusés et les absents.",
    )


class FicheCommune(Identite):
    """Le fichier d’une commune."""

    seance: Seance | None = Field(None, description="La séance du conseil municipal\u00a0; une décision s’en passe.")
    contact: Contact | None = Field(None, description="Le service qui suit le dossier.")
    referent: Referent | None = Field(None, description="Le référent désigné, s’il l’est.")
    tribunal: Tribunal | None = Field(None, description="Les coordonnées du tribunal, si l’acte les donne.")
    actes: Actes = Field(description="Les actes à faire.")

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy, whose persons are its own, and whose council is that of its own sitting."""
        copied = super().model_copy(update=update, deep=deep)
        for found in ("persons", "conseil"):
            copied.__dict__.pop(found, None)
        return copied

    def maire_at(self, day: date) -> Maire:
        """The mayor of that day; the present one where the file names none for it."""
        return next((one for one in (self.maire, *self.anciens_maires) if one.holds(day)), self.maire)

    @cached_property
    def persons(self) -> tuple[tuple[Path, Personne], ...]:
        """Each person whom the file names, and where."""
        return tuple(persons_of(self))

    @cached_property
    def conseil(self) -> Conseil:
        """The members of the council that the lists of the sitting name, and who among them a name means."""
        roll = self.seance.roll if self.seance else ()
        return Conseil(roll, (person for _, person in self.persons))
