"""Who is meant by a name, among the members of a council."""

from __future__ import annotations

import pytest

from actgen.variables.identity import Conseil, Likeness, likeness, same_words
from actgen.variables.persons import read_person


def council(*names: str, named: tuple[str, ...] = ()) -> Conseil:
    return Conseil([read_person(name) for name in names], [read_person(name) for name in (*names, *named)])


def meant(conseil: Conseil, name: str) -> list[str]:
    return [conseil.members[place].whole for place in conseil.meant_by(read_person(name))]


@pytest.mark.parametrize(
    "written",
    [
        "M. FABRE",
        "Monsieur FABRE",
        "FABRE",
        "F. FABRE",
        "F FABRE",
        "M. F. FABRE",
        "Fr. FABRE",
        "Frédéric FABRE",
        "Frederic FABRE",
        "FREDERIC FABRE",
        "M. FRÉDÉRIC FABRE",
        "Frédéric Jean FABRE",
        "Frédéric-Jean FABRE",
        "Frédéric J. FABRE",
        "F. J. FABRE",
        "Fre\u0301de\u0301ric FABRE",
        "Monsieur Frédéric FÀBRE",
    ],
)
def test_every_way_of_writing_a_member_means_her(written: str) -> None:
    assert meant(council("Frédéric FABRE", "Anne HEBERT"), written) == ["Frédéric FABRE"]


@pytest.mark.parametrize(
    ("member", "written"),
    [
        ("Marie-Laure PETIT", "Marie Laure PETIT"),
        ("Marie Laure PETIT", "Marie-Laure PETIT"),
        ("Marie-Laure PETIT", "MARIE-LAURE PETIT"),
        ("Marie-Laure PETIT", "M.-L. PETIT"),
        ("Marie-Laure PETIT", "ML PETIT"),
        ("Marie-Laure PETIT", "Marie PETIT"),
        ("Éric DUPONT", "ERIC DUPONT"),
        ("ERIC DUPONT", "Éric DUPONT"),
        ("ERIC DUPONT", "M. DUPONT"),
        ("Jean-Pierre MARTIN", "J.P. MARTIN"),
        ("Jean-Pierre MARTIN", "J-P MARTIN"),
        ("Frédéric Jean FABRE", "Frédéric FABRE"),
        ("M. FABRE", "Frédéric FABRE"),
        ("Bruno DE KERGOMMEAUX", "Bruno de KERGOMMEAUX"),
        ("Jeanne L’HÉRITIER", "Jeanne L'HERITIER"),
        ("Anne LE-GOFF", "Anne LE GOFF"),
        ("Cœur ŒUVRARD", "Coeur OEUVRARD"),
        ("Łukasz КОВАЛЬ", "Łukasz КОВАЛЬ"),
    ],
)
def test_hyphens_accents_capitals_and_short_first_names_part_nobody(member: str, written: str) -> None:
    assert meant(council(member, "Anne HEBERT"), written) == [read_person(member).whole]


@pytest.mark.parametrize(
    ("member", "written"),
    [
        ("Frédéric FABRE", "Mme FABRE"),
        ("Frédéric FABRE", "Mme F. FABRE"),
        ("Françoise FABRE", "M. FABRE"),
        ("M. FABRE", "Mme FABRE"),
        ("M. Dominique FABRE", "Mme Dominique FABRE"),
        ("M. FABRE", "Françoise FABRE"),
        ("Frédéric FABRE", "Franck FABRE"),
        ("Frédéric FABRE", "G. FABRE"),
        ("Frédéric FABRE", "Jean Frédéric FABRE"),
        ("Frédéric FABRE", "Frédéric FAVRE"),
        ("René FABRE", "Renée FABRE"),
        ("Jean-Pierre MARTIN", "Jean-Paul MARTIN"),
        ("Charles de GAULLE", "DE LA GAULLE"),
        ("Łukasz КОВАЛЬ", "Łukasz ИВАНОВ"),
    ],
)
def test_another_person_is_not_meant(member: str, written: str) -> None:
    assert meant(council(member), written) == []
    assert meant(council(written), member) == []


@pytest.mark.parametrize(
    ("roll", "written", "found"),
    [
        (("Frédéric FABRE", "François FABRE"), "M. FABRE", ["Frédéric FABRE", "François FABRE"]),
        (("Frédéric FABRE", "François FABRE"), "F. FABRE", ["Frédéric FABRE", "François FABRE"]),
        (("Frédéric FABRE", "Françoise FABRE"), "F. FABRE", ["Frédéric FABRE", "Françoise FABRE"]),
        (("Frédéric FABRE", "Françoise FABRE"), "FABRE", ["Frédéric FABRE", "Françoise FABRE"]),
        (("M. FABRE", "Mme FABRE"), "FABRE", ["M. FABRE", "Mme FABRE"]),
        (("M. FABRE", "Mme FABRE"), "Camille FABRE", ["M. FABRE", "Mme FABRE"]),
        (("M. Camille FABRE", "Mme Camille FABRE"), "Camille FABRE", ["M. Camille FABRE", "Mme Camille FABRE"]),
        (("Jean-Pierre MARTIN", "Jean-Paul MARTIN"), "Jean MARTIN", ["Jean-Pierre MARTIN", "Jean-Paul MARTIN"]),
    ],
)
def test_a_name_that_two_members_may_bear_means_both(roll: tuple[str, ...], written: str, found: list[str]) -> None:
    assert meant(council(*roll), written) == found


@pytest.mark.parametrize(
    ("roll", "written", "found"),
    [
        (("M. FABRE", "Mme FABRE"), "Mme FABRE", "Mme FABRE"),
        (("M. FABRE", "Mme FABRE"), "Madame Françoise FABRE", "Mme FABRE"),
        (("M. FABRE", "Mme FABRE"), "Frédéric FABRE", "M. FABRE"),
        (("Frédéric FABRE", "Françoise FABRE"), "Mme FABRE", "Françoise FABRE"),
        (("Frédéric FABRE", "Françoise FABRE"), "M. F. FABRE", "Frédéric FABRE"),
        (("Frédéric FABRE", "Frédéric Jean FABRE"), "Frédéric FABRE", "Frédéric FABRE"),
        (("M. FABRE", "Frédéric FABRE"), "M. FABRE", "M. FABRE"),
        (("M. Camille FABRE", "Mme Camille FABRE"), "Mme Camille FABRE", "Mme Camille FABRE"),
    ],
)
def test_a_name_that_one_of_two_bears_means_that_one(roll: tuple[str, ...], written: str, found: str) -> None:
    assert meant(council(*roll), written) == [found]


@pytest.mark.parametrize(
    ("member", "written"),
    [
        ("François LE GOFF", "François LEGOFF"),
        ("François LE GOFF", "M. LEGOFF"),
        ("Marie DE LA TOUR", "Marie DELATOUR"),
        ("Marie DE LA TOUR", "Mme TOUR"),
        ("Anne O’BRIEN", "Anne OBRIEN"),
        ("Charles de GAULLE", "Charles GAULLE"),
        ("Luc D’ARTAGNAN", "M. ARTAGNAN"),
        ("Claire MARTIN-DUPONT", "Claire MARTIN"),
        ("Claire MARTIN-DUPONT", "Mme MARTIN"),
        ("Claire MARTIN-DUPONT", "C. DUPONT"),
        ("Claire MARTIN-DUPONT", "Claire DUPONT-MARTIN"),
        ("Claire MARTIN née DUPONT", "Claire DUPONT"),
        ("Claire MARTIN née DUPONT", "Claire MARTIN-DUPONT"),
        ("Claire MARTIN (DUPONT)", "Claire MARTIN"),
    ],
)
def test_a_family_name_in_another_writing_means_its_only_bearer_and_is_uncertain(member: str, written: str) -> None:
    for one, other in ((member, written), (written, member)):
        conseil = council(one, "Anne HEBERT")
        assert meant(conseil, other) == [read_person(one).whole]
        assert conseil.is_uncertain(read_person(other), 0)


@pytest.mark.parametrize(
    ("member", "written"),
    [
        ("Claire MARTIN", "Mme Claire MARTIN née DUPONT"),
        ("Claire MARTIN", "Claire MARTIN NÉE DUPONT"),
        ("Claire DUPONT", "Claire DUPONT épouse MARTIN"),
        ("Claire MARTIN ép. DUPONT", "Claire MARTIN"),
        ("Jean SAINT-MARTIN", "Jean ST-MARTIN"),
        ("Rose SAINTE-CROIX", "Rose STE-CROIX"),
        ("François LE GOFF", "M. Le GOFF"),
        ("Marie DE LA TOUR", "Mme De La TOUR"),
        ("Charles DE GAULLE", "Charles De GAULLE"),
    ],
)
def test_a_maiden_name_an_abbreviated_saint_and_a_particle_with_its_capital_part_nobody(
    member: str, written: str
) -> None:
    conseil = council(member, "Anne HEBERT")
    assert meant(conseil, written) == [read_person(member).whole]
    assert not conseil.is_uncertain(read_person(written), 0)


@pytest.mark.parametrize(
    ("member", "written"),
    [
        ("Claire MARTIN-DUPONT", "Paul MARTIN"),
        ("Claire MARTIN-DUPONT", "M. MARTIN"),
        ("Claire MARTIN née DUPONT", "Claire MARTIN née DURAND"),
        ("Claire MARTIN-DUPONT", "Claire LEROY"),
        ("Claire MARTIN-DUPONT", "Claire MART"),
        ("ERIC DUPONT", "Paul DUPONT"),
        ("M. ERIC MARTIN DUPONT", "Paul DUPONT"),
        ("Marie DE LA TOUR", "Marie DE LA"),
    ],
)
def test_a_part_of_a_family_name_is_not_anybody_s(member: str, written: str) -> None:
    assert meant(council(member), written) == []
    assert meant(council(written), member) == []


def test_a_part_of_two_family_names_means_both_and_a_whole_one_its_bearer() -> None:
    two = council("Claire MARTIN-DUPONT", "Claire MARTIN-ROY")
    assert meant(two, "Claire MARTIN") == ["Claire MARTIN-DUPONT", "Claire MARTIN-ROY"]
    assert meant(council("Claire MARTIN-DUPONT", "Claude MARTIN"), "Mme MARTIN") == ["Claude MARTIN"]


def test_two_members_of_a_roll_may_be_one_by_the_letters_of_a_family_name_never_by_a_part_of_it() -> None:
    assert council("Anne LE GOFF", "Anne LEGOFF").near(1) == [0]
    assert council("M. LE GOFF", "M. LEGOFF").near(1) == []
    assert council("Claire MARTIN-DUPONT", "Claire MARTIN").near(1) == []
    assert council("Prénom NOM-DIX", "Prénom NOM-DIX-SEPT").near(1) == []


def test_a_civility_that_stands_elsewhere_in_the_file_is_that_of_the_member() -> None:
    conseil = council("Camille FABRE", named=("Monsieur Camille FABRE",))
    assert meant(conseil, "Mme FABRE") == []
    assert meant(conseil, "M. FABRE") == ["Camille FABRE"]


@pytest.mark.parametrize(
    ("member", "elsewhere"),
    [
        ("Claude DUPRÉ", "Madame Claude DUPRE"),
        ("Claude ŒUVRARD", "Madame Claude OEUVRARD"),
        ("Claude LE GOFF", "Madame Claude LE-GOFF"),
        ("Claude d’ORNANO", "Madame Claude D'ORNANO"),
        ("Claude MARTIN née DUPONT", "Madame Claude MARTIN"),
    ],
)
def test_so_it_is_however_the_family_name_is_written(member: str, elsewhere: str) -> None:
    conseil = council(member, "Anne HEBERT", named=(elsewhere,))
    assert meant(conseil, elsewhere.replace("Madame", "Monsieur")) == []


def test_two_civilities_of_one_name_tell_nothing() -> None:
    conseil = council("Camille FABRE", named=("Monsieur Camille FABRE", "Madame Camille FABRE"))
    assert meant(conseil, "Mme FABRE") == ["Camille FABRE"]


def test_a_member_who_is_listed_twice_is_one() -> None:
    conseil = council("Régis ROUSSEAU", "Anne HEBERT", "Regis ROUSSEAU")
    assert conseil.meant_by(read_person("M. ROUSSEAU")) == (0,)
    assert [conseil.first_place(place) for place in range(3)] == [0, 1, 0]


def test_two_names_that_no_roll_holds_are_one_by_their_words() -> None:
    conseil = council("Anne HEBERT")
    assert conseil.is_one(read_person("Zoé QUINT"), read_person("Mme Zoe QUINT"))
    assert not conseil.is_one(read_person("M. QUINT"), read_person("Mme QUINT"))
    assert conseil.is_among(read_person("A. HEBERT"), [read_person("Zoé QUINT"), read_person("Mme HEBERT")])


def test_a_likeness_is_the_same_both_ways() -> None:
    names = [read_person(name) for name in ("M. FABRE", "F. FABRE", "Frédéric FABRE", "FREDERIC FABRE", "Mme FABRE")]
    for one in names:
        for other in names:
            assert likeness(one, other) == likeness(other, one)
    assert likeness(names[2], names[3]) is Likeness.SAME


def test_a_civility_beside_a_first_name_of_either_gender_is_no_proof() -> None:
    conseil = council("Camille FABRE", "Denis PETIT")
    assert conseil.is_uncertain(read_person("Mme FABRE"), 0)
    assert not conseil.is_uncertain(read_person("FABRE"), 0)
    assert not conseil.is_uncertain(read_person("M. PETIT"), 1)


def test_the_words_of_a_name_hold_its_civility_only_where_it_has_no_first_name() -> None:
    assert same_words(read_person("M. Éric DUPONT")) == ("eric", "dupont")
    assert same_words(read_person("M. DUPONT")) == ("Monsieur", "dupont")
