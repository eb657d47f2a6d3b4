"""Real files, the model of each, and every place in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from actgen.kinds.manifest import Manifeste
from actgen.variables.academie import Academie
from actgen.variables.yaml.plain import Path, Plain
from tests.kinds_of_acts import FICHE
from tests.variables.sheets import NAME, ROOT

REAL_FILES: list[tuple[str, type[BaseModel]]] = [
    (NAME, FICHE),
    ("variables/academies/nantes.yaml", Academie),
    ("templates/nantes/convention/2026.yaml", Manifeste),
    ("templates/nantes/deliberation/2026.yaml", Manifeste),
]


def real(name: str) -> bytes:
    return (ROOT / name).read_bytes()


def paths(data: Plain, path: Path = ()) -> Iterator[tuple[Path, Plain]]:
    """Every path of a file with its value."""
    yield path, data
    items: Any = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in items:
        yield from paths(value, (*path, step))
