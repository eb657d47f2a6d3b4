"""The head of a received délibération, with accents or without: letterhead, sitting and title each in its style."""

from __future__ import annotations

import unicodedata

import pytest

from tests.atelier.importing.bringing import word_roles
from tests.france.rules.acte.openings import OPENINGS, OTHERS
from tests.ooxml.word import p, r
from tests.sizes import some

CENTRE = '<w:jc w:val="center"/>'
OPENING = (
    "L’an deux mil dix-huit, et le cinq décembre à dix-neuf heures, le conseil municipal de la commune, dûment "
    "convoqué, s’est réuni en session ordinaire sous la présidence de M. Jean MODÈLE, maire."
)
HEAD = (
    "RÉPUBLIQUE FRANÇAISE",
    "DÉPARTEMENT DE LA LOIRE-ATLANTIQUE",
    "COMMUNE D’EXEMPLEVILLE",
    "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL",
    "SÉANCE DU 5 DÉCEMBRE 2018",
)
END = (
    "Vu le code général des collectivités territoriales,",
    "Le conseil municipal, après en avoir délibéré, à l’unanimité :",
    "APPROUVE la dissolution du syndicat ;",
    "Le Maire,",
)


def bare(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def line(text: str, *, bold: bool = True, centred: bool = True) -> str:
    return p(r(text, "<w:b/>" if bold else ""), properties=CENTRE if centred else "")


def styles(*blocks: str) -> list[str]:
    return [style for style, _ in word_roles(*blocks)]


@pytest.mark.parametrize("typed", [str, bare], ids=["accents", "sans accents"])
@pytest.mark.parametrize("bold", [True, False], ids=["gras", "maigre"])
def test_a_number_and_its_matter_are_the_title_and_the_head_is_a_letterhead(typed: type[str], bold: bool) -> None:
    found = styles(
        *(line(typed(text), bold=bold) for text in HEAD),
        p(typed(OPENING)),
        p(typed("Étaient présents : MM. MODÈLE, ESSAI, Mme TEST")),
        p(typed("Secrétaire de séance : M. ESSAI")),
        line(typed("028/18 : DISSOLUTION DU SYNDICAT INTERCOMMUNAL"), bold=bold, centred=False),
        *(p(typed(text)) for text in END),
    )
    assert found == [
        *["En-tête d’acte"] * 5, "Ouverture", "Mention", "Mention", "Titre de l’acte", "Visa", "Formule", "Dispositif",
        "Signature",
    ]  # fmt: skip


@pytest.mark.parametrize("typed", [str, bare], ids=["accents", "sans accents"])
def test_the_name_of_the_register_is_the_title_where_there_is_no_other(typed: type[str]) -> None:
    assert styles(*(line(typed(text)) for text in HEAD[:4]), p(typed(OPENING)), p("Le Maire,")) == [
        *["En-tête d’acte"] * 3, "Titre de l’acte", "Ouverture", "Signature",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "title",
    ["N° 2025-132 – Adhésion au groupement", "OBJET : Adhésion au groupement", "Délibération n° 12/2025 : adhésion"],
)
def test_a_title_that_nothing_puts_forward_is_known_by_its_number_or_its_label(title: str) -> None:
    found = word_roles(p("Commune d’Exempleville"), p(OPENING), p(title), *map(p, END))
    assert [text.replace("\u00a0", " ") for style, text in found if style == "Titre de l’acte"] == [title]


def test_the_letter_that_stands_for_the_sign_of_a_number_is_read_as_it() -> None:
    found = word_roles(p("Commune d’Exempleville"), p(OPENING), p("Délibération nº 12/2025 : adhésion"), *map(p, END))
    assert [text for style, text in found if style == "Titre de l’acte"] == ["Délibération n° 12/2025\u00a0: adhésion"]


def test_figures_of_the_sitting_above_the_title_are_no_part_of_it() -> None:
    found = styles(
        line("Nombre de membres en exercice : 15"), line("Votants : 13"), line("DÉLIBÉRATION N° 2019-12"), p(OPENING)
    )
    assert found == ["Mention", "Mention", "Titre de l’acte", "Ouverture"]


def styled(text: str, *before: str) -> list[str]:
    """The styles of a line in a délibération, under its title or after other lines of its text."""
    after = ["Vu le code général des collectivités territoriales,", *END[1:]]
    lines = [line("DÉLIBÉRATION N° 12"), *map(p, before), p(text), *map(p, after)]
    return [style for style, words in word_roles(*lines) if words[:14].replace("\u00a0", " ") == text[:14]]


@pytest.mark.parametrize("typed", [str, bare], ids=["accents", "sans accents"])
@pytest.mark.parametrize("opening", some(OPENINGS, 3))
def test_the_usual_openings_open_the_act(opening: str, typed: type[str]) -> None:
    assert styled(typed(opening))[0] == "Ouverture"


@pytest.mark.parametrize("before", [(), (OPENING, "Vu le code,")], ids=["en tête", "dans le texte"])
@pytest.mark.parametrize("other", OTHERS)
def test_what_only_begins_like_one_does_not(other: str, before: tuple[str, ...]) -> None:
    assert "Ouverture" not in styled(other, *before)


def test_a_vote_is_no_decision() -> None:
    assert "Dispositif" not in styles(line("DÉLIBÉRATION"), p(OPENING), p("ADOPTÉ : à l’unanimité, 18 voix pour"))


def test_a_short_sentence_is_no_signature() -> None:
    found = word_roles(line("CONVENTION D’ESSAI"), p("Article 1 – Objet"), p("La commune adhère."))
    assert found[-1] == ("Corps", "La commune adhère.")
