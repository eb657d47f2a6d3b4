"""The names of a group replaced by others where they stand: what each holds keeps its lines and its remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.first_file.editing import NotEditableError, exact_scalar
from actgen.atelier.rewriting.rows import spliced

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.atelier.rewriting.ground import Ground
    from actgen.variables.yaml.plain import Path


def renamed(ground: Ground, path: Path, names: Mapping[str, str]) -> Ground:
    """The text with other names in the group at `path`, by the former ones; all change at once, so two may change over.

    NotEditableError for a name that stands in a shape that only a person should change.
    """
    spans = [(ground.span((*path, former)), name) for former, name in names.items() if former != name]
    for span, name in sorted(spans, key=lambda one: one[0].start, reverse=True):
        if span.key is None or span.key_end is None:
            raise NotEditableError
        ground = ground.changed(spliced(ground.lines, span.key, span.key_end, exact_scalar(name)))
    return ground
