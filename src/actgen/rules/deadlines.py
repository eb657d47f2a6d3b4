"""The days that follow from an act that is made, as the packages of law tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.door import Group, brought

if TYPE_CHECKING:
    from actgen.rules.finished import Finished


def deadlines(finished: Finished) -> tuple[str, ...]:
    """What a clerk notes in her calendar, as far as the dates are known: « exécutoire le 16 décembre 2025 »."""
    return tuple(told for follow in brought(Group.DEADLINES) for told in follow(finished))
