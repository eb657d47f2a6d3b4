"""What a file says of itself beside its text: who made which act, of which day, from what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from datetime import date

    from actgen.core.origin import Origin


class Metadata(Struct, frozen=True):
    """The title, the author and the subject of an act; `day` is its date, so that no clock is read.

    With an `origin`, what the act was made from, a file states it among its properties.
    """

    title: str
    author: str
    subject: str
    day: date
    language: str = "fr-FR"
    keywords: tuple[str, ...] = ()
    origin: Origin | None = None
