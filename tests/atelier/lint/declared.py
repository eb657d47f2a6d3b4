"""A text linted beside the variables that its manifest declares."""

from __future__ import annotations

from pathlib import Path

from actgen.atelier.lint.linting import lint_template
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from tests.kinds.subventions import VARIABLES_2026, subventions, write_template

NAME = "mairie/subvention@2026"


def told(root: Path, words: str, declared: str = VARIABLES_2026) -> list[tuple[str, str, str]]:
    project: Project = subventions(root)
    text = f"# Subvention\n{words}"
    write_template(project, NAME, declared, text, "2026-01-01")
    found = [fault.diagnostic for fault in lint_template(project, parse_template_name(NAME))]
    return [
        (one.code, one.message, one.hint) for one in found if one.code[:3] in ("REM", "LNT") and one.code != "LNT-024"
    ]
