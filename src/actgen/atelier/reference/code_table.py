"""The one table of the codes that are no rules of law, `codes.tsv`: how grave each is, what is wrong, what to do."""

from __future__ import annotations

import csv
from importlib import resources
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.diagnostics import Severity
from actgen.french.advice import typeset

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Fault(Struct, frozen=True):
    """A code that is no rule of law: how grave it is, its subject as a title, what to do, who tells it."""

    code: str
    severity: str
    title: str
    remedy: str

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code.partition("-")[0]


def _rows() -> Iterator[dict[str, str]]:
    """The rows of the table: code, gravity, what is wrong, what to do."""
    text = resources.files("actgen.atelier").joinpath("codes.tsv").read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)


FAULTS: Mapping[str, Fault] = {row["code"]: Fault(*map(typeset, row.values())) for row in _rows()}


def severity_of(code: str) -> Severity:
    """How grave what lint alone tells is; a code of another stage is an error there."""
    own = FAULTS.get(code) if code.startswith("LNT-") else None
    return Severity(own.severity) if own else Severity.ERROR
