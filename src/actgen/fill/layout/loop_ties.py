"""What a template repeats and ties to what follows: the last of it alone is tied.

In Word the author sees one decision that stays with the signatures. Repeated with its tie, ten decisions would go to
the next page as one block and leave the foot of theirs blank.
"""

from __future__ import annotations

import re
from itertools import pairwise

_END_OF_LOOP = re.compile(r"</w:p>\{%[-+]?\s*endfor\b")
_PARAGRAPH = re.compile(r"<w:p[ >]")
_TIED = re.compile(r"<w:p(?: [^>]*)?><w:pPr>(?:(?!</w:pPr>|<w:keepNext/>).)*(<w:keepNext/>)", re.DOTALL)
_KEPT_LAST = "{% if loop.last %}<w:keepNext/>{% endif %}"


def loosened(source: str) -> str:
    """The Jinja source of a part, in which the paragraph that ends a loop is tied to the next the last time only.

    No line is added: the line of each tag stays what it was.
    """
    ties = [tie for end in _END_OF_LOOP.finditer(source) if (tie := _tie_before(source, end.start()))]
    bounds = [0, *(place for tie in ties for place in tie), len(source)]
    pieces = [source[start:stop] for start, stop in pairwise(bounds)]
    return "".join(_KEPT_LAST if rank % 2 else piece for rank, piece in enumerate(pieces))


def _tie_before(source: str, end: int) -> tuple[int, int] | None:
    """Where the tie of the paragraph that ends here begins and ends; None where it has none."""
    last = source.rfind("<w:p", 0, end)
    while last >= 0 and not _PARAGRAPH.match(source, last):
        last = source.rfind("<w:p", 0, last)
    found = _TIED.match(source, last) if last >= 0 and "</w:p>" not in source[last:end] else None
    return found.span(1) if found else None
