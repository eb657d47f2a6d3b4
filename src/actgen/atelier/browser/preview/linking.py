"""The page of an act whose values are marked: each becomes a link to its field, a hole is seen."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from actgen.fill.preview.tracing import is_open, pieces, without_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.atelier.browser.preview.fields import Place

_TAG = re.compile(r"(<[^<>]*>)")
_LINK, _CLOSED_LINK = "<a ", "</a>"


def linked(html: str, places: Sequence[tuple[Place, ...]]) -> str:
    """The page with a link around each value; `places` are the fields of the value of each rank.

    A value that no field gives stays as it is, and so does one that stands in a link of the act. One that is cut by
    other elements is several links, of which the keyboard meets the first.
    """
    return "".join(_written(html, places))


def _written(html: str, places: Sequence[tuple[Place, ...]]) -> Iterator[str]:
    rank: int | None = None
    met = set[int]()
    in_link = False
    for token in _TAG.split(html):
        if token.startswith("<"):
            in_link = token.startswith(_LINK) or (in_link and token != _CLOSED_LINK)
            yield without_marks(token)
            continue
        for words, value in pieces(token, rank):
            if value is None or in_link or not places[value] or not words.strip():
                yield words
            else:
                yield _link(words, places[value], is_first=value not in met)
                met.add(value)
        rank = is_open(token, rank)


def _link(words: str, places: tuple[Place, ...], *, is_first: bool) -> str:
    names = escape(" ".join(dict.fromkeys(place.control for place in places)))
    skipped = "" if is_first else ' tabindex="-1"'
    address = escape(places[0].address)
    return f'<a class="valeur" href="{address}" target="_parent" data-champs="{names}"{skipped}>{words}</a>'
