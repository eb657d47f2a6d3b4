"""The entry of the journal, made from the comparison of two versions."""

from __future__ import annotations

import pytest

from actgen.atelier.publishing.journal import publication_entry
from actgen.atelier.revision.comparing import compare
from actgen.atelier.revision.model import FactChange
from actgen.core.names import parse_template_name
from tests.atelier.revision.versions import a_text, articles

OLD = parse_template_name("nantes/convention@2026")


def entry(before: str, after: str, *facts: str) -> str:
    changes = tuple(FactChange(name, "avant", "après") for name in facts)
    told = publication_entry(OLD, compare(a_text(before), a_text(after), changes))
    start = "Remplace nantes/convention@2026\u00a0: "
    assert told.startswith(start)
    return told.removeprefix(start).replace("\u00a0", " ")


FIVE = ("OBJET", "RETRAIT", "PRIX", "LITIGES", "DURÉE")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (articles("OBJET"), articles("OBJET"), "le même texte."),
        (articles(*FIVE), articles(*FIVE, PRIX="Le prix compte pour cinquante pour cent de la note finale."),
         "1 article modifié (3)."),
        (articles(*FIVE), articles(*FIVE, OBJET="La convention constitue un groupement.", PRIX="Le prix compte seul."),
         "2 articles modifiés (1 et 3)."),
        (articles("OBJET", "PRIX"), articles("OBJET", "PRIX", "DURÉE"), "1 article ajouté (article 3 – DURÉE)."),
        (articles("OBJET", "PRIX", "DURÉE"), articles("OBJET", "PRIX"), "1 article supprimé (article 3 – DURÉE)."),
        (articles("OBJET", "PRIX"), articles("OBJET", "PRIX", "DURÉE", OBJET="La convention constitue un groupement."),
         "1 article modifié (1), 1 ajouté (article 3 – DURÉE)."),
        (articles("OBJET"), articles("OBJET") + "\n\n## Annexe 1\nUn texte.",
         "autre partie changée : annexe « Annexe 1 »."),
        (articles("OBJET", OBJET="Pour {{ commune.nom }}, voici les règles de ce groupement de commandes."),
         articles("OBJET", OBJET="Pour {{ maire.nom }}, voici les règles de ce groupement de commandes."),
         "1 article modifié (1) ; nouvelle variable : maire.nom ; variable retirée : commune.nom."),
    ],
)  # fmt: skip
def test_what_changes_is_one_sentence(before: str, after: str, expected: str) -> None:
    assert entry(before, after) == expected


def test_facts_are_named_and_windows_and_sources_are_no_news() -> None:
    facts = (
        "fenetre.du", "sources", "faits.periode.fin", "faits.periode.entree_en_vigueur", "faits.nombres.cout_par_ecole"
    )  # fmt: skip
    assert entry("# A", "# A", *facts) == "faits changés : periode et cout_par_ecole."


def test_a_long_list_is_cut() -> None:
    facts = [f"faits.nombres.fait_{number}" for number in range(12)]
    assert entry("# A", "# A", *facts).endswith(", fait_6, fait_7 et 4 autres.")


def test_a_first_version_replaces_nothing() -> None:
    assert publication_entry(None, None) == "Première version publiée."
