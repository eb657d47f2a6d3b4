"""The check of a dossier by every rule that reads one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic
from actgen.rules.asked import rules_asked
from actgen.variables.reading import path_shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.kinds.dossier import Dossier
    from actgen.rules.rule import DossierRule, Finding, Path


def check_dossier(dossier: Dossier) -> tuple[Diagnostic, ...]:
    """What was told of its files as they were read, then what every rule finds in it, in the order of its lines.

    What two acts of a file share, as their sitting, is told once.
    """
    academie = dossier.academie.document.faults if dossier.academie else ()
    found = ((rule, finding) for rule in rules_asked(dossier) for finding in rule.findings(dossier))
    return (*dossier.commune.document.faults, *academie, *diagnostics_of(found, dossier))


def diagnostics_of(found: Iterable[tuple[DossierRule, Finding]], dossier: Dossier) -> tuple[Diagnostic, ...]:
    """What rules found in a dossier, each at its line and told once."""
    placed = [_diagnostic(rule, finding, dossier) for rule, finding in found]
    return tuple(dict.fromkeys(one for _, one in sorted(placed, key=lambda numbered: numbered[0])))


def _diagnostic(rule: DossierRule, finding: Finding, dossier: Dossier) -> tuple[tuple[int, int], Diagnostic]:
    place = dossier.place(*finding.path)
    severity, hint = finding.severity or rule.severity, finding.hint or rule.hint
    message = f"{_named(finding.path, dossier)}{finding.message}"
    diagnostic = Diagnostic(severity, rule.code, place, message, hint, path_shown(finding.path))
    return (place.line, place.column), diagnostic


def _named(path: Path, dossier: Dossier) -> str:
    """« Acte « tarifs » : » before what is found in one of several acts of a sitting; nothing where it has but one."""
    if path[:1] != ("actes",) or len(dossier.agenda()) < 2:
        return ""
    return f"Acte {cited(dossier.entries[str(path[1])].name)}\u00a0: "
