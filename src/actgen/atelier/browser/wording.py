"""How the pages word a sitting, an instant, a state."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from actgen.core.names import is_day
from actgen.french.dates import date_long

if TYPE_CHECKING:
    from actgen.atelier.browser.places import Part


def part_said(part: Part, day: str = "") -> str:
    """« Séance du 20 janvier 2026 », « Actes sans séance », « Dossier » where nothing says the day."""
    day = part.part or day
    if is_day(day):
        return f"Séance du {date_long(date.fromisoformat(day))}"
    return "Dossier" if part.part is None else "Actes sans séance"


def instant_said(text: str) -> str:
    """« 20 janvier 2026 à 17 h 05 », in the time of the machine; as it is where it is no instant."""
    try:
        instant = datetime.fromisoformat(text).astimezone()
    except ValueError:
        return text
    return f"{date_long(instant.date())} à {instant.hour}\u00a0h\u00a0{instant.minute:02}"
