"""One table of figures: for each row how many times the first of its group, then a document and a thousand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A figure in milliseconds a document, or in another unit; `note` stands instead where there is none."""

    name: str
    value: float = 0.0
    unit: str = "ms"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that are compared with the first of them; `is_one` where nobody has a thousand of them."""

    title: str
    rows: tuple[Row, ...]
    is_one: bool = False


def table(groups: Sequence[Group]) -> str:
    """The lines of the table."""
    head = f"{'ratio':>8} {'each':>12} {'a thousand':>12}  "
    return "\n".join([head, *(line for group in groups for line in _lines(group))])


def _lines(group: Group) -> Iterator[str]:
    yield f"\n{group.title}"
    first = next((row.value for row in group.rows if row.value), 0.0)
    for row in group.rows:
        if row.note:
            yield f"{'–':>8} {'–':>12} {'–':>12}  {row.name}: {row.note}"
        elif row.unit == "ms" and not group.is_one:
            yield f"{row.value / first:8.2f} {row.value:9.2f} ms {row.value:10.2f} s  {row.name}"
        else:
            yield f"{row.value / first:8.2f} {row.value:9.2f} {row.unit:<2} {'':>12}  {row.name}"
