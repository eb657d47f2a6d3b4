"""What a clerk is told, in French typography: references of law are kept whole, lines of a file as they are typed."""

from __future__ import annotations

import re

from actgen.french.typography import NO_BREAK, printed_signs


def typeset(text: str) -> str:
    """The text in French typography, the number of a law or of an article kept with what announces it.

    A line of the file that it quotes keeps its colon: « president: … ».
    """
    kept = _REFERENCE.sub(lambda found: found[0].replace(" ", NO_BREAK), printed_signs(text))
    return _QUOTED_KEY.sub(r"\1: ", kept)


_REFERENCE = re.compile(r"\bart\. (?:[LRD]\. )?(?=\d)|\b[LRD]\. (?=\d)|\bn° (?=\d)")
_QUOTED_KEY = re.compile(r"(?<=«\u00a0)([a-z_]+)\u00a0: ")
