"""What is wrong with the words of an official text themselves: told, never refused, since nobody here may mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.core.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.core.diagnostics import Diagnostic

#: Headings, numbers and references; « commune de … » before a blank; spellings; visas, texts of law, remedies; days and
#: amounts that the text itself states.
_OF_ITS_WORDS = frozenset(
    {"REV-002", "REV-003", "REV-004", "REV-010", "LNT-022", "LNT-023"}
    | {f"ACT-{number:03}" for number in (1, 3, 4, 5, 7, 8, 16, 21)}
)  # fmt: skip
_AUTHOR = "C’est le texte officiel, qui ne se corrige pas ici\u00a0: signalez-le à son auteur."


def as_told(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings on an official text: those about its own words are warnings, to be told to its author."""
    return tuple(_told(one) if one.code in _OF_ITS_WORDS else one for one in findings)


def _told(finding: Diagnostic) -> Diagnostic:
    return replace(finding, severity=Severity.WARNING, hint=_AUTHOR)
