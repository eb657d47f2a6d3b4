"""The rules of an election by the council: ballots, rounds, lists of adjoints, secrecy."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.kinds.dossier import Dossier
from tests.france.building import shown
from tests.france.by_code import BY_CODE

#: 33 voters.
ACT = """
seance: {{ date: {day} }}
commune: {{ insee: "44003", population: {population} }}
actes:
  election_conseil:
    numero: "12"
    objet: Élection
    election: {{ poste: {poste}, tours: [{tours}] }}
"""
Told = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def told(excerpt: Callable[[str], Dossier]) -> Told:
    """`told("ELE-001", tour, …)`: severity and message of what that rule finds in the election of those rounds."""

    def of(
        code: str, *tours: str, poste: str = "maire", day: str = "2026-03-21", population: int = 11600
    ) -> list[tuple[str, str]]:
        rule = BY_CODE[code]
        lines = ACT.format(day=day, population=population, poste=poste, tours=", ".join(tours))
        return [(str(one.severity or rule.severity), shown(one.message)) for one in rule.findings(excerpt(lines))]

    return of


def tour(*voices: int, more: str = "") -> str:
    names = ("Rémy ORHON", "Florent CAILLET", "Laure CADOREL")
    held = ", ".join(f"{{ personne: {name}, voix: {count} }}" for name, count in zip(names, voices, strict=False))
    return f"{{ candidatures: [{held}]{more} }}"


def a_list(*members: str) -> str:
    return f"{{ candidatures: [{{ liste: Ensemble, voix: 33, membres: [{', '.join(members)}] }}] }}"


def test_each_round_has_the_ballots_of_the_voters(told: Told) -> None:
    assert told("ELE-001", tour(16, 15, more=", blancs: 1, nuls: 1"), tour(20, 12, more=", abstentions: 1")) == []
    assert told("ELE-001", tour(20, 13), tour(20, 14)) == [
        ("erreur", "Au tour 2, le scrutin compte 34 bulletins pour 33 votants.")
    ]
    assert told("ELE-001", tour(20, 12)) == [
        ("avertissement", "Au tour 1, le scrutin compte 32 bulletins pour 33 votants.")
    ]


@pytest.mark.parametrize(
    "tours",
    [
        (tour(17, 16),),
        (tour(12, 11, 10), tour(17, 16)),
        (tour(12, 11, 10), tour(12, 11, 10), tour(12, 11, 10)),
    ],
)
def test_an_election_that_elects_is_right(tours: tuple[str, ...], told: Told) -> None:
    assert told("ELE-002", *tours) == []


def test_a_round_after_the_one_that_elects(told: Told) -> None:
    assert told("ELE-002", tour(20, 13), tour(20, 13)) == [
        ("erreur", "Rémy ORHON a la majorité absolue au tour 1, et le conseil vote encore.")
    ]


def test_a_tie_at_the_third_round(told: Told) -> None:
    tie = tour(16, 16, more=", blancs: 1")
    assert told("ELE-002", tie, tie, tie) == [
        ("erreur", "Au tour 3, personne n’est élu : Rémy ORHON et Florent CAILLET ont 16 voix.")
    ]
    assert told("ELE-002", tie, tie, tie.replace("voix: 16 }", "voix: 16, aine: oui }", 1)) == []


def test_a_list_of_adjoints_alternates(told: Told) -> None:
    mixed = a_list("Madame Mireille LOIRAT", "Monsieur Florent CAILLET", "Madame Laure CADOREL")
    alike = a_list("Madame Mireille LOIRAT", "Madame Laure CADOREL")
    assert told("ELE-003", mixed, poste="adjoints") == []
    assert told("ELE-003", alike, poste="délégués") == []
    assert told("ELE-003", alike, poste="adjoints") == [
        (
            "avertissement",
            "La liste « Ensemble » place l’un après l’autre Mireille LOIRAT et Laure CADOREL, du même sexe.",
        )
    ]


@pytest.mark.parametrize(
    ("day", "population", "told_once"),
    [("2024-05-06", 800, False), ("2024-05-06", 1200, True), ("2026-03-21", 800, True), ("2019-05-06", 1200, False)],
)
def test_small_communes_alternate_since_the_renewal_of_2026(
    day: str, population: int, *, told_once: bool, told: Told
) -> None:
    alike = a_list("Madame Mireille LOIRAT", "Madame Laure CADOREL")
    assert bool(told("ELE-003", alike, poste="adjoints", day=day, population=population)) is told_once


def test_a_council_has_three_adjoints_for_ten_members(told: Told) -> None:
    names = [f"{civility} {letter}" for letter in "ABCDE" for civility in ("Madame Anne", "Monsieur Luc")]
    assert told("ELE-003", a_list(*names), poste="adjoints") == [
        ("avertissement", "La liste « Ensemble » a 10 candidats : le conseil a 9 adjoints au plus.")
    ]
    assert told("ELE-003", a_list(*names[:9]), poste="adjoints") == []
