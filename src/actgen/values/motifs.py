"""A `motif`: the regular expression that a text must follow, refused before it can last.

A text that is held to one has 120 characters at most, and the ways in which an expression may read it are counted
beforehand: each repeat has as many as its bounds allow, 120 where it has none, and what follows it multiplies them.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from msgspec import Struct
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core.core_schema import CoreSchema, no_info_after_validator_function

from actgen.core.citing import cited
from actgen.variables.fields import MAX_NAME, FieldFault

#: Two million ways are read in some hundredths of a second.
MOST_WAYS = 2_000_000
_LONGEST = 200
#: Two ways, so often repeated, are more than the most.
_MOST_TURNS = MOST_WAYS.bit_length()
_REPEATS = (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT)
_ONE_CHARACTER = (c.LITERAL, c.NOT_LITERAL, c.ANY, c.IN)
_EXAMPLE = "Exemple\u00a0: [A-Z]{2}-[0-9]{1,4}."
#: A text gets French typography when it is read; an expression is typed on a keyboard.
_AS_TYPED = str.maketrans({"\u00a0": " ", "\u202f": " ", "’": "'"})


class Motif(Struct, frozen=True):
    """In `Annotated[str, …, Motif(…)]`: a text that follows the whole expression; `said` is what it means in words."""

    pattern: str
    said: str

    def check(self, text: str) -> str:
        """The text as it is; FieldFault when it does not follow the expression."""
        if len(text) > MAX_NAME or not re.fullmatch(self.pattern, text.translate(_AS_TYPED)):
            raise FieldFault(f"{cited(text)} ne convient pas ici.", f"Ce qu’il faut\u00a0: {self.said}.")
        return text

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "description": self.said}


def read_motif(pattern: str, said: str) -> Motif:
    """The motif; FieldFault for what is no expression, for one that may last, and where no words say what it means."""
    if not said.strip():
        raise FieldFault(
            "«\u00a0motif_dit\u00a0» manque\u00a0: sans lui, personne ne saurait ce que le motif demande.",
            "Écrivez-le en mots\u00a0: deux lettres, un tiret et un nombre.",
        )
    if not pattern:
        raise FieldFault(
            "«\u00a0motif\u00a0» manque\u00a0: «\u00a0motif_dit\u00a0» n’en est que l’explication.", _EXAMPLE
        )
    typed = pattern.translate(_AS_TYPED)
    if len(typed) > _LONGEST:
        raise FieldFault(f"Ce motif a plus de {_LONGEST} caractères.", _EXAMPLE)
    if _ways(_parsed(typed)) > MOST_WAYS:
        raise FieldFault(
            f"Le motif {cited(pattern)} peut demander un temps sans fin.",
            "Bornez ses répétitions, {1,20} plutôt que + ou *, et n’en mettez pas l’une dans l’autre.",
        )
    return Motif(typed, said.strip().rstrip("."))


def _parsed(pattern: str) -> list[Any]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(pattern)
            return list(parser.parse(pattern))
    except (re.error, Warning, OverflowError, RecursionError) as failure:
        raise FieldFault(f"Le motif {cited(pattern)} n’est pas une expression régulière.", _EXAMPLE) from failure


def _ways(nodes: Iterable[Any]) -> int:
    """In how many ways the nodes may read a text, one more than the most where there are too many."""
    ways = 1
    for op, value in nodes:
        ways = min(ways * _ways_of(op, value), MOST_WAYS + 1)
    return ways


def _ways_of(op: Any, value: Any) -> int:
    if op in _ONE_CHARACTER or op is c.AT:
        return 1
    if op in _REPEATS:
        return _ways_of_repeat(value[0], min(value[1], max(value[0], MAX_NAME)), _ways(value[2]))
    if op is c.BRANCH:
        return sum(_ways(branch) for branch in value[1])
    if op is c.SUBPATTERN:
        return _ways(value[3])
    return MOST_WAYS + 1  # what looks around, or back at what was read: no text of an act needs it


def _ways_of_repeat(least: int, most: int, ways: int) -> int:
    """The sum of `ways` to the power of each number of turns, a text that can be empty taken as many times as any."""
    if ways == 1:
        return most - least + 1
    total = 0
    for turns in range(least, most + 1):
        total += ways ** min(turns, _MOST_TURNS)
        if total > MOST_WAYS:
            break
    return total
