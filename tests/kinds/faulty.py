"""A file of a kind with one fault."""

from __future__ import annotations

from pathlib import Path

from tests.kinds.subvention import changed, faults_with, told


def fault_of(folder: Path, *pairs: tuple[str, str]) -> tuple[str, str, str, str]:
    (fault,) = faults_with(folder, changed(*pairs))
    return told(fault)
