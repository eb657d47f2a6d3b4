"""The pictures of an act as the data that the Typst template lays out: their bytes as numbers, which JSON can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from actgen.document.model import Picture

_KINDS = {"jpeg": "jpg"}


def picture(shown: Picture) -> dict[str, Any]:
    """A picture; one that only adorns has no words, so that no voice reads it."""
    return {
        "t": "picture",
        "kind": _KINDS.get(shown.kind, shown.kind),
        "bytes": list(shown.content),
        "width": shown.width,
        "height": shown.height,
        "alternative": shown.alternative or None,
        "place": shown.place or None,
    }
