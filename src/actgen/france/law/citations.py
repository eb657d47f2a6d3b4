"""The articles that the descriptions of fields cite: `data/citations.tsv`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from actgen.france.law.tables import rows
from actgen.french.advice import typeset

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def citations() -> Mapping[str, str]:
    """The citation of each name of a field, of a group or of a choice."""
    return {row.cells["name"]: typeset(row.cells["source"]) for row in rows("citations")}
