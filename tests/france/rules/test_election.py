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


def elected(*lines: str, poste: str = "adjoints") -> str:
    """An act that elects, with those lines under its election; 33 voters."""
    body = "".join(f"      {line}\n" for line in lines)
    head = "actes:\n  election_conseil:\n    numero: '12'\n    objet: Élection\n    election:\n"
    return f"{head}      poste: {poste}\n{body}"


ONE = "tours: [{candidatures: [{personne: Florent CAILLET, voix: 33}]}]"
GROUPEMENT = 'collectivite: {siren: "200073419"}\nexecutif: {personne: Monsieur Rémy ORHON}\n'
Said = Callable[[str, str], list[tuple[str, str]]]


@pytest.fixture
def said(excerpt: Callable[[str], Dossier]) -> Said:
    """`said("ELE-005", lines)`: severity and message of what that rule finds in the dossier under them."""

    def of(code: str, lines: str) -> list[tuple[str, str]]:
        rule = BY_CODE[code]
        return [(str(one.severity or rule.severity), shown(one.message)) for one in rule.findings(excerpt(lines))]

    return of


def stranger(poste: str) -> str:
    return elected(ONE.replace("Florent CAILLET", "Paul INCONNU"), poste=poste)


@pytest.mark.parametrize(
    ("poste", "severity"), [("maire", "erreur"), ("adjoints", "erreur"), ("commission", "avertissement")]
)
def test_who_is_no_member_stands_for_no_office_of_the_council(poste: str, severity: str, said: Said) -> None:
    message = "Paul INCONNU est candidat, mais aucune liste des membres du conseil ne porte ce nom."
    assert said("ELE-005", stranger(poste)) == [(severity, message)]


def test_a_delegate_may_be_no_member(said: Said) -> None:
    assert said("ELE-005", stranger("délégués")) == []


def test_one_who_is_no_member_is_told_once_for_all_rounds(
    said: Said,
) -> None:
    alike = "{candidatures: [{personne: Paul INCONNU, voix: 1}]}"
    rounds = f"tours: [{alike}, {alike}]"
    assert len(said("ELE-005", elected(rounds, poste="maire"))) == 1


def test_an_assembly_elects_to_its_own_offices(said: Said) -> None:
    assert said("ELE-006", GROUPEMENT + elected(ONE)) == [
        ("erreur", "« adjoints » : le conseil communautaire n’élit pas d’adjoints.")
    ]
    assert said("ELE-006", GROUPEMENT + elected(ONE, poste="bureau")) == []


def test_several_adjoints_are_a_list_and_one_is_elected_as_the_mayor(
    said: Said,
) -> None:
    several = elected(ONE, f"suivantes: [{{{ONE}}}]")
    assert said("ELE-007", several) == [
        ("avertissement", "Les 2 adjoints sont élus un par un : la loi demande une liste.")
    ]
    small = 'commune: {insee: "44003", population: 800}\nseance: {date: 2024-05-06}\n'
    assert said("ELE-007", small + several) == []
    assert said("ELE-007", elected(ONE)) == []


def test_nobody_is_elected_to_two_seats(said: Said) -> None:
    twice = elected(f"siege: titulaire\n      {ONE}", f"suivantes: [{{siege: suppléant, {ONE}}}]", poste="délégués")
    assert said("ELE-008", twice) == [("erreur", "Florent CAILLET est élu à deux sièges.")]
    head, tail = twice.split("suppléant")
    assert said("ELE-008", f"{head}suppléant{tail.replace('Florent', 'Marc')}") == []


def test_a_list_names_nobody_twice(said: Said) -> None:
    twice = "tours: [{candidatures: [{liste: Ensemble, voix: 33, membres: [Florent CAILLET, F. CAILLET]}]}]"
    assert said("ELE-008", elected(twice)) == [("erreur", "Au tour 1, Florent CAILLET est deux fois candidat.")]


@pytest.mark.parametrize(
    ("rounds", "why"),
    [
        ((tour(16, 16).replace("16 }", "16, aine: oui }", 1),), "au tour 1 : il n’a lieu qu’au troisième"),
        (
            (tour(16, 16), tour(16, 16), tour(17, 16).replace("17 }", "17, aine: oui }")),
            "alors que nul n’est à égalité avec lui",
        ),
    ],
)
def test_age_decides_at_the_third_round_only_and_between_equals(rounds: tuple[str, ...], why: str, told: Told) -> None:
    assert told("ELE-009", *rounds) == [("erreur", f"Rémy ORHON aurait le bénéfice de l’âge {why}.")]


def test_age_is_given_to_one(told: Told) -> None:
    both = tour(16, 16).replace("16 }", "16, aine: oui }")
    assert told("ELE-009", tour(16, 16), tour(16, 16), both) == [
        ("erreur", "Rémy ORHON aurait le bénéfice de l’âge avec un autre."),
        ("erreur", "Florent CAILLET aurait le bénéfice de l’âge avec un autre."),
    ]


def test_vice_presidents_are_a_fifth_of_the_assembly_rounded_up(
    said: Said,
) -> None:
    seats = ", ".join(f"{{{ONE}}}" for _ in range(6))
    of_31 = (
        GROUPEMENT
        + "seance: {conseillers_en_exercice: 31}\n"
        + elected(ONE, f"suivantes: [{seats}]", poste="vice-présidents")
    )
    assert said("ELE-010", of_31) == []
    assert said("ELE-010", of_31.replace("31}", "30}")) == [
        ("avertissement", "7 vice-présidents sont élus : une assemblée de 30 membres en a 6 au plus.")
    ]


def test_lists_share_seats_by_greatest_remainder(said: Said) -> None:
    def shared(one: int, other: int) -> str:
        held = f"{{liste: A, voix: 17, sieges: {one}}}, {{liste: B, voix: 16, sieges: {other}}}"
        return elected(f"tours: [{{candidatures: [{held}]}}]", poste="commission")

    assert said("ELE-011", shared(3, 2)) == []
    assert said("ELE-011", shared(2, 3)) == [
        ("avertissement", "« B », 16 voix, aurait 3 sièges sur 5 : le plus fort reste lui en donne 2.")
    ]
    assert said("ELE-002", shared(3, 2)) == []


def test_the_eldest_presides_for_that_item_or_for_the_sitting(
    said: Said,
) -> None:
    alone = elected(ONE, poste="maire")
    assert said("ELE-012", alone) == [
        ("avertissement", "Rémy ORHON, maire, préside l’élection au poste de maire : le doyen d’âge la préside.")
    ]
    assert said("ELE-012", alone.replace("    election:", "    president: Florent CAILLET\n    election:")) == []


def test_the_ballots_of_each_seat_are_counted(said: Said) -> None:
    short = ONE.replace("33", "34")
    assert said("ELE-001", elected(ONE, f"suivantes: [{{{short}}}]", poste="délégués")) == [
        ("erreur", "Au tour 1, le scrutin compte 34 bulletins pour 33 votants.")
    ]
