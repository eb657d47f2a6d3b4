"""What to do, in the words of a page: a name that the advice says as a file has it becomes the label of its field."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.atelier.browser.forms.wording import words_of
from actgen.variables.expected import expected_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic import BaseModel

    from actgen.atelier.browser.findings import Finding
    from actgen.kinds.kind import Kinds

#: A name between guillemets, with the name of the group that a file has it under.
_NAMED = re.compile("«\u00a0([a-z_]+)\u00a0»(?:,? sous «\u00a0(?:seance|maire|vote)\u00a0»)?")
#: What is said of a value that lacks, to who types a file: its line.
_LINE = re.compile("^Ajoutez une ligne «\u00a0[a-z_]+: …\u00a0»\\. ?")


def in_words(found: Iterable[Finding], kinds: Kinds) -> tuple[Finding, ...]:
    """The findings with what to do as who fills in a form reads it."""
    return tuple(replace(one, advice=advice_in_words(one.advice, kinds)) for one in found)


def advice_in_words(advice: str, kinds: Kinds) -> str:
    """What to do, for who fills in a form."""
    labels = _labels(kinds)
    said = _LINE.sub("", advice)
    return _NAMED.sub(lambda found: f"«\u00a0{labels[found[1]]}\u00a0»" if found[1] in labels else found[0], said)


@lru_cache(maxsize=8)
def _labels(kinds: Kinds) -> Mapping[str, str]:
    """The label of each name of a sitting, of a collectivité and of an act, but of one that stands for several things.

    « pour » is said of a vote and of closed doors: it stays as it is.
    """
    found: dict[str, set[str]] = {}
    for name, label in _every(kinds):
        found.setdefault(name, set()).add(label)
    return {name: next(iter(labels)) for name, labels in found.items() if len(labels) == 1}


def _every(kinds: Kinds) -> Iterator[tuple[str, str]]:
    yield from _of(kinds.fiche)
    for kind in kinds.values():
        yield from _of(kind.model)


def _of(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """Of a model, its own names and those of its groups."""
    for expected in expected_fields(model):
        yield expected.name, words_of(expected).label
        for inner in expected_fields(expected.model) if expected.model else ():
            yield inner.name, words_of(inner).label
