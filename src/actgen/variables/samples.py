"""Values that stand for those that are not known, so that a file can be read and an act filled before it is whole."""

from __future__ import annotations

import copy
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from actgen.variables.expected import Expected, Kind, expected_at, expected_fields
from actgen.variables.fiche import Fiche
from actgen.variables.marks import marked_paths

if TYPE_CHECKING:
    from pydantic import BaseModel

    from actgen.variables.yaml.plain import Path, Plain


def sample(expected: Expected) -> Any:
    """What a clerk might type there: a value, a list of one, a group of what it requires."""
    if expected.kind is Kind.GROUP and expected.model:
        return sample_group(expected.model)
    if expected.kind is Kind.GROUPS and expected.model:
        return [sample_group(expected.model) for _ in range(expected.least)]
    return [expected.example] * expected.least if expected.kind is Kind.VALUES else expected.example or "x"


def sample_group(model: type[BaseModel]) -> dict[str, Any]:
    """What a model requires, and no more; of fields of which one is stated, the usual one."""
    usual = model.one_of[:1] if issubclass(model, Fiche) else ()
    fields = (one for one in expected_fields(model) if one.is_required or one.name in usual)
    return {expected.name: sample(expected) for expected in fields}


def with_samples(model: type[BaseModel], data: Plain) -> Plain:
    """The data of a commune's file with a sample in the place of each mark."""
    filled = copy.deepcopy(data)
    for path in marked_paths(data):
        if path and (expected := expected_at(model, path)):
            whole = sample(expected)
            put(filled, path, whole[0] if isinstance(whole, list) and isinstance(path[-1], int) else whole)
    return filled


def put(data: Any, path: Path, value: Any) -> None:
    """Set the value at a path of plain data; a list or a group on the way is made where there is none."""
    for step, following in pairwise(path):
        if isinstance(data, list):
            data = data[int(step)]
            continue
        data = data.setdefault(step, [{}] if isinstance(following, int) else {})
    data[path[-1]] = value
