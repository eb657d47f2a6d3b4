"""Values that the text of a template types, where a variable gives them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.atelier.lint.declared import told
from tests.kinds.subventions import VARIABLES_2026


def test_a_value_of_the_version_that_the_text_types_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, "Avant le 31 décembre 2026, {{ acte.association }}.") == [
        (
            "LNT-013",
            "La date «\u00a031 décembre 2026\u00a0» est tapée\u00a0: «\u00a0acte.limite\u00a0» la donne.",
            "Écrivez {{ acte.limite | date_longue }}\u00a0: elle suit le dossier ou le manifeste.",
        )
    ]


def test_a_number_of_the_version_that_the_text_types_is_told(tmp_path: Path) -> None:
    declared = "variables:\n  prix_ecole: {type: montant, valeur: '40,00'}\n"
    assert told(tmp_path, "Le prix est de 40 euros.", declared) == [
        (
            "LNT-014",
            "Le nombre «\u00a040\u00a0» est tapé\u00a0: le fait «\u00a0acte.prix_ecole\u00a0» du manifeste le donne.",
            "Écrivez {{ acte.prix_ecole }}.",
        )
    ]


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        ("VU la délibération du 27 juin 2024 ;", "27 juin 2024"),
        ("VU la délibération n° 12 du 27/06/2024 ;", "27/06/2024"),
    ],
)
def test_a_date_that_no_field_of_the_act_gives_is_told_to_be_declared(tmp_path: Path, words: str, typed: str) -> None:
    look = "date_chiffres" if "/" in typed else "date_longue"
    assert told(tmp_path, words) == [
        (
            "LNT-013",
            f"La date «\u00a0{typed}\u00a0» est tapée\u00a0: elle vaut pour un acte, et aucun champ de cet "
            "acte ne la donne.",
            "Déclarez un champ de type date dans la sorte d’acte, ou sous «\u00a0variables\u00a0» dans le manifeste, "
            f"puis écrivez {{{{ acte.nom_du_champ | {look} }}}}.",
        )
    ]


@pytest.mark.parametrize(
    ("declared", "words", "name"),
    [
        (
            "  precedente: {type: date, description: Le jour.}\n",
            "VU la délibération du 27 juin 2024",
            "acte.precedente",
        ),
        ("", "Fait à Ancenis, le 27 juin 2024", "acte.date"),
        ("", "VU la séance du 27 juin 2024", "seance.date"),
    ],
)
def test_a_date_is_told_by_a_name_that_the_act_has(tmp_path: Path, declared: str, words: str, name: str) -> None:
    ((_, message, hint),) = told(tmp_path, words, VARIABLES_2026 + declared)
    assert message == f"La date «\u00a027 juin 2024\u00a0» est tapée\u00a0: «\u00a0{name}\u00a0» la donne."
    assert hint == f"Écrivez {{{{ {name} | date_longue }}}}\u00a0: elle suit le dossier ou le manifeste."
    mended = words.replace("27 juin 2024", f"{{{{ {name} | date_longue }}}}")
    assert told(tmp_path / "mended", mended, VARIABLES_2026 + declared) == []
