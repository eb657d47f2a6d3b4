"""The pictures of an act in its pages: each stands whole in a web page, as an address, and in the data for Typst."""

from __future__ import annotations

import base64
from html import escape
from typing import TYPE_CHECKING, Any

from actgen.ooxml.pictures.reading import MEDIA_TYPES
from actgen.writers.css import length

if TYPE_CHECKING:
    from actgen.document.model import Picture

#: What a page that shows such pictures may load besides: what it holds itself (W3C, Content Security Policy 3).
POLICY = "; img-src data:"
_TYPST_KINDS = {"jpeg": "jpg"}
_OPENINGS = ("<img ", '<span class="ornement"')


def write_picture(picture: Picture) -> str:
    """The element of a picture; one that only adorns is a background, which no voice reads."""
    data = f"data:{MEDIA_TYPES[picture.kind]};base64,{base64.b64encode(picture.content).decode('ascii')}"
    size = f"width: {length(picture.width)}; height: {length(picture.height)}"
    written = (
        f'{_OPENINGS[0]}src="{data}" alt="{escape(picture.alternative)}" style="{size}">'
        if picture.alternative
        else f'{_OPENINGS[1]} style="{size}; background-image: url({data})"></span>'
    )
    return f'<span class="image" style="text-align: {picture.place}">{written}</span>' if picture.place else written


def holds_pictures(page: str) -> bool:
    """Whether a page shows any: what a text says never opens an element."""
    return any(opening in page for opening in _OPENINGS)


def picture_node(picture: Picture, rank: int) -> dict[str, Any]:
    """A picture as the data that Typst lays out: the rank of its bytes in the act, no words for an ornament."""
    return {
        "t": "picture",
        "kind": _TYPST_KINDS.get(picture.kind, picture.kind),
        "rank": rank,
        "width": picture.width,
        "height": picture.height,
        "alternative": picture.alternative or None,
        "place": picture.place or None,
    }
