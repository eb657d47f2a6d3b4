"""The number that the heading of an article announces."""

from __future__ import annotations

import re
from functools import lru_cache

from actgen.core.patterns import later

_NUMBER = later(
    r"article\s+(?P<article>\d{1,4}(?:\.\d{1,4}){0,9}(?!\d)|premier\b)(?:\s*er\b)?(?P<suffix>\s+(?:bis|ter|quater)\b)?"
    r"|(?P<dotted>\d{1,4}(?:\.\d{1,4}){1,9})\b",
    re.IGNORECASE,
)
#: « 2. Accès », « 3 – Durée »: a number alone, which only the style of an article makes that of an article.
_BARE_NUMBER = later(r"(?P<number>\d{1,2})\s*(?:[.)]|[–-](?=\s))\s*(?=[^\W\d_])")


@lru_cache(maxsize=1024)
def heading_number(heading: str, kind: str = "") -> str | None:
    """The number that a heading announces: « 7 », « 1 » for « Article 1er », « 4.1 », « 3 bis », or None.

    In the style of an article, « 2. Accès » announces 2.
    """
    match = _NUMBER.match(heading.strip())
    if match is None:
        bare = _BARE_NUMBER.match(heading.strip()) if kind == "article" else None
        return bare["number"] if bare else None
    if match["dotted"]:
        return match["dotted"]
    number = "1" if match["article"].casefold() == "premier" else match["article"]
    return " ".join([number, *(match["suffix"] or "").casefold().split()])
