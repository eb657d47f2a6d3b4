"""A typed value as a file states it: « 2025-12-15 », « 2022-09 », « 19:00 », « 12345.60 »."""

from __future__ import annotations

from datetime import time
from decimal import Decimal
from typing import Any


def iso_text(value: Any) -> str:
    """Return the text of a date, a month, a time or an amount; that of Python for anything else."""
    match value:
        case time():
            return f"{value.hour:02}:{value.minute:02}"
        case Decimal():
            return format(value, "f")
        case _:
            return str(value)
