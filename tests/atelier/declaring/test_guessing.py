"""What a blank of a text waits for, from the words before it, in it and after it."""

from __future__ import annotations

import pytest

from actgen.atelier.declaring.guessing import field_name, guess, guess_heading, name_of


@pytest.mark.parametrize(
    ("before", "words", "after", "name", "type_"),
    [
        ("Le loyer annuel est fixé à ", "……", " €", "loyer", "montant"),
        ("une aide de ", "____", " euros", "aide", "montant"),
        ("le montant de ", "……", "", "montant", "montant"),
        ("pour une durée de ", "……", " ans", "duree", "duree"),
        ("une salle de ", "……", " m²", "superficie", "superficie"),
        ("Le taux de révision est de ", "……", " %", "taux", "pourcentage"),
        ("à compter du ", "……", "", "debut", "date"),
        ("jusqu’au ", "……", "", "fin", "date"),
        ("la demande reçue le ", "……", "", "recue", "date"),
        ("SIRET : ", "……", "", "siret", "siret"),
        ("SIREN de l’association : ", "……", "", "siren", "siren"),
        ("Courriel : ", "……", "", "courriel", "courriel"),
        ("Tél. : ", "……", "", "telephone", "telephone"),
        ("demeurant ", "……", "", "adresse", "adresse"),
        ("représentée par Mme ", "……", "", "personne", "personne"),
        ("Nombre de clés remises : ", "……", "", "nombre_cles", "nombre"),
        ("l’association ", "[nom de l’association]", "", "association", "ligne"),
        ("", "[montant de la caution]", "", "montant_caution", "montant"),
        ("", "[Date_début]", "", "date_debut", "date"),
        ("", "«DATE_FIN»", "", "date_fin", "date"),
        ("L’objet du prêt : ", "……", "", "pret", "ligne"),
        ("", "……", "", "texte", "ligne"),
    ],
)
def test_a_blank_is_named_and_typed_from_the_words_around(
    before: str, words: str, after: str, name: str, type_: str
) -> None:
    assert tuple(guess(before, words, after)) == (name, type_)


@pytest.mark.parametrize(
    ("heading", "name", "type_"),
    [
        ("Bénéficiaire", "beneficiaire", "ligne"),
        ("Montant (€)", "montant", "montant"),
        ("Subvention en euros", "subvention_euros", "montant"),
        ("N° SIRET", "siret", "siret"),
        ("Date du versement", "date_versement", "date"),
        ("Nombre d’adhérents", "nombre_adherents", "nombre"),
        ("Taux", "taux", "pourcentage"),
    ],
)
def test_a_column_is_named_and_typed_by_its_heading(heading: str, name: str, type_: str) -> None:
    assert tuple(guess_heading(heading)) == (name, type_)


def test_a_name_has_three_words_at_most_and_begins_with_a_letter() -> None:
    assert name_of("Nom et prénom du représentant légal de l’association") == "prenom_representant_legal"
    assert name_of("2026") == ""


def test_a_name_that_may_be_one_stays_and_another_gives_its_words() -> None:
    assert field_name("date_de_fin") == "date_de_fin"
    assert field_name("Date de fin") == name_of("Date de fin")
    assert field_name("2026") == ""
