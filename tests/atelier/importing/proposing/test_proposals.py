"""The variables that a sentence could take: which are placed, which are only offered, and which words stay."""

from __future__ import annotations

import pytest

from actgen.atelier.importing.proposing.act_tags import LINE, or_line
from tests.atelier.importing.bringing import brought
from tests.atelier.importing.proposing.proposed import of, proposals, shown
from tests.ooxml.word import p, word_file


@pytest.mark.parametrize(
    ("sentence", "tag", "words"),
    [
        ("la commune d’Ancenis-Saint-Géréon signe.", "{{ commune.de_nom }}", "d’Ancenis-Saint-Géréon"),
        ("la commune d'Ancenis-Saint-Géréon signe.", "{{ commune.de_nom }}", "d’Ancenis-Saint-Géréon"),
        ("COMMUNE D’ANCENIS-SAINT-GÉRÉON", "{{ commune.de_nom | majuscules }}", "D’ANCENIS-SAINT-GÉRÉON"),
        ("réuni à Châteaubriant, le conseil vote.", "{{ commune.a_nom }}", "à Châteaubriant"),
        ("Ozoir-la-Ferrière adhère.", "{{ commune.nom }}", "Ozoir-la-Ferrière"),
        ("entre l’académie de Nantes et", "{{ academie.de_nom }}", "de Nantes"),
        ("ACADÉMIE DE NANTES", "{{ academie.de_nom | majuscules }}", "DE NANTES"),
        ("la commune de ………… signe.", "{{ commune.de_nom }}", "de …………"),
        ("la commune de __________ signe.", "{{ commune.de_nom }}", "de __________"),
        ("la commune d’[à compléter] signe.", "{{ commune.de_nom }}", "d’[à compléter]"),
        ("la commune : [nom de la commune].", "{{ commune.nom }}", "[nom de la commune]"),
        ("Le code d’accès est ………………", LINE, "………………"),
    ],
)
def test_a_known_fact_is_placed(sentence: str, tag: str, words: str) -> None:
    assert shown(sentence)[:1] == [(tag, words, True)]


@pytest.mark.parametrize(
    ("sentence", "tag", "words"),
    [
        ("représentée par son maire, …………, ", "{{ maire.presente }}", "…………"),
        ("par délibération du ………… ;", or_line("seance.date", "date_longue"), "…………"),
        ("SIRET : ____________", or_line("commune.siret"), "____________"),
        ("la commune de Saint-Exemple-sur-Vive signe.", "{{ commune.de_nom }}", "de Saint-Exemple-sur-Vive"),
        (
            "le tribunal administratif de Dijon est compétent.",
            "{{ commune.tribunal }}",
            "tribunal administratif de Dijon",
        ),
        ("dans le département de la Loire-Atlantique,", "{{ commune.departement.de_nom }}", "de la Loire-Atlantique"),
        ("Elle prend effet le 1er septembre 2026.", "{{ convention.date_effet | date_longue }}", "1er septembre 2026"),
        ("Elle prend fin le 31/08/2029.", "{{ convention.date_fin | date_chiffres }}", "31/08/2029"),
        ("au plus tard le 24 janvier 2026", "{{ convention.date_limite | date_longue }}", "24 janvier 2026"),
        (
            "le vingt-sept octobre deux mille vingt et un à dix heures",
            "{{ convention.date | date_lettres }}",
            "vingt-sept octobre deux mille vingt et un",
        ),
        ("une participation de 40 € par école", "{{ convention.cout_par_ecole }}", "40"),
        ("la somme de 1 250,50 € est versée", "{{ convention.montant }}", "1 250,50"),
        ("pour 85 % des élèves", "{{ convention.pourcentage }}", "85"),
        ("le prix compte pour 40 %", "{{ convention.prix_pourcentage }}", "40"),
        ("conclue pour 24 mois", "{{ convention.duree_mois }}", "24"),
        ("pour l’année scolaire 2025-2026", "{{ convention.annee_scolaire }}", "2025-2026"),
        ("les 1 530 écoles utilisent le service", "{{ convention.nombre_ecoles | nombre }}", "1 530"),
        ("pour 4 écoles", "{{ inscription.nombre_ecoles | nombre }}", "4"),
        ("ses 212 élèves", "{{ inscription.nombre_eleves | nombre }}", "212"),
    ],
)
def test_what_is_not_certain_is_only_offered(sentence: str, tag: str, words: str) -> None:
    assert (tag, words, False) in shown(sentence)


def test_without_variables_the_template_has_the_words_of_the_source() -> None:
    done = brought(word_file(p("Convention"), p("La commune d’Ancenis-Saint-Géréon signe.")), place=False)
    assert "{{" not in done.text
    assert [(one.tag, one.placed) for one in done.proposals.proposals] == [("{{ commune.de_nom }}", False)]


def test_a_tag_takes_the_look_of_the_words_that_it_replaces() -> None:
    done = brought(
        word_file(p("Convention"), p("La commune ", "<w:r><w:rPr><w:b/></w:rPr><w:t>de ……………</w:t></w:r>", " signe."))
    )
    assert "La commune **{{ commune.de_nom }}** signe." in done.text


@pytest.mark.parametrize(
    ("sentence", "year", "day", "hour"),
    [
        (
            "L’an deux mille vingt-six, le douze mars à dix-neuf heures, le conseil municipal s’est réuni.",
            ("annee_lettres", "deux mille vingt-six"),
            ("jour_mois_lettres", "douze mars"),
            ("heure_lettres", "dix-neuf heures"),
        ),
        (
            "L’an deux mil vingt six et le douze du mois de mars à 19 h 30, le conseil municipal s’est réuni.",
            ('annee_lettres(mil=true, traits="aucun")', "deux mil vingt six"),
            ("jour_du_mois_lettres", "douze du mois de mars"),
            ("heure", "19 h 30"),
        ),
        (
            "L’AN DEUX MIL VINGT-SIX, LE DOUZE MARS, À 19h30, LE CONSEIL MUNICIPAL S’EST RÉUNI.",
            ('annee_lettres(mil=true, capitales="majuscules")', "DEUX MIL VINGT-SIX"),
            ('jour_mois_lettres(capitales="majuscules")', "DOUZE MARS"),
            ("heure_compacte", "19h30"),
        ),
        (
            "L’an deux-mille-vingt-et-un, le Premier Avril à dix-huit heures trente, le conseil s’est réuni.",
            ('annee_lettres(traits="1990")', "deux-mille-vingt-et-un"),
            ('jour_mois_lettres(capitales="initiales")', "Premier Avril"),
            ("heure_lettres", "dix-huit heures trente"),
        ),
        (
            "L’an deux mil onze, et le jeudi 12 mai à 20 heures 30, le conseil municipal s’est réuni.",
            ("annee_lettres(mil=true)", "deux mil onze"),
            ("jour_mois(jour=true)", "jeudi 12 mai"),
            ("heure_longue", "20 heures 30"),
        ),
        (
            "L an 2011, le Jeudi 12 Mai à vingt heures trente minutes, le conseil municipal s’est réuni.",
            ("annee", "2011"),
            ('jour_mois(jour=true, capitales="initiales")', "Jeudi 12 Mai"),
            ("heure_lettres(minutes=true)", "vingt heures trente minutes"),
        ),
        (
            "L’an deux mille onze et le jeudi douze mai à seize heures et quarante minutes, le conseil s’est réuni.",
            ("annee_lettres", "deux mille onze"),
            ("jour_mois_lettres(jour=true)", "jeudi douze mai"),
            ("heure_lettres(minutes=true, et=true)", "seize heures et quarante minutes"),
        ),
        (
            "L’AN DEUX MIL ONZE, LE JEUDI 12 MAI À 20.15 HEURES, LE CONSEIL MUNICIPAL S’EST RÉUNI.",
            ('annee_lettres(mil=true, capitales="majuscules")', "DEUX MIL ONZE"),
            ('jour_mois(jour=true, capitales="majuscules")', "JEUDI 12 MAI"),
            ('heure_longue(point=true, capitales="majuscules")', "20.15 HEURES"),
        ),
        (
            "L’an deux mil onze, le douze mai à 20 h 00, le conseil municipal s’est réuni.",
            ("annee_lettres(mil=true)", "deux mil onze"),
            ("jour_mois_lettres", "douze mai"),
            ("heure(zeros=true)", "20 h 00"),
        ),
        (
            "L’an deux mil onze, le douze mai à 20H30, le conseil municipal s’est réuni.",
            ("annee_lettres(mil=true)", "deux mil onze"),
            ("jour_mois_lettres", "douze mai"),
            ('heure_compacte("H")', "20H30"),
        ),
    ],
)
def test_an_opening_is_read_and_its_very_wording_kept(
    sentence: str, year: tuple[str, str], day: tuple[str, str], hour: tuple[str, str]
) -> None:
    assert of("deliberation", sentence) == [
        (f"{{{{ seance.date | {year[0]} }}}}", year[1]),
        (f"{{{{ seance.date | {day[0]} }}}}", day[1]),
        (f"{{{{ seance.heure | {hour[0]} }}}}", hour[1]),
    ]


def test_the_words_of_a_value_are_shown_as_they_were_typed() -> None:
    (found,) = [one for one in proposals("les 1\u00a0530 écoles") if one.tag.startswith("{{ convention")]
    assert found.words == "1\u00a0530"


# One variable has one value
