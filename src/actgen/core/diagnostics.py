"""Diagnostics: what is wrong, where it stands, and what to do about it, as frozen values."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Severity(StrEnum):
    """An error stops the act from being written; a warning is shown and the act is written."""

    ERROR = "erreur"
    WARNING = "avertissement"


class FilePlace(Struct, frozen=True):
    """A position in a text file: `path` as a reader types it, 1-based `line` and `column`, the line itself.

    Line 0 stands for the file as a whole.
    """

    path: str
    line: int = 0
    column: int = 0
    excerpt: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


class CellPlace(FilePlace, frozen=True):
    """A cell of a table: `line` is its row as a spreadsheet counts them, `column` its rank, `heading` that of it."""

    heading: str = ""

    def __str__(self) -> str:
        column = f", colonne «\u00a0{self.heading}\u00a0»" if self.heading else ""
        return f"{self.path}, ligne {self.line}{column}"


class WordPlace(Struct, frozen=True):
    """A paragraph of a Word file: `document` is a template name or an act, `part` a place in it, in French.

    `paragraph` counts from 1 as the reader sees the part; 0 stands for the part as a whole. `article` names the
    heading above it, « article 7.3 », where it is known.
    """

    document: str
    part: str = ""
    paragraph: int = 0
    excerpt: str = ""
    article: str = ""

    def __str__(self) -> str:
        steps = [self.document, self.part, self.article, f"paragraphe {self.paragraph}" if self.paragraph else ""]
        return ", ".join(step for step in steps if step)


Place = FilePlace | WordPlace


class Diagnostic(Struct, frozen=True):
    """One finding: `message` says in French what is wrong, `hint` what to do; `code` names the check.

    `subject` is what it is about, as data: a name, a tag, an address, a file, an article. It is empty where that is
    the place as a whole. The sentences are for the reader alone: code asks `code`, `place` and `subject`.
    """

    severity: Severity
    code: str
    place: Place
    message: str
    hint: str = ""
    subject: str = ""

    @property
    def identity(self) -> tuple[str, Place, str]:
        """What makes it the same finding, however it is worded: its check, its place and its subject."""
        return self.code, self.place, self.subject

    @property
    def is_error(self) -> bool:
        """True where the act must not be written."""
        return self.severity is Severity.ERROR


def error(code: str, place: Place, message: str, hint: str = "", *, subject: str = "") -> Diagnostic:
    """An error at `place`, about `subject`."""
    return Diagnostic(Severity.ERROR, code, place, message, hint, subject)


def warning(code: str, place: Place, message: str, hint: str = "", *, subject: str = "") -> Diagnostic:
    """A warning at `place`, about `subject`."""
    return Diagnostic(Severity.WARNING, code, place, message, hint, subject)
