"""The décision of hiring a room out and its convention, as their files declare them: one reads the other."""

from __future__ import annotations

import pytest

from tests.mairie.village import FORMATS, Village, flat, told_by_rules


@pytest.mark.parametrize("acte", ["decision-location", "location-salle"])
def test_each_is_made_in_its_four_formats(acte: str, village: Village) -> None:
    answer = village.made(acte, ",".join(FORMATS))
    assert (answer.code, answer.err) == (0, "")
    assert all(village.file(acte, suffix).is_file() for suffix in FORMATS)


def test_the_decision_says_what_the_convention_declares(village: Village) -> None:
    village.edit("    loyer: 150\n", "    loyer: 180\n")
    assert "Le loyer est de cent quatre-vingts euros (180 €)." in village.said("decision-location")
    assert "Le loyer est de cent quatre-vingts euros (180 €)." in village.said("location-salle")
    assert "le conseil municipal l’a chargée, par délégation et pour la durée de son mandat," in village.said(
        "decision-location"
    )


def test_the_convention_names_the_decision(village: Village) -> None:
    said = village.said("location-salle")
    assert (
        "représentée par Madame Hortense VALAURIE, maire, en vertu de la décision n° 2026-D05 du 12 juin 2026" in said
    )
    assert "du samedi 4 juillet 2026 à 9 heures au dimanche 5 juillet 2026 à 12 heures, la salle polyvalente" in said


def test_a_decision_without_its_convention_is_refused(village: Village) -> None:
    path = village.root / "variables/communes/le-brignon.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("  location_salle:\n")], encoding="utf-8")
    told = flat(village.made("decision-location").err)
    assert "Le fichier n’a pas la convention de location, d’où la décision tire la salle, les jours et le prix." in told
    assert "1 erreur." in told


def test_a_room_that_is_lent_says_why(village: Village) -> None:
    village.edit("    loyer: 150\n", "    loyer: 0\n    gratuite: l’association concourt à l’intérêt général\n")
    lent = "La salle est prêtée gratuitement, parce que l’association concourt à l’intérêt général."
    assert lent in village.said("location-salle")
    assert lent in village.said("decision-location")


def test_one_day_and_several_tenants_are_said_as_they_are(village: Village) -> None:
    village.edit("    fin: 2026-07-05\n", "    fin: 2026-07-04\n")
    village.edit("        fonction: président\n", "        fonction: président\n      - nom: Comité des fêtes\n")
    said = village.said("location-salle")
    assert "en location aux occupants, le samedi 4 juillet 2026, de 9 h à 12 h, la salle polyvalente" in said
    assert "Les occupants ne peuvent ni céder ni sous-louer" in said
    assert "Pour les occupants, Léandre PEYROCHE Comité des fêtes" in said
    assert "aux occupants suivants : Association Les Amis du four banal et Comité des fêtes." in village.said(
        "decision-location"
    )


def test_an_adjoint_signs_in_the_place_of_the_mayor(village: Village) -> None:
    signed = "    date_signature: 2026-06-18\n"
    village.edit(signed, signed + "    signataire: { personne: Monsieur Firmin COUDEROC, qualite: premier adjoint }\n")
    said = village.said("location-salle")
    assert "représentée par Monsieur Firmin COUDEROC, premier adjoint, en vertu" in said
    assert "Pour la commune, Premier adjoint, Firmin COUDEROC" in said


def test_a_lent_room_without_its_reason_is_asked_for_it(village: Village) -> None:
    village.edit("    loyer: 150\n", "    loyer: 0\n")
    assert "Il manque « gratuite », que la condition « loyer == 0 » demande." in flat(
        village.made("location-salle").err
    )


def test_their_rules_tell_what_is_wrong() -> None:
    assert told_by_rules("location-salle") | told_by_rules("decision-location") == {
        "LSA-001": [
            "erreur La salle est rendue le 4 juillet 2026 à 9 h, avant d’être remise le 4 juillet 2026 à 18 h."
        ],
        "LSA-002": [
            "avertissement La convention est signée le 6 juillet 2026, alors que la salle est remise dès le 4 juillet "
            "2026."
        ],
        "LSA-003": [
            "avertissement La location va du 4 juillet 2026 au 5 juillet 2039, plus de douze ans : le maire ne peut "
            "pas la consentir par délégation du conseil."
        ],
        "LOU-001": [
            "avertissement La décision se fonde sur le point 6 de la délégation : c’est le 5° de l’article L. 2122-22 "
            "qui permet au maire de louer."
        ],
        "LOU-002": [
            "erreur Le fichier n’a pas la convention de location, d’où la décision tire la salle, les jours et le prix."
        ],
    }
