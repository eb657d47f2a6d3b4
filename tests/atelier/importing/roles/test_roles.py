"""One line, one role: what tells a paragraph, and what must not."""

from __future__ import annotations

import pytest

from tests.atelier.importing.bringing import brought, roles, word_roles
from tests.atelier.importing.messy import BORDERS
from tests.ooxml.word import p, r, tbl, tc, tr, word_file

BOLD = "<w:b/>"
TITLE = p(r("CONVENTION D’ESSAI", BOLD), properties='<w:jc w:val="center"/>')
TEXT = p("La présente convention fixe les engagements des parties, pour trois années scolaires.")


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


def test_an_article_that_runs_on_is_parted_from_its_words() -> None:
    lines = word_roles(
        TITLE, p(r("Article 1 – Objet.", "<w:u w:val='single'/>"), " La convention fixe les engagements des parties.")
    )
    assert lines[1:] == [("Article", "Article 1 – Objet"), ("Corps", "La convention fixe les engagements des parties.")]


def test_a_long_article_without_any_look_is_parted_at_its_number() -> None:
    text = "Article 2 : La présente convention est conclue pour une durée de trois années scolaires entières."
    assert word_roles(TITLE, p(text))[1:] == [
        ("Article", "Article 2"),
        ("Corps", "La présente convention est conclue pour une durée de trois années scolaires entières."),
    ]


def test_a_number_and_its_title_on_two_lines_are_one_heading() -> None:
    lines = word_roles(TITLE, p(r("ARTICLE 1", BOLD)), p(r("OBJET", BOLD)), TEXT)
    assert lines[1] == ("Article", "ARTICLE 1 – OBJET")


def test_a_doubt_is_told_with_its_reason() -> None:
    done = brought(word_file(TITLE, TEXT, p(r("Informatique et libertés", BOLD)), TEXT))
    (doubt,) = [one for one in done.reading.paragraphs() if not one.sure]
    assert (doubt.style, doubt.why) == ("Corps", "mis en valeur, mais rien ne dit que c’est un intitulé")


def test_a_text_without_a_title_is_told() -> None:
    assert brought(word_file(TEXT)).doubts[0] == (
        "Aucun titre n’a été reconnu\u00a0: donnez à un paragraphe le style «\u00a0Titre de l’acte\u00a0»."
    )


def test_numbers_that_do_not_follow_are_told() -> None:
    done = brought(word_file(TITLE, p(r("Article 1 – Objet", BOLD)), TEXT, p(r("Article 3 – Durée", BOLD)), TEXT))
    assert done.doubts == ("Numérotation\u00a0: après l’article 1 vient l’article 3\u00a0: l’article 2 manque.",)


def test_another_academy_is_told() -> None:
    done = brought(word_file(TITLE, p("L’académie de Dijon et l’académie de toute la région signent.")))
    assert done.doubts == ("Le texte nomme l’académie de Dijon, alors que le modèle est celui de Nantes.",)


def test_a_table_where_the_parties_sign_is_one_of_signatures() -> None:
    table = tbl(tr("Pour la commune, le maire", "Pour l’académie, la rectrice"))
    assert "[Signatures]\n[Signature] Pour la commune, le maire\n||\n" in brought(word_file(TITLE, TEXT, table)).text


def test_a_name_above_its_quality_is_that_of_who_signs_and_a_commune_is_not() -> None:
    cells = (
        tc(p("Jean-Pierre DE FARIA"), p("Maire"), p("VILLE DE BOURG-EXEMPLE")),
        tc(p("Sophie BÉJEAN"), p("Rectrice de la région académique Occitanie")),
    )
    assert brought(word_file(TITLE, TEXT, tbl(tr(*cells)))).text.endswith(
        "[Signatures]\n[Signataire] Jean-Pierre DE FARIA\n[Signature] Maire\n[Signature] VILLE DE BOURG-EXEMPLE\n||\n"
        "[Signataire] Sophie BÉJEAN\n[Signature] Rectrice de la région académique Occitanie\n[fin]\n"
    )


@pytest.mark.parametrize("place", [0, 2])
@pytest.mark.parametrize("cells", [("REÇU EN PRÉFECTURE",), ("REÇU EN PRÉFECTURE", "AFFICHÉ LE")])
def test_a_frame_kept_for_a_stamp_is_a_table_wherever_it_stands(cells: tuple[str, ...], place: int) -> None:
    table = tbl(tr(*cells)).replace("<w:tblPr/>", f"<w:tblPr>{BORDERS}</w:tblPr>")
    lines = [TITLE, TEXT]
    lines.insert(place, table)
    assert f"| {' | '.join(cells)} |\n" in brought(word_file(*lines)).text


def test_a_whole_sentence_of_the_undersigned_has_no_rest() -> None:
    first = p("Je soussigné Rémy ORHON, maire, m’engage à commander le nombre d’écoles indiqué ci-dessus.")
    rest = word_roles(TITLE, TEXT, first, p("Représenté par : Rémy ORHON"))
    assert [style for style, _ in rest[2:]] == ["Corps", "Mention"]


def test_a_letterhead_of_two_cells_stands_in_columns() -> None:
    text = brought(word_file(tbl(tr("Académie de Dijon", "Liberté")), TITLE, TEXT)).text
    assert text.startswith("[Colonnes]\n[En-tête d’acte] Académie de Dijon\n||\n[En-tête d’acte] Liberté\n[fin]\n")


PROSE = """\
CONVENTION D’ESSAI

Entre les soussignés :
la commune de Saint-Exemple,

Article 1 – Objet
La présente convention fixe les engagements des parties pour une durée de
trois années scolaires, à compter de la rentrée.

  - un poste ;
  - un écran.

Pour la commune          Pour l’académie
Le maire                 La rectrice
"""


def test_a_plain_text_is_understood_too() -> None:
    assert roles(PROSE, "recue.txt") == [
        ("Titre de l’acte", "CONVENTION D’ESSAI"),
        ("Ouverture", "Entre les soussignés\u00a0:"),
        ("Corps", "la commune de Saint-Exemple,"),
        ("Article", "Article 1 – Objet"),
        (
            "Corps",
            "La présente convention fixe les engagements des parties pour une durée de trois années scolaires, "
            "à compter de la rentrée.",
        ),
        ("Élément de liste", "un poste\u202f;"),
        ("Élément de liste", "un écran."),
        ("Signature", "Pour la commune"),
        ("Signature", "Le maire"),
        ("Signature", "Pour l’académie"),
        ("Signature", "La rectrice"),
    ]


MARKDOWN = """\
# Convention d’essai

<!-- à relire -->
**Entre** la [commune](https://www.exemple.fr) de Saint-Exemple et *l’académie*[^1],

## Article 1 – Objet

1. un poste ;
2. un écran.

| École | Effectif |
|---|---|
| Moulin | 25 |

[^1]: Celle de Nantes.
"""


def test_a_markdown_text_keeps_its_looks_tables_notes_and_links() -> None:
    done = brought(MARKDOWN, "recue.md")
    assert done.source.remarks[0] == "Commentaire, non repris\u00a0: «\u00a0à relire\u00a0»."
    assert done.text.splitlines() == [
        "[note 1]",
        "[footnote text]  Celle de Nantes.",
        "[fin]",
        "",
        "[Titre de l’acte] Convention d’essai",
        "[Corps] **Entre** la commune (https://www.exemple.fr) de Saint-Exemple et *l’académie*‹note 1›,",
        "[Article] Article 1 – Objet",
        "[Corps] 1. un poste\u202f;",
        "[Corps] 2. un écran.",
        "| **École** | **Effectif** |",
        "|---|---|",
        "| Moulin | 25 |",
    ]
