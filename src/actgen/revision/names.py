"""What the tags of a version read: the names of its variables, and its conditions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.revision.model import Names, Text, block_paragraphs
from actgen.revision.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.revision.tokens import Token

_STRING = re.compile(r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'', re.DOTALL)
_NOT_A_NAME = re.compile(r"\|\s*\w+|\bis\s+(?:not\s+)?\w+|\b\w+\s*=(?!=)")
_NAME = re.compile(r"(?<![\w.])[^\W\d]\w*(?:\.\w+)*")
_LOOP = re.compile(r"\bfor\s+(\w+(?:\s*,\s*\w+)*)\s+in\b")
_BODY = re.compile(r"^\{[{%](?:(?:p|tr|tc|r)(?=\s))?[-+]?(.*?)[-+]?[%}]\}$", re.DOTALL)
_WORDS = frozenset({
    "if", "elif", "else", "endif", "for", "endfor", "in", "not", "and", "or", "recursive", "loop", "clause",
    "true", "false", "none", "True", "False", "None",
})  # fmt: skip
_TESTING = ("if", "elif", "for")


def names_changed(before: Text, after: Text) -> Names:
    """The variables and the conditions that only one of the versions has."""
    old, new = list(_tags(before)), list(_tags(after))
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


def _tags(text: Text) -> Iterator[Token]:
    for part in text.parts:
        for paragraph in block_paragraphs(part.blocks):
            yield from (token for token in paragraph.tokens if token.kind in (Kind.VARIABLE, Kind.CONDITION))


def _variables(tags: list[Token]) -> list[str]:
    """The names that the tags read, each once, in order; those that a loop makes are none."""
    bodies = [body(tag.text) for tag in tags]
    local = set(_WORDS)
    local |= {name for one in bodies for names in _LOOP.findall(one) for name in _NAME.findall(names)}
    found = [name for one in bodies for name in _NAME.findall(_NOT_A_NAME.sub(" ", _STRING.sub('""', one)))]
    return list(dict.fromkeys(name for name in found if name.split(".")[0] not in local))


def _conditions(tags: list[Token]) -> list[str]:
    """What is tested or repeated, each once, in order: `if acte.commission`."""
    bodies = [" ".join(body(tag.text).split()) for tag in tags if tag.kind is Kind.CONDITION]
    tested = [re.sub(r"^elif\b", "if", one) for one in bodies if one.split(" ")[0] in _TESTING]
    return list(dict.fromkeys(tested))


def body(tag: str) -> str:
    """What stands between the braces of a tag."""
    found = _BODY.match(tag)
    return found[1].strip() if found else ""
