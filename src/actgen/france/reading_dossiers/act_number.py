"""The number of an act as its transmission writes it: capitals, figures and underscores, fifteen at most."""

from __future__ import annotations

import re
from functools import lru_cache

from actgen.core.folding import without_accents

#: The length that the protocol of transmission leaves to a number.
LONGEST = 15


@lru_cache(maxsize=1024)  # the numbers of a year: each is asked for by four rules, and by other communes
def transmitted(number: str) -> str:
    """« 2025-132 » as « 2025_132 »: what separates becomes one underscore, an accent falls, another sign too."""
    parted = without_accents(_SEPARATORS.sub("_", number.upper()))
    return re.sub(r"[^A-Z0-9_]", "", parted).strip("_")


def strange_signs(number: str) -> tuple[str, ...]:
    """The signs of the number, each once, that neither pass nor become an underscore."""
    return tuple(dict.fromkeys(_STRANGE.findall(number)))


def is_same_number(one: str, other: str) -> bool:
    """True where both may be one number, one of them with a prefix or a year of its own: « 13 » and « 2021_13 »."""
    first, second = _groups(one), _groups(other)
    return set(first) <= set(second) or set(second) <= set(first) or _ends_with(first, second)


_SEPARATORS = re.compile(r"[-/.\s_–]+")
_STRANGE = re.compile(r"[^A-Za-z0-9_/.\s–-]")


def _groups(number: str) -> list[str]:
    """The groups of figures without their zeros in front; the letters where there is no figure."""
    return [group.lstrip("0") or "0" for group in re.findall(r"[0-9]+", number)] or [transmitted(number)]


def _ends_with(first: list[str], second: list[str]) -> bool:
    """True where the figures of one, side by side, are those of the other: « 2025-132 » and « 2025132 »."""
    joined = sorted(("".join(first), "".join(second)), key=len)
    return joined[1].endswith(joined[0]) and len(joined[0]) > 1
