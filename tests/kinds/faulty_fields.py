"""A declaration of a field with one fault."""

from __future__ import annotations

from pathlib import Path

from tests.kinds.subvention import changed, faults_with, told

EXERCICE = '  exercice: {type: nombre, description: L’exercice budgétaire., exemple: "2026"}'


def fault_of(folder: Path, declaration: str) -> tuple[str, str, str]:
    (fault,) = faults_with(folder, changed((EXERCICE, f"  champ: {declaration}")))
    code, _, message, hint = told(fault)
    return code, message, hint
