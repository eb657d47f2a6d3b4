"""LibreOffice, which shares no code with actgen, decides the tracked changes: all accepted, then all rejected."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.revision.comparing import compare
from actgen.atelier.revision.model import Text
from actgen.atelier.revision.parts import read_text
from actgen.atelier.revision.word.tracked import tracked_docx
from actgen.ooxml.packing.package import MAIN_PART, read_package
from tests.atelier.revision.edits import ROOT, package_of
from tests.atelier.revision.office import OFFICE, decided_by_office
from tests.atelier.revision.test_edits import revision_of, said

REAL = (
    ("nantes/convention/2022", "nantes/convention/2026"),
    ("nantes/deliberation/2022", "nantes/deliberation/2026"),
    ("nantes/annexe-engagement/2022", "nantes/annexe-engagement/2026"),
    ("montpellier/convention/2021", "montpellier/convention/2025"),
    ("montpellier/deliberation/2021", "montpellier/deliberation/2025"),
)
SEEDS = range(0, 160, 8)


@pytest.mark.long
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_accepts_to_the_second_version_and_rejects_to_the_first(tmp_path: Path) -> None:
    cases = []
    for names in REAL:
        before, after = (package_of(ROOT / "templates" / f"{name}.docx") for name in names)
        cases.append((compare(read_text(before), read_text(after)), before, after, " → ".join(names)))
    cases += [revision_of(seed) for seed in SEEDS]
    contents = [tracked_docx(revision, before, after, "actgen") for revision, before, after, _ in cases]
    for (revision, _, _, told), made in zip(cases, decided_by_office(contents, tmp_path), strict=True):
        for wanted, content in zip((revision.after, revision.before), made, strict=True):
            assert words(read_text(read_package(content, told))) == words(wanted), told


def words(text: Text) -> tuple[list[str], list[str]]:
    """What the body says, in order, and what stands apart; LibreOffice gives other names to page headers and notes."""
    lines = [(story, line.strip()) for story, _, line in said(text)]
    body = [line for story, line in lines if story == MAIN_PART]
    return body, sorted(line for story, line in lines if story != MAIN_PART)
