"""What can only happen once the council has met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.rule import Finding
from actgen.french.dates import date_long

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from actgen.variables.dossier import Dossier


def before_the_sitting(dossier: Dossier, field: str, day: date | None, what: str) -> Iterator[Finding]:
    """A finding when `day`, typed as that field of the délibération, comes before the sitting."""
    sitting = dossier.seance.date
    if day is not None and day < sitting:
        yield Finding(
            ("actes", "deliberation", field),
            f"{what} est datée du {date_long(day)}, avant la séance du {date_long(sitting)}.",
        )
