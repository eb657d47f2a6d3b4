"""The acts of a dossier that the commune signs with others, on the day on which it signs them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from actgen.checks.rule import Path
    from actgen.kinds.dossier import Dossier

_NAMES = {
    "convention": ("La convention", "e"),
    "annexe_engagement": ("L’annexe d’engagement", "e"),
    "certificat_adhesion": ("Le certificat d’adhésion", ""),
}


@dataclass(frozen=True, slots=True)
class Signed:
    """An act that is signed: its name with its article, the `e` of its participle, its day, where it was typed."""

    name: str
    feminine: str
    day: date
    path: Path


def signed_acts(dossier: Dossier) -> Iterator[Signed]:
    """The acts whose day of signature is known."""
    for key, (name, feminine) in _NAMES.items():
        day: date | None = getattr(getattr(dossier.fiche.actes, key), "date_signature", None)
        if day is not None:
            yield Signed(name, feminine, day, ("actes", key, "date_signature"))
