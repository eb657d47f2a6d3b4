"""One line, one role: what tells a paragraph, and what must not."""

from __future__ import annotations

from tests.atelier.importing.bringing import brought, roles
from tests.atelier.importing.roles.looks import BOLD, TEXT, TITLE
from tests.ooxml.word import p, r, word_file


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
