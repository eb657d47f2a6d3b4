"""A word among a few: the spelling of the table is kept, whatever capitals and accents the hand gave it."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from actgen.core.folding import folded


class Choice(StrEnum):
    """The root of the closed lists of words: « Maternelle » and « elementaire » are those of the table."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        wanted = bare(value) if isinstance(value, str) else None
        return next((one for one in cls if bare(one) == wanted), None)


def bare(word: str) -> str:
    """The word without case, accents, blanks around it; a hyphen, an underscore and a space are alike."""
    return "-".join(folded(word).replace("_", " ").replace("-", " ").split())
