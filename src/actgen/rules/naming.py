"""How a message names an act shortly."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actgen.kinds.kind import ActKind


def head_of(kind: ActKind) -> str:
    """« l’avis » for « l’avis de la commission », « la délibération » for « la délibération de voirie »."""
    words = kind.named.split(" ")
    return words[0] if "’" in words[0] else " ".join(words[:2])
