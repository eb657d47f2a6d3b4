"""All the wordings of one value."""

from __future__ import annotations

import pytest

from actgen.core.errors import WordingError
from actgen.french.wordings import Wording, wordings


def texts_by_example(text: str) -> dict[str, str]:
    return {wording.example: wording.text for wording in wordings(text)}


def test_a_date_has_ten_wordings() -> None:
    assert texts_by_example("2025-12-15") == {
        'date_lettres(jour=true, mil=true, traits="aucun", capitales="initiales")': (
            "Lundi Quinze Décembre Deux Mil Vingt Cinq"
        ),
        "date_lettres(mil=true)": "quinze décembre deux mil vingt-cinq",
        "date_lettres": "quinze décembre deux mille vingt-cinq",
        "date_longue": "15\u00a0décembre 2025",
        "date_jour": "lundi 15\u00a0décembre 2025",
        "date_cachet": "15 DEC. 2025",
        "date_chiffres": "15/12/2025",
        'date_chiffres("-")': "15-12-2025",
        "jour_du_mois_lettres": "quinze du mois de décembre",
        "annee_lettres": "deux mille vingt-cinq",
    }


def test_a_time_has_four_wordings() -> None:
    assert texts_by_example("19h") == {
        "heure_lettres": "dix-neuf heures",
        'heure_lettres(traits="aucun", capitales="initiales")': "Dix Neuf Heures",
        "heure": "19\u00a0h",
        "heure_compacte": "19h00",
    }


def test_an_integer_has_six_wordings() -> None:
    assert texts_by_example("1 221") == {
        "nombre_lettres": "mille deux cent vingt et un",
        "nombre_lettres(feminin=true)": "mille deux cent vingt et une",
        'nombre_lettres(traits="1990")': "mille-deux-cent-vingt-et-un",
        "nombre": "1\u202f221",
        "ordinal_lettres": "mille deux cent vingt et unième",
        "ordinal": "1221e",
    }


def test_one_has_feminine_ranks_too() -> None:
    texts = texts_by_example("1")
    assert texts["ordinal_lettres(feminin=true)"] == "première"
    assert texts["ordinal(feminin=true)"] == "1re"


def test_zero_has_no_rank() -> None:
    assert [wording.example for wording in wordings("0") if "ordinal" in wording.example] == []


def test_an_amount_has_two_wordings() -> None:
    assert wordings("12345.60 EUR") == (
        Wording(
            "en lettres",
            "douze mille trois cent quarante-cinq euros et soixante centimes",
            "montant_lettres",
        ),
        Wording("en chiffres", "12\u202f345,60\u00a0€", "montant"),
    )


@pytest.mark.parametrize("text", ["2025-12-15", "19:30", "0", "1", "2025", "40 €"])
def test_each_wording_is_complete_and_named_once(text: str) -> None:
    found = wordings(text)
    assert all(wording.form and wording.text and wording.example for wording in found)
    assert len({wording.form for wording in found}) == len(found)
    assert len({wording.example for wording in found}) == len(found)


def test_a_text_that_states_no_value_is_refused() -> None:
    with pytest.raises(WordingError, match=r"^Le texte «\u00a0sans valeur\u00a0» n’est ni une date"):
        wordings("sans valeur")


def test_a_number_too_great_for_words_is_refused() -> None:
    with pytest.raises(WordingError, match="ne peut pas s’écrire en lettres"):
        wordings("1000000000000")


def test_the_name_of_a_commune_is_worded_after_its_prepositions() -> None:
    assert [(form.text, form.example) for form in wordings("Le Havre")] == [
        ("du Havre", "de"),
        ("au Havre", "a"),
        ("LE HAVRE", "majuscules"),
    ]


def test_a_name_in_h_shows_both_forms_and_how_to_choose() -> None:
    assert [(form.text, form.example) for form in wordings("Hyères")][:2] == [
        ("d’Hyères", "de(elision=true)"),
        ("de Hyères", "de(elision=false)"),
    ]


def test_a_list_parted_by_commas_is_joined() -> None:
    assert [form.text for form in wordings("Albert Camus, Alexandre Bernard, Mme de Sévigné")] == [
        "Albert Camus, Alexandre Bernard et Mme de Sévigné"
    ]
