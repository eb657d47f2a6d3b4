"""What is made of each record of a table."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from actgen.core.project import Project
from actgen.library.drafts import Drafts
from actgen.writers import DEFAULT_ENGINE


class Lot(Struct, frozen=True):
    """What is made of each record: acts of those kinds, in these formats, in a folder of `output` for each of them.

    `run` names the run that makes them, while which the project stands still: no two runs have the same.
    """

    project: Project
    actes: tuple[str, ...]
    formats: tuple[str, ...]
    output: Path
    version: str = ""
    drafts: Drafts = Drafts.REFUSED
    engine: str = DEFAULT_ENGINE
    force: bool = False
    run: str = ""
