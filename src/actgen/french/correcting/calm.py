"""Texts that no rule of typography changes, told of many at once: names, and words without a figure.

Most of what an act prints anew are the names of its council and of its commune. They call rules by their capitals, and
rules look for what stands behind these; nothing of it is there, nothing to raise, and nothing that is masked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.french.correcting.signs import CAPITAL_AND_LETTER

if TYPE_CHECKING:
    from collections.abc import Sequence

_LETTERS = "A-Za-zÀ-ÖØ-öø-ÿŒœŸ"
#: What rules can tell apart from letters, single signs and blanks of a name.
_ANOTHER_SIGN = re.compile(rf"[^{_LETTERS} ,’\n-]")
#: A word of Roman figures, « article V », or one whose next letters may be raised, « XXe ».
_ROMAN = re.compile(rf"[IVX](?:[er]|(?<![{_LETTERS}][IVX])[IVX]*(?![{_LETTERS}]))")


def are_calm(texts: Sequence[str]) -> list[bool]:
    """Of each text, whether it surely is as French typography wants it, with nothing to raise and on one line."""
    together = "\n".join(texts)
    if together.count("\n") >= max(len(texts), 1):
        return [False] * len(texts)
    calm = [True] * len(texts)
    for pattern in (_ANOTHER_SIGN, CAPITAL_AND_LETTER, _ROMAN):
        rank = at = 0
        for found in pattern.finditer(together):
            rank += together.count("\n", at, at := found.start())
            calm[rank] = False
    return calm
