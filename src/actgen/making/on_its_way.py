"""An act between two steps: each is made of the one before, and its template has said whether it may be made at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    from actgen.core.diagnostics import Diagnostic


class OnItsWay(Protocol):
    """An act between two steps; `refused` says why it may not be made, which its other faults do not hide."""

    @property
    def refused(self) -> tuple[Diagnostic, ...]:
        """Empty where it may be made."""


class OneStepOn(Struct, frozen=True):
    """What a step made of an act: its first field is the act as it stood before, the others are what was added."""

    @property
    def refused(self) -> tuple[Diagnostic, ...]:
        """As it was before: nothing that a step adds makes it an act to sign."""
        before: OnItsWay = getattr(self, self.__struct_fields__[0])
        return before.refused
