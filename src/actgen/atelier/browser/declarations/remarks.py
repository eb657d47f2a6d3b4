"""The remarks of a file that ask to complete a line, beside the controls of these lines; taken out once done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.atelier.browser.declarations.items import DONE
from actgen.atelier.publishing.manifest_text import left_marks
from actgen.atelier.rewriting.ground import Ground, ground_of
from actgen.atelier.rewriting.rows import Change

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from actgen.atelier.browser.declarations.sent import Sent
    from actgen.atelier.browser.forms.items import Form
    from actgen.variables.yaml.plain import Path


def remarks_of(form: Form, text: str) -> dict[str, str]:
    """What each remark says, by the control of the line that it stands beside or above."""
    names = {one.path: one.name for one in form.every()}
    ground = ground_of(text)
    found = {names[path]: row for row, path in _marked(ground).items() if path in names}
    return {name: ground.lines[row][ground.spans.remarks[row] :].lstrip("# ") for name, row in found.items()}


def without_done(form: Form, text: str, sent: Sent) -> str:
    """The text without the remarks that were ticked as done."""
    ticked = {one.path for one in form.every() if sent.one(f"{DONE}{one.name}")}
    return _without(text, lambda path: path in ticked)


def without_changed(text: str, before: Any) -> str:
    """The text without the remarks beside values that are others than before; what stands in a list may have moved."""

    def is_changed(path: Path) -> bool:
        is_named = all(isinstance(step, str) for step in path)
        return is_named and _at(before, path) != _at(ground.data, path)

    ground = ground_of(text)
    return _without(text, is_changed)


def _without(text: str, is_done: Callable[[Path], bool]) -> str:
    ground = ground_of(text)
    rows = [row for row, path in _marked(ground).items() if is_done(path)]
    for row in sorted(rows, reverse=True):
        left = ground.rows.lines[row][: ground.spans.remarks[row]].rstrip()
        ground = ground.changed(Change(row, row + 1, (left,) if left else ()))
    return ground.rows.text


def _marked(ground: Ground) -> Mapping[int, Path]:
    """The row of each such remark, with the path of the innermost value that begins there, or below it."""
    begins = {ground.first_row(path): path for path in ground.spans.values if path and not ground.spans.is_shared(path)}
    rows = [place.line - 1 for place in left_marks(ground.rows.text, "") if place.line - 1 in ground.spans.remarks]
    below = {row: next((other for other in sorted(begins) if other >= row), None) for row in rows}
    return {row: begins[other] for row, other in below.items() if other is not None}


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data
