"""A commune that a field names, by its INSEE code or by its name."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from actgen.cog.communes import CommuneOfficielle, find_commune
from actgen.cog.naming import enumerated
from actgen.cog.search import anciennes_named, communes_named, has_article, is_the_name, nearest_names
from actgen.cog.unknown import unknown_code
from actgen.core.citing import cited
from actgen.variables.fields import MAX_NAME, FieldFault, typed_text

_CODE = re.compile(r"(?:[0-9]{2}|2[AB])[0-9]{3}", re.IGNORECASE)


def read_commune(value: Any) -> CommuneOfficielle:
    """The commune of « 44003 », « Tours », « le mans »; FieldFault where none is meant for sure."""
    if isinstance(value, CommuneOfficielle):
        return value
    text = typed_text(value)
    return _with_code(text.upper()) if _CODE.fullmatch(text) else _named(text)


def _with_code(insee: str) -> CommuneOfficielle:
    if (commune := find_commune(insee)) is None:
        message, hint = unknown_code(insee)
        raise FieldFault(message, hint or "Écrivez le nom de la commune\u00a0: Ancenis-Saint-Géréon.")
    return commune


def _named(name: str) -> CommuneOfficielle:
    found = communes_named(name)
    exact = [commune for commune in found if is_the_name(name, commune)]
    meant = exact if has_article(name) else exact or found
    if len(meant) == 1:
        return meant[0]
    if meant:
        message = f"{len(meant)} communes ont le nom de {cited(name)}."
        raise FieldFault(message, f"Écrivez le code INSEE de la vôtre\u00a0: {enumerated(meant)}.")
    raise FieldFault(f"Aucune commune n’a le nom de {cited(name)}.", _advice(name))


def _advice(name: str) -> str:
    if former := anciennes_named(name):
        today = tuple(dict.fromkeys(one.commune for one in former))
        return f"C’est une ancienne commune\u00a0: écrivez la commune d’aujourd’hui, {enumerated(today)}."
    near = nearest_names(name)
    return f"Les noms les plus proches\u00a0: {enumerated(near)}." if near else "Écrivez son code INSEE\u00a0: 44003."


CommuneNommee = Annotated[
    CommuneOfficielle,
    PlainValidator(read_commune),
    PlainSerializer(lambda value: value.insee, return_type=str),
    WithJsonSchema(
        {"type": ["string", "number"], "maxLength": MAX_NAME, "examples": ["44003", "Ancenis-Saint-Géréon"]}
    ),
]
