"""A collectivité’s file in the new form, its acts as a list: its comments, its order, its other lines stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.encodings import text_of
from actgen.core.errors import InputFault, UsageFault
from actgen.core.names import key_of
from actgen.kinds.entries import listed
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from actgen.kinds.kind import Kinds
    from actgen.variables.yaml.document import Document

_ACTES = "actes"


def migrated(content: bytes, path: str, kinds: Kinds) -> str | None:
    """The text of the file with its acts as a list; None where they are one already.

    InputFault for a file that cannot be read, UsageFault for one whose acts are written in a way that this cannot
    move: the text that is given reads as the old one did, act for act and value for value.
    """
    document = read_yaml(content, path)
    if not document.is_readable:
        raise InputFault(document.faults)
    data = document.data
    acts = data.get(_ACTES) if isinstance(data, dict) else None
    if not isinstance(acts, dict):
        return None
    lines = text_of(content).split("\n")
    for key in reversed(acts):
        _move(lines, document, str(key), kinds)
    text = "\n".join(lines)
    _check_same(document, text, path, kinds)
    return text


def _move(lines: list[str], document: Document, key: str, kinds: Kinds) -> None:
    """Make `  subvention:` the first line of an element, « - acte: subvention », its values in their column."""
    place = document.keys[(_ACTES, key)]
    row, column = place.line - 1, place.column - 1
    line = lines[row]
    name = next((kind.name for kind in kinds.values() if kind.key == key), key)
    rest = line[column + len(key) :].lstrip().removeprefix(":").strip()
    indent = line[:column]
    value, comment = _parted(rest)
    if value and not (value.startswith("{") and value.endswith("}")):
        raise _unmoved(document.path, place.line)
    inside = value[1:-1].strip()
    head = f"{indent}- {{acte: {name}, {inside}}}" if inside else f"{indent}- acte: {name}"
    lines[row] = f"{head}    {comment}" if comment else head
    last = _end(lines, row, column)
    own = next((len(one) - len(one.lstrip()) for one in lines[row + 1 : last + 1] if one.strip()), column + 2)
    for number in range(row + 1, last + 1):
        lines[number] = _indented(lines[number], column + 2 - own)


def _indented(line: str, more: int) -> str:
    """The line with that many columns more before it, or fewer."""
    if not line.strip():
        return line
    return f"{' ' * more}{line}" if more >= 0 else line[-more:]


def _parted(rest: str) -> tuple[str, str]:
    """What follows the name of an act on its line: a value, or nothing, and a comment."""
    if rest.startswith("#"):
        return "", rest
    value, mark, comment = rest.partition(" #")
    return value.strip(), f"#{comment}" if mark else ""


def _end(lines: list[str], row: int, column: int) -> int:
    """The last line of what stands under a name: the one before the next line that is not deeper."""
    for number in range(row + 1, len(lines)):
        line = lines[number]
        if line.strip() and not line.lstrip().startswith("#") and len(line) - len(line.lstrip()) <= column:
            return number - 1
    return len(lines) - 1


def _check_same(document: Document, text: str, path: str, kinds: Kinds) -> None:
    """UsageFault unless the new text says what the old one did."""
    found = listed(read_yaml(text.encode(), path), kinds)
    data, old = found.document.data, document.data
    assert isinstance(old, dict)
    acts = old[_ACTES]
    assert isinstance(acts, dict)
    wanted = {**old, _ACTES: {key_of(str(key)): value or {} for key, value in acts.items()}}
    if found.faults or data != wanted:
        raise _unmoved(document.path, document.keys[(_ACTES,)].line)


def _unmoved(path: str, line: int) -> UsageFault:
    return UsageFault(
        f"{path}, ligne {line}\u00a0: cet acte est écrit d’une façon que cette commande ne sait pas réécrire.",
        "Écrivez chacun de ses champs sur une ligne, en retrait sous son nom, puis recommencez. Rien n’a été changé.",
    )
