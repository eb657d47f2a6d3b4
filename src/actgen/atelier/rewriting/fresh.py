"""New values as the lines of a YAML file, in the form in which people write one."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from actgen.atelier.first_file.editing import exact_scalar, quoted

if TYPE_CHECKING:
    from actgen.variables.yaml.plain import Plain

_STEP = 2
_WIDTH = 118
#: Lines that a text in lines can hold as they are: none begins or ends by a blank, none is empty at an end.
_IN_LINES = re.compile(r"\S(?:.*\S)?(?:\n+\S(?:.*\S)?)*")
_ONE_LINE_EACH = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")


def rows_of(head: str, value: Plain, indent: int) -> list[str]:
    """The lines of a value after its head, « objet: » or « - », which stands `indent` blanks from the margin."""
    if isinstance(value, dict) and value:
        return _group(head, value, indent)
    if isinstance(value, list) and value:
        return _list(head, value, indent)
    if isinstance(value, str) and "\n" in value and is_in_lines(value):
        return [f"{head} |-", *in_lines(value, indent + _STEP)]
    return [f"{head} {in_flow(value)}".rstrip()]


def in_flow(value: Plain) -> str:
    """A value on one line: « { de: Anne ABEL, a: Bruno BOÉ } », « [ÉMERY] », or its words alone."""
    if isinstance(value, dict):
        inside = ", ".join(f"{exact_scalar(name)}: {in_flow(held)}".rstrip() for name, held in value.items())
        return f"{{ {inside} }}" if inside else "{}"
    if isinstance(value, list):
        return f"[{', '.join(map(in_flow, value))}]"
    return "" if value is None else exact_scalar(value)


def quoted_as(former: str, value: str) -> str:
    """A value in the quotes, or without, in which the former one stood."""
    bare = exact_scalar(value)
    if bare.startswith('"') or not former:
        return bare
    return f"'{value.replace(chr(39), chr(39) * 2)}'" if former == "'" else quoted(value)


def in_lines(value: str, indent: int) -> list[str]:
    """The lines of a text, each `indent` blanks from the margin."""
    return [f"{' ' * indent}{line}" if line else "" for line in value.split("\n")]


def folded(value: str, indent: int) -> list[str]:
    """A text on one line as the lines that are read as it, folded at the width of a screen."""
    margin = " " * indent
    return textwrap.wrap(
        value, _WIDTH, initial_indent=margin, subsequent_indent=margin, break_long_words=False, break_on_hyphens=False
    )


def is_in_lines(value: str) -> bool:
    """Whether a text can stand as lines below a sign | and be read as it is."""
    return _IN_LINES.fullmatch(value) is not None and not _ONE_LINE_EACH.search(value)


def _group(head: str, value: dict[str, Plain], indent: int) -> list[str]:
    margin = " " * (indent + _STEP)
    rows = [
        row for name, held in value.items() for row in rows_of(f"{margin}{exact_scalar(name)}:", held, indent + _STEP)
    ]
    return _after_dash(head, rows) if head.endswith("-") else [head, *rows]


def _list(head: str, value: list[Plain], indent: int) -> list[str]:
    margin = " " * (indent + _STEP)
    rows = [row for held in value for row in rows_of(f"{margin}-", held, indent + _STEP)]
    return _after_dash(head, rows) if head.endswith("-") else [head, *rows]


def _after_dash(head: str, rows: list[str]) -> list[str]:
    return [f"{head} {rows[0].lstrip()}", *rows[1:]]
