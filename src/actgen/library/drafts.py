"""An act that is not to be signed: why its template cannot make one, and what its pages then say."""

from __future__ import annotations

from enum import Enum, StrEnum, auto
from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.core.diagnostics import Severity
from actgen.library.lock import CHANGED
from actgen.variables.manifest import Etat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.core.diagnostics import Diagnostic
    from actgen.library.catalogue import ActTemplate

#: The code of an act made from a version that is not published.
NOT_PUBLISHED = "VER-003"


class Drafts(Enum):
    """What becomes of an act that is not to be signed: refused, marked on every page, or made plain to be compared."""

    REFUSED = auto()
    MARKED = auto()
    PLAIN = auto()


class Mark(StrEnum):
    """What the pages of such an act say."""

    NONE = ""
    PROJET = "PROJET"
    CHANGED = "MODÈLE MODIFIÉ"

    @property
    def line(self) -> str:
        """The line at the top of each page."""
        return f"{self} – ACTE À NE PAS SIGNER"


def mark_of(template: ActTemplate, notes: Iterable[Diagnostic]) -> Mark:
    """The mark of an act of this template, chosen with these notes; none for one that may be signed."""
    if template.manifest.etat is Etat.PROJET:
        return Mark.PROJET
    return Mark.CHANGED if CHANGED in [note.code for note in notes] else Mark.NONE


def refusals(mark: Mark, notes: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Why the act that would carry this mark is refused, with the way to have it all the same; none without a mark."""
    if not mark:
        return ()
    advice = (
        f"Pour un essai, faites «\u00a0actgen render --projet\u00a0»\u00a0: chaque page porterait «\u00a0{mark}\u00a0»."
    )
    told = (note for note in notes if note.code in (NOT_PUBLISHED, CHANGED))
    return tuple(replace(note, severity=Severity.ERROR, hint=f"{note.hint} {advice}") for note in told)
