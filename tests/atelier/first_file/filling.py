"""A file that was begun, filled with the values of a real one, as a clerk would fill it."""

from __future__ import annotations

from typing import Any

from actgen.atelier.first_file.editing import Sheet
from actgen.atelier.first_file.layout import Layout
from actgen.variables.expected import Kind, expected_at
from actgen.variables.marks import marked_paths
from tests.kinds_of_acts import FICHE


def filled_from(sheet: Sheet, layout: Layout, data: Any, path: tuple[Any, ...] = ()) -> Sheet:
    """The sheet with each value of `data` at its place."""
    if isinstance(data, dict):
        if path:
            sheet = sheet.opened(path, layout)
        for name, value in data.items():
            sheet = filled_from(sheet, layout, value, (*path, name))
        return sheet
    if isinstance(data, list):
        return _with_list(sheet, layout, data, path)
    return sheet.opened(path, layout).with_value(path, data)


def _with_list(sheet: Sheet, layout: Layout, data: list[Any], path: tuple[Any, ...]) -> Sheet:
    expected = expected_at(FICHE, path)
    assert expected is not None
    if expected.kind is Kind.VALUES:
        names = [item["personne"] if isinstance(item, dict) else item for item in data]
        return sheet.opened(path, layout).with_values(path, names)
    for number, item in enumerate(data):
        if (*path, number) not in sheet.document.values:
            sheet = sheet.with_item(path, layout)
        sheet = filled_from(sheet, layout, item, (*path, number))
        for one in [one for one in marked_paths(sheet.document.data) if one[:-1] == (*path, number)]:
            sheet = sheet.closed(one, layout)
    return sheet
