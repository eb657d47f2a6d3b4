"""All the wordings of one value."""

from __future__ import annotations

import pytest

from actgen.core.errors import WordingError
from actgen.french.wordings.wordings import Wording, wordings

EACH_KIND = (
    "2025-12-15", "septembre 2022", "19:30", "2025-12-15 19:00", "du 1er au 15 décembre 2025", "de 8 h 30 à 12 h",
    "2025-2026", "années 2021-2024", "vingt et une voix", "40 € TTC", "4ème adjointe",
    "un an renouvelable", "1 mois et 15 jours", "0", "1", "2", "80", "2021", "1 200 000", "21e", "40 €", "12,5 %",
    "A, B et C", "Le Havre", "Hyères",
)  # fmt: skip


def texts_by_tag(text: str) -> dict[str, str]:
    """Text of each wording by what stands after « … | » in its tag."""
    return {wording.tag.removeprefix("{{ … | ").removesuffix(" }}"): wording.text for wording in wordings(text)}


def test_a_date_is_worded_in_every_way() -> None:
    texts = texts_by_tag("2025-12-15")
    assert len(texts) == 65
    assert texts["date_lettres"] == "quinze décembre deux mille vingt-cinq"
    assert texts["date_lettres(mil=true)"] == "quinze décembre deux mil vingt-cinq"
    assert (
        texts['date_lettres(jour=true, mil=true, traits="aucun", capitales="initiales")']
        == "Lundi Quinze Décembre Deux Mil Vingt Cinq"
    )
    assert texts["date_longue"] == "15\u00a0décembre 2025"
    assert texts["date_avec_article"] == "le 15\u00a0décembre 2025"
    assert texts["date_jour"] == "lundi 15\u00a0décembre 2025"
    assert texts["date_cachet"] == "15 DEC. 2025"
    assert texts["date_chiffres"] == "15/12/2025"
    assert texts['date_chiffres("-")'] == "15-12-2025"
    assert texts["jour_du_mois_lettres"] == "quinze du mois de décembre"
    assert texts["jour_mois_lettres"] == "quinze décembre"
    assert texts["jour_mois_lettres(jour=true)"] == "lundi quinze décembre"
    assert texts["jour_mois"] == "15\u00a0décembre"
    assert texts['jour_mois(jour=true, capitales="initiales")'] == "Lundi 15\u00a0Décembre"
    assert texts["annee"] == "2025"
    assert texts["annee_lettres"] == "deux mille vingt-cinq"
    assert texts["annee_scolaire"] == "2025-2026"


def test_the_words_of_a_date_come_in_thirty_six_ways() -> None:
    words = [text for tag, text in texts_by_tag("2025-12-17").items() if tag.startswith("date_lettres")]
    assert len(words) == len(set(words)) == 36


def test_a_spelling_that_an_option_does_not_change_stands_once() -> None:
    words = [text for tag, text in texts_by_tag("2000-03-15").items() if tag.startswith("date_lettres")]
    assert len(words) == len(set(words)) == 12


def test_a_time_is_worded_in_every_way() -> None:
    texts = texts_by_tag("19h")
    assert texts["heure_lettres"] == "dix-neuf heures"
    assert texts['heure_lettres(traits="aucun", capitales="initiales")'] == "Dix Neuf Heures"
    assert texts["heure"] == "19\u00a0h"
    assert texts["heure(zeros=true)"] == "19\u00a0h\u00a000"
    assert texts["heure_longue"] == "19\u00a0heures"
    assert texts["heure_longue(zeros=true)"] == "19\u00a0heures\u00a000"
    assert texts["heure_compacte"] == "19h00"
    assert texts['heure_compacte("H")'] == "19H00"


def test_the_minutes_of_a_time_are_named_or_not() -> None:
    texts = texts_by_tag("vingt heures et trente minutes")
    assert texts["heure_lettres"] == "vingt heures trente"
    assert texts["heure_lettres(minutes=true)"] == "vingt heures trente minutes"
    assert texts["heure_lettres(minutes=true, et=true)"] == "vingt heures et trente minutes"
    assert texts["duree_lettres"] == "vingt heures et trente minutes"


def test_a_date_with_its_time_takes_two_filters() -> None:
    tags = {wording.text: wording.tag for wording in wordings("Le Lundi Quinze Décembre Deux Mil Vingt Cinq à 19 h")}
    assert tags["Lundi Quinze Décembre Deux Mil Vingt Cinq à Dix Neuf Heures"] == (
        '{{ … | date_lettres(jour=true, mil=true, traits="aucun", capitales="initiales") }} à '
        '{{ … | heure_lettres(traits="aucun", capitales="initiales") }}'
    )
    assert tags["15\u00a0décembre 2025 à 19\u00a0h"] == "{{ … | date_longue }} à {{ … | heure }}"


def test_an_integer_is_a_number_a_year_and_a_rank() -> None:
    texts = texts_by_tag("1 221")
    assert texts["nombre_lettres"] == "mille deux cent vingt et un"
    assert texts["nombre_lettres(feminin=true)"] == "mille deux cent vingt et une"
    assert texts['nombre_lettres(traits="1990")'] == "mille-deux-cent-vingt-et-un"
    assert texts["nombre"] == "1\u202f221"
    assert texts["annee_lettres(mil=true)"] == "mil deux cent vingt et un"
    assert texts["ordinal_lettres"] == "mille deux cent vingt et unième"
    assert texts["ordinal"] == "1221e"


def test_the_first_and_the_second_have_other_ranks_too() -> None:
    assert texts_by_tag("1")["ordinal_lettres(feminin=true)"] == "première"
    assert texts_by_tag("1er")["ordinal(feminin=true)"] == "1re"
    assert texts_by_tag("deuxième")["ordinal_lettres(feminin=true, second=true)"] == "seconde"
    assert texts_by_tag("deuxième")["ordinal(second=true)"] == "2d"


def test_zero_has_no_rank_and_is_no_year() -> None:
    assert [tag for tag in texts_by_tag("0") if "ordinal" in tag or "annee" in tag] == []


def test_an_amount_is_in_words_in_figures_and_in_both() -> None:
    words, figures = "douze mille trois cent quarante-cinq euros et soixante centimes", "12\u202f345,60\u00a0€"
    assert wordings("12345.60 EUR")[:3] == (
        Wording("en lettres", words, "{{ … | montant_lettres }}"),
        Wording("en chiffres", figures, "{{ … | montant }}"),
        Wording("en lettres, puis en chiffres", f"{words} ({figures})", "{{ … | montant_lettres_chiffres }}"),
    )


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        ("années 2021-2024", "annee }}-{{ … | annee", "2021-2024"),
        ("5°", "ordinal", "5e"),
        ("12,5 %", "pourcentage_lettres", "douze virgule cinq pour cent"),
        ("dix-huit mois", "duree", "18\u00a0mois"),
        ("18 mois", "duree_lettres", "dix-huit mois"),
        ("du 1er au 15 décembre 2025", "periode_lettres(…)", "du premier au quinze décembre deux mille vingt-cinq"),
        ("de 8 h 30 à 12 h", "horaire_lettres(…)", "de huit heures trente à douze heures"),
        ("2025/2026", "annee_scolaire", "2025-2026"),
        ("A, B et C", 'liste(conjonction="ou")', "A, B ou C"),
        ("septembre deux mille vingt-deux", "date_longue", "septembre 2022"),
    ],
)
def test_every_other_value_has_its_filters(text: str, tag: str, expected: str) -> None:
    assert texts_by_tag(text)[tag] == expected


@pytest.mark.parametrize("text", EACH_KIND)
def test_each_wording_is_complete_and_named_once(text: str) -> None:
    found = wordings(text)
    assert all(wording.form and wording.text for wording in found)
    assert len({wording.form for wording in found}) == len(found)
    tags = [wording.tag for wording in found if wording.tag]
    assert len(set(tags)) == len(tags)
    assert [tag.count("=") for tag in tags] == sorted(tag.count("=") for tag in tags)


def test_what_follows_a_value_stands_after_its_tag_and_agrees_with_it() -> None:
    texts = {wording.tag: wording.text for wording in wordings("21 voix")}
    assert texts["{{ … | nombre_lettres(feminin=true) }} voix"] == "vingt et une voix"
    assert texts['{{ … | nombre_lettres(feminin=true, capitales="majuscules") }} VOIX'] == ("VINGT ET UNE VOIX")
    assert texts["{{ … | nombre }} voix"] == "21 voix"
    texts = {wording.tag: wording.text for wording in wordings("40€ t.t.c.")}
    assert texts["{{ … | montant }} TTC"] == "40\u00a0€ TTC"
    assert texts["{{ … | montant_lettres }} TTC"] == "quarante euros TTC"
    texts = {wording.tag: wording.text for wording in wordings("1ère adjointe")}
    assert texts["{{ … | ordinal_lettres(feminin=true) }} adjointe"] == "première adjointe"
    assert texts["{{ … | ordinal(feminin=true) }} adjointe"] == "1re adjointe"


def test_several_years_are_worded_in_figures_and_in_words() -> None:
    texts = {wording.tag: wording.text for wording in wordings("les exercices 2021 à 2024")}
    assert texts["de {{ … | annee }} à {{ … | annee }}"] == "de 2021 à 2024"
    assert texts["{{ … | annee_lettres(mil=true) }} à {{ … | annee_lettres(mil=true) }}"] == (
        "deux mil vingt et un à deux mil vingt-quatre"
    )


def test_a_text_that_states_no_value_is_refused() -> None:
    with pytest.raises(WordingError, match=r"^Le texte «\u00a0sans valeur\u00a0» n’est ni une date"):
        wordings("sans valeur")


def test_a_number_too_great_for_words_is_refused() -> None:
    with pytest.raises(WordingError, match="ne peut pas s’écrire en lettres"):
        wordings("1000000000000")


def test_the_name_of_a_commune_is_worded_after_its_prepositions() -> None:
    assert texts_by_tag("Le Havre") == {"de": "du Havre", "a": "au Havre", "majuscules": "LE HAVRE"}


def test_a_name_in_h_shows_both_forms_and_how_to_choose() -> None:
    texts = texts_by_tag("Hyères")
    assert (texts["de(elision=true)"], texts["de(elision=false)"]) == ("d’Hyères", "de Hyères")
