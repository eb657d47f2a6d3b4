"""What can only happen once the act is made: its transmission, its reception, its publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.formal_acts import formal_acts
from actgen.checks.rule import Finding
from actgen.french.dates import date_long

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def before_the_act(dossier: Dossier, field: str, dated: str) -> Iterator[Finding]:
    """A finding « La publication est datée du …, avant la séance du … » for each act whose `field` comes before it."""
    for act in formal_acts(dossier):
        day = getattr(act.model, field)
        if day is not None and day < act.day:
            yield Finding(act.path(field), f"{dated} du {date_long(day)}, avant {act.made}.")
