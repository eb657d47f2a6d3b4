"""Every person whom a file names, wherever she is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from actgen.variables.persons import Personne

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.variables.yaml.nodes import Path


def persons_of(fiche: BaseModel) -> Iterator[tuple[Path, Personne]]:
    """Each person and where her name is typed, in the order of the fields of the file; what is not known is passed."""
    yield from _persons(fiche, ())


def _persons(value: Any, path: Path) -> Iterator[tuple[Path, Personne]]:
    if isinstance(value, Personne):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _persons(getattr(value, name, None), (*path, name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _persons(item, (*path, number))
