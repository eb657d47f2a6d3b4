"""When somebody comes or goes during a sitting: at an hour, at an item of the agenda, or both."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, Annotated, Any

from msgspec import Struct
from pydantic import BeforeValidator, Field, model_validator

from actgen.core.still import once
from actgen.variables.actes import OfSitting, Voted
from actgen.variables.fiche import Fiche
from actgen.variables.fields import Count, FieldFault, Time

if TYPE_CHECKING:
    from typing import Self


class _Moment(Fiche):
    """Un moment de la séance\u00a0: une heure, un point de l’ordre du jour, ou les deux."""

    one_of = ("heure", "point")

    heure: Time | None = Field(None, description="L’heure\u00a0: 20:11.")
    point: Count | None = Field(
        None, description="Le premier point de l’ordre du jour qui suit, tel que les actes le disent\u00a0: 3."
    )

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        if self.heure is None and self.point is None:
            raise FieldFault("Ce moment ne dit ni l’heure ni le point.", "Écrivez 20:11, ou { point: 3 }.")
        return self


def _moment(value: Any) -> Any:
    return {"heure": value} if isinstance(value, str | time) else value


Moment = Annotated[_Moment, BeforeValidator(_moment, json_schema_input_type=Time | _Moment)]


class Sortie(Fiche):
    """Une absence au milieu de la séance."""

    depart: Moment = Field(description="L’heure ou le point auquel il est sorti\u00a0: 20:11.")
    retour: Moment = Field(description="L’heure ou le point auquel il est revenu\u00a0: 20:40.")


def is_no_later(one: _Moment, other: _Moment) -> bool:
    """Whether one moment is at the other or before it, as far as both are told alike."""
    return Instant(other.heure, other.point).is_before(one) is False


class Instant(Struct, frozen=True):
    """When the council comes to an act: the hour of the vote, the item of the agenda, as far as the file says them."""

    heure: time | None = None
    point: int | None = None

    def is_before(self, moment: _Moment) -> bool | None:
        """Whether the act comes before that moment; None where the file does not let it be told.

        Items are told apart where both are numbered, else hours: « à partir du point 3 » is after the second.
        """
        if self.point is not None and moment.point is not None:
            return self.point < moment.point
        if self.heure is not None and moment.heure is not None:
            return self.heure < moment.heure
        return None


@once
def instant_of(act: Fiche) -> Instant:
    """When the council came to that act."""
    heure = act.vote.heure if isinstance(act, Voted) else None
    return Instant(heure, act.point if isinstance(act, OfSitting) else None)
