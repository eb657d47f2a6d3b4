"""A person read from one line of text."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

import pytest
from pydantic import TypeAdapter, ValidationError

from actgen.french.agreement import Gender
from actgen.variables.fields import NAME, FieldFault
from actgen.variables.persons import Person, Personne, read_person, surname_last
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

PERSON = TypeAdapter[Personne](Person)

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
    ("text", "meant"),
    [
        ("Rémy Orhon", "Rémy ORHON"),
        ("rémy orhon", "Rémy ORHON"),
        ("Mme Hebert", "Mme HEBERT"),
        ("Mme de la Tour", "Mme DE LA TOUR"),
        ("Jean-Pierre Le Goff", "Jean-Pierre LE GOFF"),
        ("Ronald McDONALD", "Ronald MCDONALD"),
        ("Jean Pierre Dupont", "Jean Pierre DUPONT, ou Jean PIERRE DUPONT"),
    ],
)
def test_a_name_without_capitals_is_offered_with_them(text: str, meant: str) -> None:
    with pytest.raises(FieldFault) as caught:
        read_person(text)
    assert caught.value.message == f"Dans «\u00a0{text}\u00a0», le nom de famille n’est pas en capitales."
    assert caught.value.hint == f"Écrivez le nom de famille en capitales\u00a0: {meant}."


@pytest.mark.parametrize(
    ("text", "initials", "meant"),
    [
        ("MARTIN J.P.", "J.P.", "J.P. MARTIN"),
        ("MARTIN J.-P.", "J.-P.", "J.-P. MARTIN"),
        ("Mme LE GOFF J-P", "J-P", "Mme J-P LE GOFF"),
        ("MARTIN J.", "J.", "J. MARTIN"),
    ],
)
def test_initials_behind_the_family_name_are_put_before_it(text: str, initials: str, meant: str) -> None:
    with pytest.raises(FieldFault) as caught:
        read_person(text)
    assert caught.value.message == f"Dans «\u00a0{text}\u00a0», «\u00a0{initials}\u00a0» suit le nom de famille."
    assert caught.value.hint == f"Écrivez le prénom, puis le nom\u00a0: {meant}."
    assert surname_last(text) == meant


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Mmes ARNAUD", "Mmes"),
        ("MM. ARNAUD et PETIT", "MM."),
        ("Messieurs ARNAUD", "Messieurs"),
        ("M. et Mme FABRE", "et"),
        ("Anne et Jean DUPONT", "et"),
        ("Mme Mme HEBERT", "Mme"),
    ],
)
def test_a_line_holds_one_person(text: str, word: str) -> None:
    with pytest.raises(FieldFault) as caught:
        read_person(text)
    assert caught.value.message == f"Dans «\u00a0{text}\u00a0», «\u00a0{word}\u00a0» annonce plusieurs personnes."
    assert caught.value.hint == "Écrivez une personne par ligne, avec son prénom\u00a0: Anne HEBERT."


@pytest.mark.parametrize(
    ("text", "word", "hint"),
    [
        ("Mlle HEBERT", "Mlle", "Écrivez Madame\u00a0: Madame HEBERT."),
        ("MLLE Anne HEBERT", "MLLE", "Écrivez Madame\u00a0: Madame Anne HEBERT."),
        ("Mademoiselle Anne HEBERT", "Mademoiselle", "Écrivez Madame\u00a0: Madame Anne HEBERT."),
        ("Maître Jean DUPONT", "Maître", "Écrivez Monsieur ou Madame, ou le nom seul\u00a0: Jean DUPONT."),
        ("Me DUPONT", "Me", "Écrivez Monsieur ou Madame, ou le nom seul\u00a0: DUPONT."),
        ("Docteur DUPONT", "Docteur", "Écrivez Monsieur ou Madame, ou le nom seul\u00a0: DUPONT."),
        ("Monsieur le Docteur DUPONT", "Docteur", "Écrivez Monsieur ou Madame, ou le nom seul\u00a0: DUPONT."),
        ("DR DUPONT", "DR", "Écrivez Monsieur ou Madame, ou le nom seul\u00a0: DUPONT."),
        ("Monsieur le Maire", "Maire", "Écrivez Monsieur ou Madame, ou le nom seul\u00a0: Anne HEBERT."),
    ],
)
def test_a_title_is_neither_a_civility_nor_a_first_name(text: str, word: str, hint: str) -> None:
    with pytest.raises(FieldFault) as caught:
        read_person(text)
    assert caught.value.message == (
        f"Dans «\u00a0{text}\u00a0», «\u00a0{word}\u00a0» n’est ni une civilité ni un prénom."
    )
    assert caught.value.hint == hint


@pytest.mark.parametrize("text", ["Anne MAIRE", "M. ME", "Jean OU", "Anne PÈRE", "MME HEBERT"])
def test_a_family_may_be_called_as_a_title_is(text: str) -> None:
    assert read_person(text).nom == text.rsplit(maxsplit=1)[-1]


@pytest.mark.parametrize(
    ("text", "sign"),
    [("Rémy ORHON,", ","), ("Rémy ORHON, maire", ","), ("Rémy ORHON ; adjoint", ";"), ("Rémy ORHON (adjoint)", "(")],
)
def test_no_sign_follows_a_name(text: str, sign: str) -> None:
    with pytest.raises(FieldFault) as caught:
        read_person(text)
    assert caught.value.message == f"Dans «\u00a0{text}\u00a0», «\u00a0{sign}\u00a0» suit le nom."
    assert caught.value.hint == "Écrivez le nom seul\u00a0: Rémy ORHON."


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


def test_the_whole_name_tells_namesakes_apart() -> None:
    assert [read_person(text).whole for text in ("Madame Anne HEBERT", "M. HEBERT", "Anne HEBERT")] == [
        "Mme Anne HEBERT",
        "M. HEBERT",
        "Anne HEBERT",
    ]


def test_unusual_characters_are_listed_in_order() -> None:
    assert read_person("Jean2 <DU|PONT> & FILS").unusual_characters == "&2<>|"
    assert read_person("Jean-Marie L’HÉRITIER").unusual_characters == ""


def test_no_stop_ends_a_name() -> None:
    with pytest.raises(FieldFault) as caught:
        read_person("Rémy ORHON.")
    assert caught.value.message == "Dans «\u00a0Rémy ORHON.\u00a0», «\u00a0.\u00a0» suit le nom."
    assert caught.value.hint == "Écrivez le nom seul\u00a0: Rémy ORHON."


def test_a_first_name_has_its_capital() -> None:
    with pytest.raises(FieldFault) as caught:
        read_person("M. rémy ORHON")
    assert caught.value.message == "Dans «\u00a0M. rémy ORHON\u00a0», le prénom n’a pas sa capitale."
    assert caught.value.hint == "Écrivez M. Rémy ORHON."
    assert read_person("M. de GAULLE").nom == "de GAULLE"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("M. Le GOFF", "M. Le GOFF"),
        ("Mme De La TOUR", "Mme De La TOUR"),
        ("Charles De GAULLE", "Charles De GAULLE"),
    ],
)
def test_a_particle_with_its_capital_is_of_the_family_name(text: str, printed: str) -> None:
    person = read_person(text)
    assert person.complet.replace("\u00a0", " ") == printed
    assert person.nom.split()[0] in ("Le", "De")


def test_a_first_name_that_a_particle_resembles_stays_one_where_nothing_stands_before() -> None:
    assert read_person("Le NGUYEN").prenom == "Le"


@pytest.mark.parametrize("civility", ["", "Monsieur ", "Madame ", "Mme ", "M. ", "Mr ", "Monsieur Madame ", "  "])
@pytest.mark.parametrize(
    "first", ["Rémy", "Jean-Marie", "Inès", "Ière", "Xème", "Maire", "De", "Dr", "Abbé", "Marie-Ière"]
)
@pytest.mark.parametrize(
    "last",
    [
        *("ORHON", "LE-GOFF", "VIEME", "DUPONT-XIERE", "POINT", "DE", "MM", "HEBERT", "D’ORNANO"),
        *("DE LA TOUR", "PAGE XX", "LE VIEME", "DE X", "LE GOFF-MARTIN", "VAN DER BERG", "LE  GOFF", "DUPONT Jean"),
        *("A", "X", "IX", "VIDAL", "ÉTÉ", "LE GOFF", "ORHON ", " ORHON", "ORHON2", "Orhon", "ß", "ǅ", ""),
    ],
)
def test_a_name_written_as_most_are_is_read_as_any_other(civility: str, first: str, last: str) -> None:
    assert _is_read_as_any_other(f"{civility}{first} {last}")


#: Each word that a rule of typography could look for.
WORDS = sorted(
    {
        word.upper()
        for path in (ROOT / "src" / "actgen" / "french").rglob("*.py")
        for word in re.findall(r"[A-Za-z]{2,14}", path.read_text(encoding="utf-8"))
    }
)


@pytest.mark.parametrize("seed", range(20))
def test_no_word_of_typography_changes_a_family_name_of_several(seed: int) -> None:
    drawn = random.Random(seed)
    for _ in range(200):
        surname = drawn.choice(WORDS) + "".join(drawn.choice(" -") + one for one in drawn.choices(WORDS, k=2))
        assert _is_read_as_any_other(f"Anne {surname}"), surname


def _is_read_as_any_other(typed: str) -> bool:
    return _answer(lambda: PERSON.validate_python(typed)) == _answer(lambda: read_person(NAME.read(typed)))


def _answer(read: Callable[[], Personne]) -> Personne | str:
    try:
        return read()
    except ValidationError as failure:
        return str(failure.errors()[0]["ctx"]["error"])
    except FieldFault as failure:
        return str(failure)
