"""What a file states of a member who came to a sitting, as its model reads it."""

from __future__ import annotations

from pydantic import Field

from actgen.variables.conseil.moments import Moment, Sortie
from actgen.variables.fiche import Fiche
from actgen.variables.fields import Line, YesNo
from actgen.variables.persons import Person


class Presence(Fiche):
    """Un conseiller présent."""

    personne: Person = Field(description="Prénom et nom, le nom en capitales.")
    arrivee: Moment | None = Field(
        None, description="L’heure ou le point auquel est arrivé qui n’était pas là à l’ouverture\u00a0: 20:11."
    )
    depart: Moment | None = Field(
        None, description="L’heure ou le point auquel est parti qui n’est pas resté jusqu’à la fin\u00a0: 21:05."
    )
    sorties: tuple[Sortie, ...] = Field((), description="Ses absences, s’il est sorti puis revenu.")
    fonction: Line | None = Field(
        None, description="Sa fonction\u00a0: première adjointe au maire. Sans elle, celle du tableau."
    )
    visio: YesNo | None = Field(None, description="oui s’il assiste par visioconférence, quand la loi le permet.")
