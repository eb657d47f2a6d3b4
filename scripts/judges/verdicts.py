"""What a judge is, what it finds, and the table that says it of all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actgen.core.names import TemplateName

_COLUMNS = ("judge", "files", "findings", "seconds")


@dataclass(frozen=True, slots=True)
class MadeAct:
    """An act among the files: whose, of which part and version, by which template; `stem` is its files' path."""

    commune: str
    part: str | None
    version: str
    acte: str
    template: TemplateName
    stem: Path


@dataclass(frozen=True, slots=True)
class Bundle:
    """A PDF of several acts, in their order."""

    path: Path
    acts: tuple[MadeAct, ...]


@dataclass(frozen=True, slots=True)
class Files:
    """What is judged: every file, and what is known of those that are acts or bundles of them."""

    paths: tuple[Path, ...]
    acts: tuple[MadeAct, ...] = ()
    bundles: tuple[Bundle, ...] = ()

    def of(self, suffix: str) -> list[Path]:
        """Those of a format, in their order."""
        return [path for path in self.paths if path.suffix == suffix]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a judge says against a file."""

    path: Path
    told: str


@dataclass(frozen=True, slots=True)
class Judge:
    """A judge: its name, what of the files it looks at, and how it judges them."""

    name: str
    looks_at: Callable[[Files], Sequence[object]]
    judge: Callable[[Files], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a judge said: of how many files, what it found, in how many seconds."""

    judge: str
    files: int
    findings: tuple[Finding, ...]
    seconds: float


class MissingTool(Exception):
    """A judge is not on this machine; the message says what brings it."""


def of_suffix(suffix: str) -> Callable[[Files], Sequence[Path]]:
    """What a judge of one format looks at."""
    return lambda files: files.of(suffix)


def lines(verdicts: Iterable[Verdict], folder: Path) -> Iterator[str]:
    """A line for each finding; its file as it stands in the folder."""
    for verdict in verdicts:
        for finding in verdict.findings:
            yield f"{verdict.judge}: {_shown(finding.path, folder)}: {finding.told}"


def table(verdicts: Sequence[Verdict]) -> str:
    """The summary: judge, files, findings, seconds."""
    rows = [_COLUMNS, *(_row(verdict) for verdict in verdicts)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths) for row in rows)


def _row(verdict: Verdict) -> tuple[str, ...]:
    return verdict.judge, str(verdict.files), str(len(verdict.findings)), f"{verdict.seconds:.0f}"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    name, *figures = row
    return "  ".join([name.ljust(widths[0]), *map(str.rjust, figures, widths[1:])])


def _shown(path: Path, folder: Path) -> str:
    return str(path.relative_to(folder)) if path.is_relative_to(folder) else str(path)
