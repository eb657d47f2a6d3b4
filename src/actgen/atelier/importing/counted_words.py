"""The words of a text as they are counted when two texts are compared, whatever its typography."""

from __future__ import annotations

import re
import unicodedata

#: A word, or a sign that a text cannot lose: blanks, dashes, quotes and full stops are typography.
_WORD = re.compile(r"[^\W_]+|[€%§&@$£]")
#: What no reader sees, and the letter « º » that stands for the sign of « n° ».
_SIGNS = str.maketrans({"\u00ad": None, "\u200b": None, "º": "°"})


def counted_words(text: str) -> list[str]:
    """The words of a text, in order, as Unicode composes them; what no reader sees is left out."""
    return _WORD.findall(unicodedata.normalize("NFC", text.translate(_SIGNS)).casefold())
