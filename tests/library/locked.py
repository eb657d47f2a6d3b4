"""A small project whose published templates are held to their bytes, and what its lock tells."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from actgen.core.diagnostics import Diagnostic, FilePlace
from actgen.core.errors import InputFault
from actgen.core.project import Project
from actgen.library.catalogue import published_templates
from actgen.library.lock import check_lock, lock_published
from actgen.library.lock_record import LOCK_NAME, read_lock

PLACE = FilePlace("variables/communes/nantes.yaml", 4, 9, "  date: 2025-12-15")
DAY = date(2025, 12, 15)
CONVENTION, DELIBERATION = "nantes/convention@2026", "nantes/deliberation@2026"
CLAUSE = "commun/signatures"


def lock(project: Project) -> list[str]:
    return lock_published(project, published_templates(project))


def check(project: Project) -> list[str]:
    return check_lock(project, published_templates(project))


def faults(project: Project, *, locking: bool = False) -> tuple[Diagnostic, ...]:
    with pytest.raises(InputFault) as caught:
        (lock if locking else check)(project)
    return caught.value.diagnostics


def told(found: tuple[Diagnostic, ...]) -> list[tuple[str, str, str, str]]:
    return [(fault.code, str(fault.place), fault.message, fault.hint) for fault in found]


def record(project: Project) -> Path:
    return project.templates / LOCK_NAME


def hashes(project: Project) -> dict[str, str]:
    return dict(read_lock(project).hashes)
