"""What `actgen templates lint` finds, as diagnostics: the one door to lint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.lint.linting import lint_clause, lint_template
from actgen.atelier.officiel.checking import official_faults

if TYPE_CHECKING:
    from actgen.core.diagnostics import Diagnostic
    from actgen.core.names import TemplateName
    from actgen.core.project import Project


def lint_findings(project: Project, name: TemplateName) -> tuple[Diagnostic, ...]:
    """The findings for a template, errors and warnings, and what speaks against an official text."""
    found = lint_template(project, name, besides=official_faults(project, name))
    return tuple(fault.diagnostic for fault in found)


def clause_findings(project: Project, name: str) -> tuple[Diagnostic, ...]:
    """The findings for a common clause."""
    return tuple(fault.diagnostic for fault in lint_clause(project, name))
