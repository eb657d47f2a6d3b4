"""How pages word a sitting and an instant."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from actgen.atelier.browser.places import Part
from actgen.atelier.browser.wording import instant_said, part_said
from actgen.core.project import Project


@pytest.mark.parametrize(
    ("part", "day", "said"),
    [
        ("2026-01-20", "", "Séance du 20\u00a0janvier 2026"),
        (None, "2026-01-20", "Séance du 20\u00a0janvier 2026"),
        (None, "", "Dossier"),
        ("", "", "Actes sans séance"),
    ],
)
def test_a_part_is_said_by_its_day(part: str | None, day: str, said: str) -> None:
    assert part_said(Part(Project(Path()), "oudon", part), day) == said


def test_an_instant_is_said_in_french_and_what_is_none_as_it_is() -> None:
    assert re.fullmatch(r"1[12]\u00a0mai 2026 à \d{1,2}\u00a0h\u00a005", instant_said("2026-05-12T00:05:00+00:00"))
    assert instant_said("hier") == "hier"
