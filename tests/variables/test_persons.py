"""A person read from one line of text."""

from __future__ import annotations

import pytest

from actgen.french.agreement import Gender
from actgen.variables.fields import FieldFault
from actgen.variables.persons import Personne, read_person

HINT = "Écrivez le prénom, puis le nom en capitales\u00a0: Rémy ORHON."
ONE_EACH = f"{HINT} Une personne par ligne, sans sa fonction."


@pytest.mark.parametrize(
    ("text", "civilite", "prenom", "nom"),
    [
        ("Rémy ORHON", "", "Rémy", "ORHON"),
        ("Monsieur Rémy ORHON", "Monsieur", "Rémy", "ORHON"),
        ("M. Rémy ORHON", "Monsieur", "Rémy", "ORHON"),
        ("Mr HUNAULT", "Monsieur", "", "HUNAULT"),
        ("Mme HEBERT", "Madame", "", "HEBERT"),
        ("MME HEBERT", "Madame", "", "HEBERT"),
        ("Mme. HEBERT", "Madame", "", "HEBERT"),
        ("madame Anne HEBERT", "Madame", "Anne", "HEBERT"),
        ("Bruno DE KERGOMMEAUX", "", "Bruno", "DE KERGOMMEAUX"),
        ("Fanny  LE\u00a0JALLE", "", "Fanny", "LE JALLE"),
        ("Marie-Claude MOUTEL-COCHAIS", "", "Marie-Claude", "MOUTEL-COCHAIS"),
        ("Henri d’ORNANO", "", "Henri", "d’ORNANO"),
        ("Jeanne L’HÉRITIER", "", "Jeanne", "L’HÉRITIER"),
        ("Sean O’BRIEN", "", "Sean", "O’BRIEN"),
        ("Valéry GISCARD d’ESTAING", "", "Valéry", "GISCARD d’ESTAING"),
        ("Charles de GAULLE", "", "Charles", "de GAULLE"),
        ("Mme de la TOUR DU PIN", "Madame", "", "de la TOUR DU PIN"),
        ("Ludwig van der MEER", "", "Ludwig", "van der MEER"),
        ("Anne DUPONT épouse MARTIN", "", "Anne", "DUPONT épouse MARTIN"),
        ("J.-P. DUPONT", "", "J.-P.", "DUPONT"),
        ("R. ORHON", "", "R.", "ORHON"),
        ("Cheng O", "", "Cheng", "O"),
        ("R & D <annexe> FIN", "", "", "R & D <annexe> FIN"),
        ("Jean » DUPONT", "", "Jean\u00a0»", "DUPONT"),
    ],
)
def test_the_name_stands_in_capitals(text: str, civilite: str, prenom: str, nom: str) -> None:
    assert read_person(text) == Personne(civilite, prenom, nom)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("Rémy Orhon", "Dans «\u00a0Rémy Orhon\u00a0», le nom de famille n’est pas en capitales.", HINT),
        ("Mme Hebert", "Dans «\u00a0Mme Hebert\u00a0», le nom de famille n’est pas en capitales.", HINT),
        ("Ronald McDONALD", "Dans «\u00a0Ronald McDONALD\u00a0», le nom de famille n’est pas en capitales.", HINT),
        ("J.-P.", "Dans «\u00a0J.-P.\u00a0», le nom de famille n’est pas en capitales.", HINT),
        ("1234", "Dans «\u00a01234\u00a0», le nom de famille n’est pas en capitales.", HINT),
        ("Monsieur", "Dans «\u00a0Monsieur\u00a0», il manque le nom de famille.", HINT),
        (
            "ORHON Rémy",
            "Dans «\u00a0ORHON Rémy\u00a0», «\u00a0Rémy\u00a0» suit le nom de famille.",
            "Écrivez le prénom, puis le nom\u00a0: Rémy ORHON.",
        ),
        (
            "Rémy ORHON Maire",
            "Dans «\u00a0Rémy ORHON Maire\u00a0», «\u00a0Maire\u00a0» suit le nom de famille.",
            ONE_EACH,
        ),
        (
            "Rémy ORHON, Anne HEBERT",
            "Dans «\u00a0Rémy ORHON, Anne HEBERT\u00a0», «\u00a0Anne\u00a0» suit le nom de famille.",
            ONE_EACH,
        ),
    ],
)
def test_each_fault_of_a_name_is_told(text: str, message: str, hint: str) -> None:
    with pytest.raises(FieldFault) as caught:
        read_person(text)
    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize(
    ("person", "shown"),
    [
        (Personne("Monsieur", "Rémy", "ORHON"), "Rémy ORHON"),
        (Personne("Monsieur", "", "HUNAULT"), "M. HUNAULT"),
        (Personne("Madame", "", "HEBERT"), "Mme HEBERT"),
        (Personne("", "", "HEBERT"), "HEBERT"),
    ],
)
def test_the_civility_stands_in_for_an_unknown_first_name(person: Personne, shown: str) -> None:
    assert person.complet == shown


def test_the_civility_tells_the_gender() -> None:
    genders = [Personne(civilite, "", "X").genre for civilite in ("Monsieur", "Madame", "")]
    assert genders == [Gender.MASCULINE, Gender.FEMININE, None]


def test_a_person_is_the_same_whatever_the_civility() -> None:
    assert read_person("Mme Anne HEBERT").is_same(read_person("Anne HEBERT"))
    assert not read_person("Anne HEBERT").is_same(read_person("Jean HEBERT"))


def test_unusual_characters_are_listed_in_order() -> None:
    assert read_person("Jean2 <DU|PONT> & FILS").unusual_characters == "&2<>|"
    assert read_person("Jean-Marie L’HÉRITIER").unusual_characters == ""
