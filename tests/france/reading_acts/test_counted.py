"""The figures that an act states of its sitting, each beside what the dossier counts."""

from __future__ import annotations

import random
import re

import pytest

from actgen.france.reading_acts.counted import Figure, disagreements, figures, followed_by, labelled, tally_of
from actgen.france.reading_acts.spelled import NUMBER
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


_PIECES = (
    *(
        "pour",
        "contre",
        "voix ",
        "votants",
        "abstentions",
        "presents",
        " lors du conseil",
        "conseillers municipaux ",
        "nombre ",
    ),
    *("en exercice", "de ", "d'", " : ", ": ", " ", ", ", "; ", "(", "|", "- ", "%", " €", ",40", " et ", " ou", "dix"),
    *("33", "1 530", "12 345 678 901 234 567", "trente-trois", "vingt et un", "mille deux cents"),
)
_WHO, _AFTER = "(?:membres |conseillers |conseillers municipaux )?", "(?! ?[€%])"


@pytest.mark.parametrize(
    ("words", "after", "before"),
    [("votants", "", ""), ("pour", _AFTER, "(?:voix |votes? )?"), ("en exercice", "", _WHO)],
)
def test_figures_are_found_as_by_one_pattern_of_them_with_their_words(words: str, after: str, before: str) -> None:
    rolled, found = random.Random(5), 0
    opening = rf"(?:^|[,;:|(–-] ?|(?<=\d) )(?:nombre )?(?:de |des |d')?{before}"
    behind = re.compile(rf"{opening}(?:{words}) ?:? ?(?P<n>(?>{NUMBER})){after}")
    ahead = re.compile(rf"(?P<n>{NUMBER}) (?:{words})(?! ?:| ?\d)")
    for _ in range(3_000):
        text = "".join(
            rolled.choice((*_PIECES, *[words] * 6)) + rolled.choice(("", " ")) for _ in range(rolled.randint(1, 9))
        )
        for whole, writing in ((behind, labelled(words, after, before)), (ahead, followed_by(words))):
            said = [one.span("n") for one in whole.finditer(text)]
            assert [one.span("n") for one in writing.found(text)] == said, text
            found += len(said)
    assert found > 100
