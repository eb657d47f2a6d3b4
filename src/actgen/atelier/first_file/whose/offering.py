"""The communes that the first question offers, by their first letters, their INSEE code or their postal code."""

from __future__ import annotations

import functools
from bisect import bisect_left
from itertools import islice, takewhile

from actgen.cog.communes import all_rows
from actgen.cog.departements import find_departement
from actgen.cog.search import name_key

_MOST = 30


def communes_beginning(typed: str) -> list[str]:
    """« Châteaubriant (Loire-Atlantique, 44036) » for « chateaub », 44036 or 44110; nothing before two letters."""
    text = typed.strip()
    if len(text) < 2:
        return []
    if text[0].isdigit():
        return [shown for codes, shown in _by_code() if any(code.startswith(text.upper()) for code in codes)][:_MOST]
    key = name_key(text)
    names = _by_name()
    start = bisect_left(names, (key, ""))
    return [shown for _, shown in islice(takewhile(lambda one: one[0].startswith(key), names[start:]), _MOST)]


@functools.cache
def _by_name() -> list[tuple[str, str]]:
    return sorted((name_key(row.nom), _shown(row.nom, row.insee)) for row in all_rows() if row.type == "C")


@functools.cache
def _by_code() -> list[tuple[tuple[str, ...], str]]:
    rows = (row for row in all_rows() if row.type == "C")
    return [((row.insee, *row.codes_postaux.split()), _shown(row.nom, row.insee)) for row in rows]


def _shown(nom: str, insee: str) -> str:
    departement = find_departement(insee)
    return f"{nom.replace(chr(39), '’')} ({departement.nom if departement else ''}, {insee})"
