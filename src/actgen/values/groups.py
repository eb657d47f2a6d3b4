"""The types that are groups of their own: a period, an act that is cited, an act of another sitting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema, model_validator

from actgen.core.citing import cited
from actgen.core.errors import WordingError
from actgen.core.names import is_slug
from actgen.french.dates import date_long
from actgen.french.ranges import date_range_long
from actgen.french.readers.dates import stated_date_range
from actgen.french.reading import read_act_date
from actgen.variables.fiche import Fiche
from actgen.variables.fields import Date, FieldFault, Line, Name, typed_text


class Periode(Fiche):
    """Une période, du premier jour au dernier."""

    du: Date = Field(description="Le premier jour.")
    au: Date = Field(description="Le dernier jour.")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.au < self.du:
            message = f"Le {date_long(self.au)} vient avant le {date_long(self.du)}."
            raise FieldFault(message, "Écrivez le premier jour, puis le dernier.")
        return self

    def __str__(self) -> str:
        return date_range_long(self.du, self.au)


class ActeCite(Fiche):
    """Un acte que l’on cite."""

    numero: Name = Field(description="Son numéro\u00a0: 2021-153.")
    date: Date | None = Field(None, description="Sa date.")
    objet: Line | None = Field(None, description="Son objet.", examples=["Fixation des tarifs municipaux"])


@dataclass(frozen=True, slots=True)
class ActeAilleurs:
    """The name of an act of another sitting: « 2025-12-15/tarifs »."""

    seance: date
    nom: str

    def __str__(self) -> str:
        return f"{self.seance.isoformat()}/{self.nom}"


def _period(value: Any) -> Any:
    """« du 1er au 15 décembre 2025 » as its two days."""
    if not isinstance(value, str):
        return value
    text = typed_text(value)
    try:
        days = stated_date_range(text)
    except WordingError as failure:
        raise FieldFault(failure.message, failure.hint) from failure
    if days is None:
        raise FieldFault(
            f"{cited(text)} ne se lit pas comme une période.",
            "Écrivez-la ainsi\u00a0: du 1er au 15 décembre 2025, ou en deux lignes, du et au.",
        )
    return {"du": days[0].isoformat(), "au": days[1].isoformat()}


def _elsewhere(value: Any) -> ActeAilleurs:
    if isinstance(value, ActeAilleurs):
        return value
    text = typed_text(value)
    day, slash, name = text.rpartition("/")
    if not slash or not is_slug(name):
        raise FieldFault(
            f"{cited(text)} ne nomme pas un acte d’une autre séance.",
            "Écrivez la date de la séance, une barre et le nom de l’acte\u00a0: 2025-12-15/tarifs.",
        )
    try:
        return ActeAilleurs(read_act_date(day), name)
    except WordingError as failure:
        raise FieldFault(failure.message, failure.hint) from failure


_A_DAY = {"type": "string", "examples": ["2025-12-01"]}
_PERIOD_SCHEMA = {
    "anyOf": [
        {"type": "string", "examples": ["du 1er au 15 décembre 2025"]},
        {
            "type": "object",
            "properties": {"du": _A_DAY, "au": _A_DAY},
            "required": ["du", "au"],
            "additionalProperties": False,
        },
    ]
}
PeriodeEcrite = Annotated[Periode, BeforeValidator(_period), WithJsonSchema(_PERIOD_SCHEMA)]
ActeDAilleurs = Annotated[
    ActeAilleurs,
    BeforeValidator(_elsewhere),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "examples": ["2025-12-15/tarifs"]}),
]
