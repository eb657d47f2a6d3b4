"""What a command says: diagnostics with their place and excerpt, one after the other, in plain French."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from actgen.cli.marking import marked
from actgen.core.diagnostics import Diagnostic, FilePlace, Severity
from actgen.core.errors import InputFault
from actgen.core.machine import unprinted
from actgen.french.agreement import plural
from actgen.variables.marks import MARK, MARK_CODE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from actgen.atelier.compare.passages import Passage
    from actgen.core.errors import ActgenError

_EXCERPT = 110


def say(line: str = "") -> None:
    """Print a line of result."""
    try:
        print(line)
    except BrokenPipeError:  # who reads has read enough
        raise
    except OSError as failure:
        raise unprinted(failure) from failure


def show_diagnostics(diagnostics: Sequence[Diagnostic]) -> None:
    """Print diagnostics on standard error, errors and warnings alike, and count them at the end."""
    for diagnostic in diagnostics:
        print(_block(diagnostic), end="\n\n", file=sys.stderr)
    if diagnostics:
        print(_count(diagnostics), file=sys.stderr)


def count_marks(diagnostics: Iterable[Diagnostic]) -> int:
    """How many of the diagnostics are values still to be typed."""
    return sum(diagnostic.code == MARK_CODE for diagnostic in diagnostics)


def show_passages(passages: Iterable[Passage]) -> None:
    """Print what changed, each passage under its heading."""
    from actgen.atelier.compare.passages import by_heading

    for heading, changed in by_heading(passages):
        say(f"  {heading}")
        for pieces in changed:
            say(f"    {marked(pieces)}")


def show_fault(fault: ActgenError) -> None:
    """Print the fault that ended a command, on standard error."""
    if isinstance(fault, InputFault):
        show_diagnostics(fault.diagnostics)
        return
    message, hint = getattr(fault, "message", str(fault)), getattr(fault, "hint", "")
    print(message, file=sys.stderr)
    if hint:
        print(f"→ {hint}", file=sys.stderr)


def as_json(diagnostic: Diagnostic) -> dict[str, Any]:
    """A diagnostic as plain data, with the keys of `actgen check --json`."""
    place = diagnostic.place
    where = (
        {"fichier": place.path, "ligne": place.line, "colonne": place.column}
        if isinstance(place, FilePlace)
        else {"document": place.document, "partie": place.part, "paragraphe": place.paragraph}
    )
    return {
        "gravite": diagnostic.severity.value,
        "code": diagnostic.code,
        "sujet": diagnostic.subject,
        **where,
        "extrait": place.excerpt,
        "message": diagnostic.message,
        "conseil": diagnostic.hint,
    }


def _block(diagnostic: Diagnostic) -> str:
    kind = MARK if diagnostic.code == MARK_CODE else diagnostic.severity
    lines = [f"{kind} {diagnostic.code} — {diagnostic.place}"]
    lines += _excerpt(diagnostic)
    lines.append(f"  {diagnostic.message}")
    if diagnostic.hint:
        lines.append(f"  → {diagnostic.hint}")
    return "\n".join(lines)


def _excerpt(diagnostic: Diagnostic) -> list[str]:
    place = diagnostic.place
    if not place.excerpt.strip():
        return []
    if not isinstance(place, FilePlace):
        return [f"    «\u00a0{_shortened(place.excerpt.strip())}\u00a0»"]
    shown = place.excerpt.rstrip()
    if len(shown) > _EXCERPT:
        return [f"    {_shortened(shown)}"]
    return [f"    {shown}", f"    {' ' * (place.column - 1)}^"]


def _shortened(text: str) -> str:
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT].rstrip()}…"


def _count(diagnostics: Sequence[Diagnostic]) -> str:
    marks = count_marks(diagnostics)
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics) - marks
    warnings = len(diagnostics) - errors - marks
    counts = [
        (marks, "valeur à compléter", "valeurs à compléter"),
        (errors, "erreur", "erreurs"),
        (warnings, "avertissement", "avertissements"),
    ]
    return ", ".join(f"{count} {plural(count, one, many)}" for count, one, many in counts if count) + "."
