from __future__ import annotations

from actgen.atelier.revision.wording import part_state, summary, word_balance
from tests.atelier.revision.versions import ARTICLES, a_revision, articles, changed
from tests.document.building import shown

FIVE = tuple(ARTICLES)


def said(before: str, after: str) -> str:
    return shown(summary(a_revision(before, after)))


def test_nothing() -> None:
    assert said(articles(*FIVE), articles(*FIVE)) == "Aucune différence."


def test_articles_modified_added_and_removed() -> None:
    after = articles("OBJET", "PRIX", "SECRET", "LITIGES", "DURÉE", OBJET="La convention constitue un groupement.")
    assert said(articles(*FIVE), after) == (
        "1 article modifié (1), 1 ajouté (3), 1 renuméroté (3 → 2), 1 supprimé (2) ; +5 −23 mots."
    )


def test_an_article_that_moved() -> None:
    after = articles("OBJET", "PRIX", "LITIGES", "DURÉE", "RETRAIT")
    assert said(articles(*FIVE), after) == (
        "1 article déplacé (article 2 → article 5), 3 renumérotés (3 → 2, 4 → 3 et 5 → 4)."
    )


def test_the_other_parts_and_the_variables() -> None:
    before = "# Acte\nVU le code ;\n## PRÉAMBULE\nUn texte pour {{ commune.nom }}."
    after = "# Acte\nVU la loi ;\n## PRÉAMBULE\nUn texte pour {{ commune.de_nom }}."
    assert said(before, after) == (
        "Parties changées : visas et partie « PRÉAMBULE » ; 1 variable nouvelle, 1 variable disparue ; +3 −3 mots."
    )


def test_the_state_of_a_part_agrees_with_its_name() -> None:
    before = "# Acte\nVU le code ;\n## PRÉAMBULE\nUn texte."
    after = "# Acte\nVU la loi ;\n## PRÉAMBULE\nUn autre texte.\n[Signatures]\nLe maire\n[fin]"
    states = [part_state(change) for change in changed(a_revision(before, after))]
    assert states == ["modifiés", "partie modifiée", "ajoutées"]


def test_word_balance() -> None:
    assert [shown(word_balance(pair)) for pair in ((0, 0), (0, 1), (3, 12), (2, 0))] == [
        "", "+1 mot", "+12 −3 mots", "−2 mots",
    ]  # fmt: skip
