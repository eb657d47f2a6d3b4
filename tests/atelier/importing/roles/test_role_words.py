"""The words by which a paragraph is known."""

from __future__ import annotations

import pytest

from tests.atelier.importing.bringing import word_roles
from tests.atelier.importing.roles.looks import BOLD, TEXT, TITLE
from tests.ooxml.word import p, r


def role(text: str, look: str = "", properties: str = "") -> str:
    """The role of a line in the midst of a convention."""
    lines = word_roles(
        TITLE, TEXT, p(r("Article 1 – Objet", BOLD)), TEXT, p(r(text, look), properties=properties), TEXT
    )
    return lines[4][0]


@pytest.mark.parametrize(
    ("text", "look", "style"),
    [
        ("Vu le code de l’éducation ;", "", "Visa"),
        ("VU la délibération du 3 mars ;", BOLD, "Visa"),
        ("Vus les articles L. 2113-6 et suivants ;", "", "Visa"),
        ("Vu pour être annexé à la délibération", "", "Corps"),
        ("Considérant l’intérêt du projet ;", "", "Considérant"),
        ("ARTICLE 2 : DURÉE", "", "Article"),
        ("Art. 3 - Litiges", BOLD, "Article"),
        ("Article premier", "", "Article"),
        ("Article 4 bis – Assurance", BOLD, "Article"),
        (
            "Article 5 de la loi n° 78-17 : les parties en respectent les termes, sans réserve ni condition.",
            "",
            "Corps",
        ),
        ("2.1 Missions du coordonnateur", BOLD, "Sous-article"),
        ("2.1 – Missions du coordonnateur", "", "Sous-article"),
        ("TITRE II – DISPOSITIONS FINANCIÈRES", "", "Partie"),
        ("III. Suivi de la convention", BOLD, "Partie"),
        ("- un poste par classe ;", "", "Élément de liste"),
        ("•  un poste par classe ;", "", "Élément de liste"),
        ("–un poste par classe ;", "", "Élément de liste"),
        ("-12 degrés ont été relevés dans la cour.", "", "Corps"),
        ("1) un poste par classe ;", "", "Corps"),
        ("Il est convenu ce qui suit :", "", "Formule"),
        ("AUTORISE le maire à signer ;", "", "Dispositif"),
        ("Le maire signe la convention dans le mois qui suit la délibération du conseil municipal.", "", "Corps"),
        ("Fait à Nantes, le 3 mars 2026", "", "Signature"),
        ("Représenté(e) par : Monsieur Rémy ORHON", "", "Mention"),
        ("ci-après dénommée « collectivité ».", "", "Mention"),
        ("Les propositions sont adoptées à l’unanimité.", "", "Mention"),
        ("Rayer la mention inutile.", "", "Note d’acte"),
        ("Entre :", "", "Corps"),
    ],
)
def test_the_first_words_tell_the_role(text: str, look: str, style: str) -> None:
    assert role(text, look) == style


def test_a_whole_sentence_of_the_undersigned_has_no_rest() -> None:
    first = p("Je soussigné Rémy ORHON, maire, m’engage à commander le nombre d’écoles indiqué ci-dessus.")
    rest = word_roles(TITLE, TEXT, first, p("Représenté par : Rémy ORHON"))
    assert [style for style, _ in rest[2:]] == ["Corps", "Mention"]
