"""The check of a dossier by every rule that reads one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic
from actgen.core.errors import ActgenError
from actgen.rules.asked import rules_asked
from actgen.rules.rule import Dossiers
from actgen.rules.together import found_in_many
from actgen.variables.reading import path_shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from actgen.kinds.dossier import Dossier
    from actgen.rules.rule import DossierRule, Finding, Path
    from actgen.rules.together import Asks

    #: The findings of a dossier, each after its rule, or what stopped it.
    Found = list[tuple[DossierRule, Finding]] | ActgenError


def check_dossier(dossier: Dossier) -> tuple[Diagnostic, ...]:
    """What was told of its files as they were read, then what every rule finds in it, in the order of its lines.

    What two acts of a file share, as their sitting, is told once.
    """
    return told_of(dossier, *findings_in([dossier]))


def findings_in(dossiers: Sequence[Dossier]) -> list[Found]:
    """What every rule finds in each dossier, or what stopped one."""
    return found_in_many(dossiers, rules_asked, _asking)


def _asking(dossiers: Sequence[Dossier]) -> Callable[[DossierRule], Asks[Finding]]:
    together = Dossiers([(dossier,) for dossier in dossiers])
    return lambda rule: rule.asks(together)


def told_of(dossier: Dossier, found: Found) -> tuple[Diagnostic, ...]:
    """The same of one, as `check_dossier`; raises what stopped one."""
    if isinstance(found, ActgenError):
        raise found
    academie = dossier.academie.document.faults if dossier.academie else ()
    told = diagnostics_of(found, dossier) if found else ()
    return (*dossier.commune.document.faults, *academie, *told)


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
