"""What the tags of a version read: the names of its variables, and its conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.revision.model import Names, Text, block_paragraphs
from actgen.atelier.revision.tokens import TAGS
from actgen.tags.statements import statements
from actgen.tags.written import written_tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.tags.statements import Statement
    from actgen.tags.written import WrittenTag

_TESTING = ("if", "elif", "for")


def names_changed(before: Text, after: Text) -> Names:
    """The variables and the conditions that only one of the versions has."""
    old, new = statements(_tags(before)), statements(_tags(after))
    variables = _variables(old), _variables(new)
    conditions = _conditions(old), _conditions(new)
    return Names(
        _only(variables[1], variables[0]),
        _only(variables[0], variables[1]),
        _only(conditions[1], conditions[0]),
        _only(conditions[0], conditions[1]),
    )


def _only(these: list[str], those: list[str]) -> tuple[str, ...]:
    known = set(those)
    return tuple(one for one in these if one not in known)


def _tags(text: Text) -> Iterator[WrittenTag]:
    for part in text.parts:
        for paragraph in block_paragraphs(part.blocks):
            yield from (tag for token in paragraph.tokens if token.kind in TAGS and (tag := written_tag(token.text)))


def _variables(program: list[Statement[WrittenTag]]) -> list[str]:
    """The names that the tags read, each once, in order; what is read of the elements of a list reads the list."""
    return list(dict.fromkeys(reading.root for one in program for reading in one.readings))


def _conditions(program: list[Statement[WrittenTag]]) -> list[str]:
    """What is tested or repeated, each once, in order: `if acte.commission`."""
    bodies = [" ".join(one.tag.body.split()) for one in program if one.tag.word in _TESTING]
    return list(dict.fromkeys(body.removeprefix("el") for body in bodies))
