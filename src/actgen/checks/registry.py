"""Every rule, in the order of the reference page, and the check of a dossier by all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from actgen.checks import convention, decision, ecoles, identifiants, noms, numero, objet, publication, seance, vote
from actgen.core.diagnostics import Diagnostic
from actgen.core.errors import UsageFault
from actgen.core.nearest import did_you_mean
from actgen.french.lists import enumerate_in_french

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.checks.rule import DossierRule, Finding, Presentation
    from actgen.kinds.dossier import Dossier

AnyRule = TypeVar("AnyRule", bound="Presentation")

RULES: tuple[DossierRule, ...] = (
    *seance.RULES,
    *vote.RULES,
    *publication.RULES,
    *numero.RULES,
    *objet.RULES,
    *noms.RULES,
    *ecoles.RULES,
    *identifiants.RULES,
    *decision.RULES,
    *convention.RULES,
)


def check_dossier(dossier: Dossier) -> tuple[Diagnostic, ...]:
    """What was told of its files as they were read, then what every rule finds in it, in the order of its lines.

    What two acts of a file share, as their sitting, is told once.
    """
    academie = dossier.academie.document.faults if dossier.academie else ()
    found = [_diagnostic(rule, finding, dossier) for rule in RULES for finding in rule.findings(dossier)]
    ordered = [diagnostic for _, diagnostic in sorted(found, key=lambda numbered: numbered[0])]
    return (*dossier.commune.document.faults, *academie, *dict.fromkeys(ordered))


def explain(code: str) -> DossierRule:
    """The rule of that code, in capitals or not; UsageFault with the nearest codes when there is none."""
    return find_rule(code, RULES)


def find_rule(code: str, rules: Iterable[AnyRule]) -> AnyRule:
    """The one of these rules that has the code, in capitals or not; UsageFault with the nearest codes."""
    by_code = {rule.code: rule for rule in rules}
    wanted = code.strip().upper()
    if wanted in by_code:
        return by_code[wanted]
    raise UsageFault(
        f"La règle «\u00a0{code}\u00a0» n’existe pas.",
        did_you_mean(wanted, by_code) or f"Les règles sont\u00a0: {enumerate_in_french(by_code)}.",
    )


def _diagnostic(rule: DossierRule, finding: Finding, dossier: Dossier) -> tuple[tuple[int, int], Diagnostic]:
    place = dossier.place(*finding.path)
    severity = finding.severity or rule.severity
    diagnostic = Diagnostic(severity, rule.code, place, finding.message, finding.hint or rule.hint)
    return (place.line, place.column), diagnostic
