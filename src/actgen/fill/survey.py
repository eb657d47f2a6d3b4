"""All that a part lacks, in one go: each missing value is stood in for, and the part is filled again."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from typing import Any

from actgen.fill.sought import sought_path
from actgen.grammar.undefined import STAND_IN, MissingValueError

Render = Callable[[Mapping[str, Any]], object]

_MOST = 60


def missing_values(render: Render, context: Mapping[str, Any], unfit: tuple[type[Exception], ...]) -> list[Exception]:
    """The faults of every missing value that `render` meets, in order; a fault of another kind, `unfit`, ends them."""
    return stood_in(render, context, unfit)[0]


def stood_in(
    render: Render, context: Mapping[str, Any], unfit: tuple[type[Exception], ...]
) -> tuple[list[Exception], Mapping[str, Any]]:
    """The same faults, each with its path, and the context with something in the place of each missing value."""
    filled = copy.deepcopy(dict(context))
    found: list[Exception] = []
    for _ in range(_MOST):
        try:
            render(filled)
        except MissingValueError as failure:
            failure.path = sought_path(failure, filled)
            found.append(failure)
            holder = failure.sought_in(filled)
            if not isinstance(holder, dict):
                return found, filled
            holder[failure.name] = STAND_IN
        except unfit as failure:
            return [*found, failure], filled
        else:
            return found, filled
    return found, filled
