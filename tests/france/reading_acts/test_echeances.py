"""The days that follow from the real acts."""

from __future__ import annotations

import pytest

from actgen.core.project import Project
from actgen.pipeline import render_acts
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("commune", "acte", "expected"),
    [
        (
            "ancenis-saint-gereon",
            "deliberation",
            (
                "exécutoire le 16\u00a0décembre 2025",
                "recours possible jusqu’au 17\u00a0février 2026",
                "déféré du préfet possible jusqu’au 17\u00a0février 2026",
            ),
        ),
        ("ancenis-saint-gereon", "convention", ("retrait à demander du 19\u00a0mai 2028 au 18\u00a0juillet 2028",)),
        ("chateaubriant", "convention", ("retrait à demander du 19\u00a0mai 2024 au 18\u00a0juillet 2024",)),
        ("villeneuve-la-riviere", "decision", ()),
        ("ancenis-saint-gereon", "annexe-engagement", ()),
        # not transmitted: its kind has no nature
        (
            "le-brignon",
            "circulation",
            ("exécutoire le 30\u00a0juin 2026", "recours possible jusqu’au 31\u00a0août 2026"),
        ),
    ],
)
def test_an_act_tells_the_days_that_its_dates_give(commune: str, acte: str, expected: tuple[str, ...]) -> None:
    (rendered,) = render_acts(Project(ROOT), commune, acte, ())
    assert rendered.echeances == expected
