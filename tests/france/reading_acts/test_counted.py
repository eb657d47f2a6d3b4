"""The figures that an act states of its sitting, each beside what the dossier counts."""

from __future__ import annotations

import pytest

from actgen.france.reading_acts.counted import Figure, disagreements, figures, followed_by, labelled, tally_of
from tests.france.building import from_lines, shown

VOTERS = Figure("Votants", "votants", labelled("votants"), lambda tally: tally.votants)


def test_the_dossier_counts_voters_and_majority() -> None:
    tally = tally_of(from_lines("[Mention] Rien.", "deliberation"))
    assert tally is not None
    assert (tally.votants, tally.exprimes, tally.majorite) == (33, 33, 17)


def test_a_figure_that_is_not_the_dossiers_is_told_with_both() -> None:
    act = from_lines("[Mention] Votants : 31", "deliberation")
    assert [shown(one.message) for one in disagreements(act, figures(VOTERS))] == [
        "Votants : l’acte dit 31, le dossier compte 33."
    ]
    assert list(disagreements(from_lines("[Mention] Votants : 33", "deliberation"), figures(VOTERS))) == []


@pytest.mark.parametrize(
    ("plain", "number"),
    [("33 votants", "33"), ("presents : 19 votants : 21", None), ("trente-trois votants", "trente-trois")],
)
def test_a_figure_before_its_word_is_not_that_of_the_word_before(plain: str, number: str | None) -> None:
    found = [one["n"] for one in followed_by("votants").found(plain)]
    assert found == ([number] if number else [])
