"""A length of time as a clerk types it: « 3 ans », « 18 mois », with its unit."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from actgen.core.citing import cited
from actgen.core.errors import WordingError
from actgen.french.durations import Duration, duration_figures
from actgen.french.reading import read_duration
from actgen.variables.fields import FieldFault, typed_text


def _duration(value: Any) -> Duration:
    if isinstance(value, Duration):
        return value
    text = typed_text(value)
    if text.isdecimal():
        message = f"Il manque à la durée {cited(text)} son unité."
        raise FieldFault(message, f"Écrivez {text}\u00a0ans, {text}\u00a0mois ou {text}\u00a0jours.")
    try:
        return read_duration(text)
    except WordingError as failure:
        raise FieldFault(failure.message, failure.hint) from failure


Duree = Annotated[
    Duration,
    BeforeValidator(_duration),
    PlainSerializer(duration_figures, return_type=str),
    WithJsonSchema({"type": "string", "examples": ["3 ans", "18 mois", "1 mois et 15 jours"]}),
]
