"""The parts of the identifier that the préfecture gives to an act: `044-214400368-20211222-13-DE`."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from msgspec import Struct


class Identifier(Struct, frozen=True):
    """The parts of an identifier; `nature` is empty where the shortened form leaves it out."""

    departement: str
    siren: str
    day: str
    number: str
    nature: str

    @property
    def date(self) -> date | None:
        """The day that it carries, or None when the eight figures are no date."""
        with suppress(ValueError):
            return date(int(self.day[:4]), int(self.day[4:6]), int(self.day[6:]))
        return None


def identifier_of(text: str) -> Identifier:
    """The parts of an identifier of the right form, with or without the type of the document before: `99_DE-`."""
    pieces = text.split("-")
    departement, siren, day, number, *nature = pieces[1:] if "_" in pieces[0] else pieces
    return Identifier(departement, siren, day, number, "".join(nature))
