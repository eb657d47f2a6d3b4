"""A value of a model as a template reads it: a group as a mapping, a list as a list, a person as her names."""

from __future__ import annotations

from enum import Enum
from typing import Any

from pydantic import BaseModel

from actgen.values.people import as_plain_person


def plain(value: Any) -> Any:
    """The value as plain data: a person as a mapping, a date as ISO text, a list as a list."""
    if hasattr(value, "complet"):
        return as_plain_person(value)
    if isinstance(value, BaseModel):
        return {name: plain(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, Enum):
        return value.value
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return [plain(item) for item in value] if isinstance(value, tuple) else value
