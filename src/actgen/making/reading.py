"""Step 5, read: the filled Word file as the act that it holds, once each value is proven to be in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actgen.document.model import Act
from actgen.document.reading import read_and_tell
from actgen.fill.filling import prove_complete

if TYPE_CHECKING:
    from actgen.core.diagnostics import Diagnostic
    from actgen.making.filling import FilledAct


@dataclass(frozen=True, slots=True)
class ReadAct:
    """An act as its Word file says it; `told` warns of each kind of look that only Word shows."""

    made: FilledAct
    act: Act
    told: tuple[Diagnostic, ...]

    @property
    def refused(self) -> tuple[Diagnostic, ...]:
        """As its template says."""
        return self.made.refused


def read(made: FilledAct) -> ReadAct:
    """The act; InputFault where a value is not in the file, or the file holds what no act may."""
    label = str(made.chosen.template.name)
    prove_complete(made.filled, label)
    return ReadAct(made, *read_and_tell(made.filled.docx, label, made.metadata))
