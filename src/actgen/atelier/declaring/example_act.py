"""An act of a kind as the file of a collectivité would state it: what it must state, each with its example."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.atelier.first_file.editing import scalar
from actgen.variables.samples import sample_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.kind import ActKind


def example_lines(kind: ActKind) -> tuple[str, ...]:
    """The lines to write under « actes: », that name aside; `{}` for an act that need state nothing."""
    stated = sample_group(kind.model)
    return (f"  {kind.key}:", *_group(stated, 4)) if stated else (f"  {kind.key}: {{}}",)


def _group(values: dict[str, Any], indent: int) -> Iterator[str]:
    for name, value in values.items():
        yield from _entry(f"{' ' * indent}{name}:", value, indent)


def _entry(head: str, value: Any, indent: int) -> Iterator[str]:
    match value:
        case dict():
            yield head
            yield from _group(value, indent + 2)
        case list():
            yield head
            for one in value:
                yield from _item(one, indent + 2)
        case _:
            yield f"{head} {scalar(str(value))}"


def _item(value: Any, indent: int) -> Iterator[str]:
    """One value of a list after its dash, a group with its first name beside it."""
    if not isinstance(value, dict):
        yield f"{' ' * indent}- {scalar(str(value))}"
        return
    for place, line in enumerate(_group(value, indent + 2)):
        yield f"{' ' * indent}- {line.lstrip()}" if place == 0 else line
