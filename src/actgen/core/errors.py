"""The exceptions of actgen and the exit code that each one gives to the command line.

    ActgenError
    ├── InputFault      exit 1   a file of the project or an act has faults; carries diagnostics
    ├── UsageFault      exit 2   the command was called with words that it does not know
    │   └── WordingError         a value that cannot be put into French words
    └── MachineFault    exit 3   the machine lacks something: a library, a right, room on the disk

Messages are French sentences for a reader who does not program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.core.diagnostics import Diagnostic


class ActgenError(Exception):
    """The root: catching it catches every fault that actgen foresees."""

    exit_code: ClassVar[int] = 1


class InputFault(ActgenError):
    """Raised at the end of a stage that found errors; `diagnostics` holds all of them, in order."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(diagnostic.message for diagnostic in self.diagnostics))


class UsageFault(ActgenError):
    """Raised when an argument of the command is unknown or cannot be used; `hint` says what to type."""

    exit_code = 2

    def __init__(self, message: str, hint: str = "") -> None:
        self.message, self.hint = message, hint
        super().__init__(message)


class MachineFault(ActgenError):
    """Raised when the machine lacks something; `hint` is the exact thing to do, `subject` the file that it refuses."""

    exit_code = 3

    def __init__(self, message: str, hint: str = "", *, subject: str = "") -> None:
        self.message, self.hint, self.subject = message, hint, subject
        super().__init__(message)


class WordingError(UsageFault, ValueError):
    """Raised for a date, time, number or amount that cannot be put into French words."""


def stop_on_errors(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics as given when all are warnings; raises InputFault with all of them otherwise."""
    found = tuple(diagnostics)
    if found and any(diagnostic.is_error for diagnostic in found):
        raise InputFault(found)
    return found
