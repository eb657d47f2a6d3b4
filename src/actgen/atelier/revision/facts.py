"""What two manifests say otherwise: window, state, dates, numbers, texts, sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from actgen.atelier.revision.model import FactChange

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.kinds.manifest import Manifeste

#: The journal says in words what the rest of a manifest is compared for.
_LEFT_OUT = {"journal", "variables"}
_ISO_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")

Lines = tuple[str, ...]


def facts_changed(before: Manifeste, after: Manifeste) -> tuple[FactChange, ...]:
    """Each line of the manifests that differs, under the name that it has there: `faits.dates.adhesion_limite`."""
    old, new = (dict(_flattened(_said(manifest))) for manifest in (before, after))
    names = dict.fromkeys([*new, *old])
    return tuple(
        _change(name, old.get(name, ()), new.get(name, ())) for name in names if old.get(name) != new.get(name)
    )


def _said(manifest: Manifeste) -> dict[str, Any]:
    """What a manifest says; of a variable only the lines that it has."""
    variables = {name: said.model_dump(exclude_unset=True) for name, said in manifest.variables.items()}
    return {**manifest.model_dump(exclude=_LEFT_OUT), "variables": variables}


def _change(name: str, before: Lines, after: Lines) -> FactChange:
    """A line that differs; of a list, only what the other has not."""
    gone = [one for one in before if one not in after]
    come = [one for one in after if one not in before]
    return FactChange(name, "\u00a0; ".join(gone), "\u00a0; ".join(come))


def _flattened(values: Mapping[str, Any], under: str = "") -> Iterator[tuple[str, Lines]]:
    for name, value in values.items():
        if isinstance(value, dict):
            yield from _flattened(value, f"{under}{name}.")
        elif isinstance(value, list | tuple):
            yield f"{under}{name}", tuple(map(_shown, value))
        elif value is not None:
            yield f"{under}{name}", (_shown(value),)


def _shown(value: Any) -> str:
    """A value as a French reader writes it: 24/01/2026."""
    if found := _ISO_DATE.fullmatch(str(value)):
        return "/".join(reversed(found.groups()))
    return str(value)
