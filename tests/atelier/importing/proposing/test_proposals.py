"""The variables that a sentence could take: which are placed, which are only offered, and which words stay."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from actgen.atelier.importing.bringing import bring_in
from actgen.atelier.importing.proposing.act_tags import LINE, or_line
from actgen.atelier.importing.proposing.proposals import Placing, Proposal
from actgen.core.names import parse_template_name
from actgen.ooxml.clauses import NO_CLAUSES
from tests.atelier.importing.bringing import brought, facts
from tests.ooxml.word import p, tbl, tr, word_file


def proposals(*sentences: str) -> list[Proposal]:
    return brought(word_file(p("Convention"), *map(p, sentences))).proposals.proposals


def shown(*sentences: str) -> list[tuple[str, str, bool]]:
    return [(one.tag, one.words, one.placed) for one in proposals(*sentences)]


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


def test_the_mayor_of_the_commune_that_is_named_is_placed_with_the_civility() -> None:
    assert shown("Châteaubriant est représentée par Monsieur Alain HUNAULT, maire.") == [
        ("{{ commune.nom }}", "Châteaubriant", True),
        ("{{ maire.presente }}", "Monsieur Alain HUNAULT", True),
    ]


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


@pytest.mark.parametrize(
    "sentence",
    [
        "Vu la loi n° 78-17 du 6 janvier 1978 ;",
        "conformément au décret du 25 mars 2016, les parties",
        "les étapes du projet (initialisation, évaluation…) sont suivies.",
        "L’article 15 du cahier des clauses est applicable [sic].",
        "le tribunal de Nantes et le rectorat de Nantes",
        "la ville voisine",
        "Vu la proposition de service « PLUME » et le projet reçu en mairie ;",
    ],
)
def test_the_words_of_the_law_and_of_others_stay(sentence: str) -> None:
    assert proposals(sentence) == []


def test_a_limit_to_sign_and_a_letter_received_are_no_dates_of_the_act() -> None:
    found = shown("Ce bulletin est à retourner, signé par le maire, avant le 30 juin 2026.")
    assert found == [("{{ convention.date_limite | date_longue }}", "30 juin 2026", False)]
    assert of("decision", "Vu la proposition reçue le 4 mai 2026 ;") == []


def test_two_communes_in_one_text_are_only_offered() -> None:
    found = shown("Entre Châteaubriant et Ancenis-Saint-Géréon, il est convenu.")
    assert [(words, placed) for _, words, placed in found] == [
        ("Châteaubriant", False),
        ("Ancenis-Saint-Géréon", False),
    ]


def test_a_blank_of_a_form_is_read_from_the_cell_before_it() -> None:
    table = tbl(tr("Nombre d’élèves", "__________"), tr("Courriel", "__________"))
    done = brought(word_file(p("Convention"), p("Les besoins sont les suivants."), table))
    assert [one.tag for one in done.proposals.suggested] == [
        or_line("inscription.nombre_eleves"),
        "{% if contact and contact.courriel %}{{ contact.courriel }}{% else %}____________________{% endif %}",
    ]


def test_the_same_value_has_one_fact_and_another_has_its_own() -> None:
    done = brought(
        word_file(
            p("Convention"),
            p("Elle prend effet le 1er septembre 2026 pour 24 mois."),
            p("Renouvelée le 1er septembre 2026 pour 24 mois, soit 48 mois."),
        )
    )
    assert {name: fact.value for name, fact in done.proposals.facts.items()} == {
        "date_effet": "2026-09-01",
        "duree_mois": "24",
        "duree_mois_2": "48",
    }


def test_without_variables_the_template_has_the_words_of_the_source() -> None:
    done = brought(word_file(p("Convention"), p("La commune d’Ancenis-Saint-Géréon signe.")), place=False)
    assert "{{" not in done.text
    assert [(one.tag, one.placed) for one in done.proposals.proposals] == [("{{ commune.de_nom }}", False)]


def test_a_tag_takes_the_look_of_the_words_that_it_replaces() -> None:
    done = brought(
        word_file(p("Convention"), p("La commune ", "<w:r><w:rPr><w:b/></w:rPr><w:t>de ……………</w:t></w:r>", " signe."))
    )
    assert "La commune **{{ commune.de_nom }}** signe." in done.text


def test_a_tag_that_was_typed_stays() -> None:
    done = brought(word_file(p("Convention"), p("La commune {{ commune.de_nom }}, et la commune de ……………")))
    assert done.text.count("{{ commune.de_nom }}") == 2
    assert len(done.proposals.placed) == 1


def of(acte: str, *sentences: str) -> list[tuple[str, str]]:
    """The tags and the words of an act that opens with a title."""
    title = p("Délibération" if acte == "deliberation" else "Décision")
    done = brought(word_file(title, *map(p, sentences)), as_=parse_template_name(f"nantes/{acte}@2031"))
    return [(one.tag, one.words) for one in done.proposals.proposals]


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


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Présents : 27 – Pouvoirs : 4 – Votants : 31",
            [("nombre_presents", "27"), ("nombre_pouvoirs", "4"), ("vote.votants", "31")],
        ),
        ("Conseillers municipaux en exercice : trente-trois", [("en_exercice | nombre_lettres", "trente-trois")]),
        ("Pour : 27 – Contre : 2 – Abstentions : 2", [("vote.pour", "27"), ("vote.contre", "2"), ("abstentions", "2")]),
        ("par 27 voix pour et 2 abstentions", [("vote.pour", "27"), ("vote.abstentions", "2")]),
        ("Étaient présents : Mme CIRON Anne, M. NOMARI Paul.", [("presents", "Mme CIRON Anne, M. NOMARI Paul")]),
        ("Publié le 17 mars 2026", [("acte.publication", "17 mars 2026")]),
        ("Transmis en préfecture le 16 DEC. 2025", [("acte.transmission | date_cachet", "16 DEC. 2025")]),
        ("Date de la convocation : lundi 5 janvier 2026", [("convocation | date_jour", "lundi 5 janvier 2026")]),
        ("Fait à Vive-sur-Or, le 12 mars 2026", [("a_nom", "à Vive-sur-Or"), ("seance.date", "12 mars 2026")]),
        ("DÉLIBÉRATION N° 2026-041", [("acte.numero", "2026-041")]),
    ],
)  # fmt: skip
def test_what_only_one_sitting_can_say_is_offered(sentence: str, found: list[tuple[str, str]]) -> None:
    got = of("deliberation", sentence)
    assert [words for _, words in got] == [words for _, words in found]
    assert all(piece in tag for (tag, _), (piece, _) in zip(got, found, strict=True))


def test_a_decision_takes_its_own_date_and_that_of_the_delegation() -> None:
    assert of("decision", "Vu la délibération du 28 mars 2026 donnant délégation ;", "Fait le 18 mai 2026") == [
        ("{{ acte.delegation.date | date_longue }}", "28 mars 2026"),
        ("{{ acte.date | date_longue }}", "18 mai 2026"),
    ]


def test_a_convention_is_not_given_what_only_a_deliberation_has() -> None:
    assert proposals("Présents : 27 – Votants : 31", "Publié le 17 mars 2026") == []


def test_the_words_of_a_value_are_shown_as_they_were_typed() -> None:
    (found,) = [one for one in proposals("les 1\u00a0530 écoles") if one.tag.startswith("{{ convention")]
    assert found.words == "1\u00a0530"


# One variable has one value

DELIBERATION_NAME = parse_template_name("nantes/deliberation@2031")
OPENING = "L’an deux mille vingt-cinq, le douze juin à vingt heures trente, le conseil municipal s’est réuni en séance."


def tagged(*lines: str) -> list[str]:
    """The lines after the opening of a délibération, with every tag placed."""
    text = "DÉLIBÉRATION\n\n" + "\n\n".join((OPENING, *lines)) + "\n"
    done = bring_in(text.encode(), PurePath("recue.txt"), DELIBERATION_NAME, facts(), NO_CLAUSES, Placing.ALL)
    styled = [line for line in done.text.splitlines() if line.startswith("[") and "] " in line]
    return [line.partition("] ")[2] for line in styled[2:]]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("La séance est levée à 23 h 15.", "La séance est levée à 23 h 15."),
        ("La séance, ouverte à 20 h 30, est levée à vingt-deux heures.",
         "La séance, ouverte à {{ seance.heure | heure }}, est levée à vingt-deux heures."),
        ("La séance est ouverte à 20h30.", "La séance est ouverte à {{ seance.heure | heure_compacte }}."),
        ("Le procès-verbal de la séance du 3 mars 2025 est approuvé par le conseil.",
         "Le procès-verbal de la séance du 3 mars 2025 est approuvé par le conseil."),
        ("Délibération de la séance du 12 juin 2025, prise par le conseil.",
         "Délibération de la séance du {{ seance.date | date_longue }}, prise par le conseil."),
        ("Nombre de présents : 14. La suite du texte, avec 15 membres présents.",
         "Nombre de présents\u00a0: {{ seance.nombre_presents }}. La suite du texte, avec 15 membres présents."),
        ("Nombre de présents : 14. La suite du texte, avec quatorze membres présents.",
         "Nombre de présents\u00a0: {{ seance.nombre_presents }}. La suite du texte, avec "
         "{{ seance.nombre_presents | nombre_lettres }} membres présents."),
    ],
)  # fmt: skip
def test_only_the_value_of_the_sitting_becomes_its_tag(line: str, shown: str) -> None:
    assert tagged(line) == [shown]


def test_an_hour_that_is_not_the_sittings_is_told() -> None:
    text = f"DÉLIBÉRATION\n\n{OPENING}\n\nLa séance est levée à 23 h 15.\n"
    done = bring_in(text.encode(), PurePath("recue.txt"), DELIBERATION_NAME, facts(), NO_CLAUSES, Placing.ALL)
    (told,) = done.proposals.suggested
    assert (told.words, told.tag) == ("23 h 15", "")
    assert told.why.endswith("\u00a0? Le texte en donne déjà une autre valeur\u00a0: ces mots restent tels quels")


def test_two_mayors_are_not_one() -> None:
    done = brought(
        "CONVENTION\n\nEntre Monsieur Jean Modèle, maire, et Madame Anne Exemple, maire, il est convenu.\n", "a.txt"
    )
    tags = [(one.words, one.tag) for one in done.proposals.proposals if "maire.presente" in one.tag or not one.tag]
    assert tags == [("Monsieur Jean Modèle", "{{ maire.presente }}"), ("Madame Anne Exemple", "")]
