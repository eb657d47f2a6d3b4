"""Places in a clause and in the template that includes it."""

from __future__ import annotations

from actgen.core.diagnostics import WordPlace
from tests.fill.filled import LABEL

VOTE = "{%p clause vote %}"


BODY = "corps du texte"


def in_clause(paragraph: int, words: str, name: str = "vote") -> WordPlace:
    return WordPlace(LABEL, f"clause {name}", paragraph, words)


def in_body(paragraph: int, words: str) -> WordPlace:
    return WordPlace(LABEL, BODY, paragraph, words)
