"""Where values stand in the commune's file, as a message tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.french.agreement import plural
from actgen.french.lists import enumerate_in_french

if TYPE_CHECKING:
    from actgen.kinds.dossier import Dossier
    from actgen.rules.rule import Path


def lines_of(dossier: Dossier, *paths: Path) -> str:
    """« ligne 40 » or « lignes 40 et 52 »; a line that holds two of the values is told once."""
    numbers = sorted({dossier.place(*path).line for path in paths})
    return f"{plural(len(numbers), 'ligne', 'lignes')} {enumerate_in_french(map(str, numbers))}"
