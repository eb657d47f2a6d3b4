"""The roll of a council, kept once: who its members are, in the order of the table, and from when to when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, Field

from actgen.variables.fiche import Fiche
from actgen.variables.fields import Date, Line, YesNo
from actgen.variables.persons import NAMED, Person

if TYPE_CHECKING:
    from collections.abc import Iterable


class Mandat(Fiche):
    """Du premier au dernier jour d’un mandat."""

    depuis: Date | None = Field(None, description="Le premier jour de son mandat, s’il n’y était pas dès le début.")
    jusqua: Date | None = Field(None, description="Le dernier jour de son mandat, s’il l’a quitté.")

    def holds(self, day: date) -> bool:
        """Whether that day is within it."""
        return (self.depuis is None or self.depuis <= day) and (self.jusqua is None or day <= self.jusqua)


def _membre(value: Any) -> Any:
    return {"personne": value} if isinstance(value, NAMED) else value


class Elu(Fiche):
    """Qui est élu au conseil."""

    personne: Person = Field(description="Prénom et nom, le nom en capitales.")
    fonction: Line | None = Field(None, description="Sa fonction\u00a0: première adjointe au maire.")
    liste: Line | None = Field(None, description="La liste sur laquelle il a été élu\u00a0: Ensemble pour demain.")
    suppleant: Person | None = Field(
        None, description="Son suppléant, dans un EPCI ou un syndicat où il en a un.", examples=["Félicité VALENTON"]
    )
    bureau: YesNo | None = Field(None, description="oui s’il est membre du bureau d’un EPCI ou d’un syndicat.")


class _Membre(Mandat, Elu):
    """Un membre du conseil."""


Membre = Annotated[_Membre, BeforeValidator(_membre, json_schema_input_type=str | _Membre)]


def in_office(members: Iterable[_Membre], day: date) -> tuple[tuple[int, _Membre], ...]:
    """Those who are members on that day, each with her place in the table."""
    return tuple((place, member) for place, member in enumerate(members) if member.holds(day))


def successions(members: Iterable[_Membre], day: date) -> tuple[tuple[int, int], ...]:
    """Who leaves the council on that day, with who enters it then, by their places: one seat for both, in their order.

    A member whose resignation is taken in a sitting sits until the item at which the next of the list takes the seat.
    """
    return tuple(zip(*_moved(members, day), strict=False))


def left_vacant(members: Iterable[_Membre], day: date) -> tuple[int, ...]:
    """Who leaves the council on that day and whose seat nobody takes then, by their places."""
    leaving, entering = _moved(members, day)
    return tuple(leaving[len(entering) :])


def _moved(members: Iterable[_Membre], day: date) -> tuple[list[int], list[int]]:
    """The places of those who leave the council on that day, and of those who enter it."""
    held = in_office(members, day)
    leaving = [place for place, member in held if member.jusqua == day]
    return leaving, [place for place, member in held if member.depuis == day]
