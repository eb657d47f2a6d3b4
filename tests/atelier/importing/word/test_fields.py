"""Fields of a received Word file: blanks of a mail merge, results that Word computed."""

from __future__ import annotations

import pytest

from tests.atelier.importing.word.received import read, texts, told
from tests.ooxml.word import field, p, simple_field


@pytest.mark.parametrize("write", [field, simple_field], ids=["en morceaux", "d’un bloc"])
@pytest.mark.parametrize("result", ["«Nom_commune»", "Saint-Exemple"], ids=["le nom du champ", "un destinataire"])
def test_a_field_of_a_mail_merge_is_a_variable_that_its_name_gives(write: object, result: str) -> None:
    assert callable(write)
    done = read(p("La commune de ", write("MERGEFIELD Nom_commune", result), " adhère."), place=True)
    assert "[Corps] La commune {{ commune.de_nom }} adhère." in done.text
    assert done.source.remarks == ["Un champ de publipostage est devenu un blanc\u00a0: [Nom_commune]."]


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("Maire", "maire.complet"),
        ("adresse_mairie", "commune.adresse"),
        ('"Siret de la commune"', "commune.siret"),
        ("SIREN", "commune.siren"),
        ("Date_seance", "seance.date | date_longue"),
        ("Montant", "inscription.montant"),
        ("Ville", "commune.nom"),
        ("Nb_eleves", "inscription.nombre_eleves"),
    ],
)
def test_the_name_of_the_field_helps(name: str, tag: str) -> None:
    done = read(p("Pour ", field(f"MERGEFIELD {name} \\* MERGEFORMAT", "x"), "."))
    assert tag in " ".join(one.tag for one in done.proposals.suggested)


def test_a_field_that_no_variable_answers_is_a_blank_that_the_review_would_refuse() -> None:
    done = read(p("Réf. ", field("MERGEFIELD civ", "Mme")), place=True)
    assert "[Corps] Réf. [Civ]" in done.text
    assert (
        "Un texte entre crochets attend d’être rempli\u00a0: «\u00a0[Civ]\u00a0». Mettez à sa place une balise "
        "{{ … }} ou le texte voulu, ou supprimez-le."
    ) in done.doubts


def test_a_condition_is_told_with_the_branch_that_went() -> None:
    block = p("Le maire est ", field('IF "M" = "M" "autorisé" "autorisée"', "autorisé"), " à signer.")
    assert texts(block) == ["Le maire est autorisé à signer."]
    assert told(block) == [
        "Un champ conditionnel de Word (IF) n’a gardé que «\u00a0autorisé\u00a0»\u00a0; il disait sinon "
        "«\u00a0autorisée\u00a0». Écrivez la condition en balises\u00a0: {% if … %}…{% else %}…{% endif %}."
    ]


@pytest.mark.parametrize(
    ("instruction", "result", "sentence"),
    [
        ("NUMWORDS", "812", "Word calculait ce passage (champ NUMWORDS)\u00a0: «\u00a0812\u00a0», repris tel quel"),
        ("PAGEREF _Toc1", "7", "Word calculait ce passage (champ PAGEREF)\u00a0: «\u00a07\u00a0», repris tel quel"),
        ("= 2 + 2", "4", "Word calculait ce passage (champ =)\u00a0: «\u00a04\u00a0», repris tel quel"),
        ("NEXT", "", "Une règle de publipostage (NEXT) ne s’exécute pas dans un modèle"),
        ("AUTONUM", "", "Word numérotait des paragraphes par un champ (AUTONUM)"),
        ("TIME", "18:00", "Word calculait une date à l’ouverture"),
    ],
)  # fmt: skip
def test_what_word_computed_is_told(instruction: str, result: str, sentence: str) -> None:
    (said,) = told(p("Il y a ", field(instruction, result), " ici."))
    assert said.startswith(sentence)


def test_a_reference_that_holds_needs_no_remark() -> None:
    assert told(p("Voir ", field("REF x", "l’article 3"), " et ", field("HYPERLINK x", "le site"), ".")) == []


@pytest.mark.parametrize(
    ("instruction", "result", "blank"),
    [
        ('ADDRESSBLOCK \\f "x"', "«BlocAdresse»", "[Bloc d’adresse]"),
        ("GREETINGLINE", "«Politesse»", "[Formule de politesse]"),
    ],
)
def test_a_block_of_a_mail_merge_is_a_blank_too(instruction: str, result: str, blank: str) -> None:
    words = (p("Pour ", field(instruction, result), " ici."),)
    assert texts(*words) == [f"Pour {blank} ici."]
    assert told(*words)[0] == f"Un champ de publipostage est devenu un blanc\u00a0: {blank}."
