"""The last reading of a finished act: every code, with its exact words."""

from __future__ import annotations

import pytest

from actgen.document.review import ToReview, review_act, review_acts
from tests.document.building import FILLED_ACTS, an_act, filled_act, read_lines, shown

LABEL = "acte.docx"


def found(body: str, articles: int = 0) -> list[tuple[str, str]]:
    act = an_act(articles=articles, body=body)
    return [(item.code + ("" if item.is_error else "?"), shown(item.message)) for item in review_act(act, LABEL)]


@pytest.mark.parametrize("name", FILLED_ACTS)
def test_nothing_is_found_in_the_filled_acts(name: str) -> None:
    assert review_act(filled_act(name), LABEL) == ()


def test_a_finding_shows_its_paragraph_and_what_to_do() -> None:
    (finding,) = review_act(an_act(visas=1, body="La convention de de la commune."), LABEL)
    assert str(finding.place) == "acte.docx, corps du texte, paragraphe 3"
    assert finding.place.excerpt == "La convention de de la commune."
    assert (
        finding.hint == "Relisez la phrase du modèle autour de la valeur, ou la valeur dans le fichier de la commune."
    )


def test_findings_come_in_the_order_of_the_act() -> None:
    codes = [code for code, _ in found("Le 2025-12-15.\nLa la fin {{ x }}.")]
    assert codes == ["REV-007", "REV-001", "REV-005?"]


@pytest.mark.parametrize("tag", ["{{ maire }}", "{%p if x %}", "{# note #}", "{{", "%}"])
def test_rev_001_a_tag_left(tag: str) -> None:
    assert found(f"Le {tag} signe.") == [("REV-001", f"Une balise du modèle est restée dans l’acte : « {tag} ».")]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("[Visa] VU ;", "Un visa est vide."),
        ("[Visa]", "Un visa est vide."),
        ("[Considérant] CONSIDÉRANT ", "Un considérant est vide."),
        ("[Dispositif]", "Un élément du dispositif est vide."),
        ("[Élément de liste] ;", "Un élément de liste est vide."),
        ("[Article]", "Un intitulé d’article est vide."),
        ("## Annexes", "Rien ne suit l’intitulé « Annexes »."),
        ("ARTICLE 1 – Objet", "Rien ne suit l’intitulé « ARTICLE 1 – Objet »."),
    ],
)
def test_rev_002_empty_places(line: str, message: str) -> None:
    assert found(line) == [("REV-002", message)]


@pytest.mark.parametrize("body", ["[Article] Article 1 : D’approuver la convention.", "## TITRE I\nARTICLE 1 – A\nB."])
def test_rev_002_an_article_may_speak_in_its_heading_and_a_part_may_hold_articles(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("headings", "messages"),
    [
        (["ARTICLE 2"], ["Le premier article porte le numéro 2 : les articles se numérotent à partir de 1."]),
        (["ARTICLE 1", "ARTICLE 3"], ["Après l’article 1 vient l’article 3 : l’article 2 manque."]),
        (["ARTICLE 1", "ARTICLE 1"], ["Le numéro 1 est donné deux fois."]),
        (
            ["ARTICLE 1", "ARTICLE 2", "ARTICLE 1", "ARTICLE 2"],
            ["Après l’article 2 vient l’article 1 : l’ordre des numéros est rompu."],
        ),
        (
            ["ARTICLE 1", "1.1 - A", "1.3 - B"],
            ["Après le sous-article 1.1 vient le sous-article 1.3 : le sous-article 1.2 manque."],
        ),
        (["ARTICLE 1", "1.2 - A"], ["Après l’article 1 vient le sous-article 1.2 : le sous-article 1.1 manque."]),
        (["ARTICLE 1", "2.1 - A", "ARTICLE 3"], ["Après l’article 1 vient le sous-article 2.1 : l’article 2 manque."]),
        (["[Article] Article sans numéro"], ["Cet article n’a pas de numéro."]),
        (["ARTICLE 1er", "ARTICLE 2", "[Article] Article 2 bis", "ARTICLE 3"], []),
        (["[Article] Article unique"], []),
        (["ARTICLE 1", "1.1 - A", "1.2 - B", "ARTICLE 2", "2.1 - C"], []),
        (["ARTICLE 1", "## ANNEXE 1", "ARTICLE 1"], []),
    ],
)
def test_rev_003_numbering(headings: list[str], messages: list[str]) -> None:
    assert found("\n".join(f"{heading}\nTexte." for heading in headings)) == [("REV-003", text) for text in messages]


def test_rev_003_article_12_followed_by_13_1_and_14() -> None:
    assert found("13.1 - Prix\nTexte.\nARTICLE 14 – Fin\nTexte.", articles=12) == [
        ("REV-003", "Après l’article 12 vient le sous-article 13.1 : l’article 13 manque.")
    ]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Voir l’article 4.", ["article 4"]),
        ("Voir les articles 2, 5 et 6.", ["article 5", "article 6"]),
        ("Voir les articles 2 à 5.", ["article 4", "article 5"]),
        ("Voir l’article 4.1.", ["article 4.1"]),
        ("Voir l’article 4 de la présente convention.", ["article 4"]),
        ("Voir l’annexe 1 et les annexes 2 et 3.", ["annexe 1", "annexe 2", "annexe 3"]),
        ("Voir les articles 1er, 2 et 3.", []),
        ("Voir l’article L2113-6 et l’article R. 421-1.", []),
        ("Voir les articles L2113-6 à L2113-8 du code de la commande publique.", []),
        ("Voir l’article 15 du CCAP et l’article 5 du code civil.", []),
        ("Voir l’article 5, alinéa 2, de la loi.", []),
        ("Voir l’article 26-1 et l’article 8 susvisé.", []),
        ("Voir la loi du 6 janvier 1978 et son article 32.", []),
        ("Voir l’article 9 de l’arrêté.", []),
        ("Les crédits sont inscrits au BP 2018, article 6574.", []),
        ("La dépense est imputée au chapitre 65, article 65748, fonction 211.", []),
        ("Les crédits sont inscrits au budget 2025, article 611.", []),
        ("Imputation : chapitre 21, article 21.", []),
        ("La recette est imputée à l’article 2188 (compte de tiers).", []),
        ("Les crédits du budget sont ouverts comme le dit l’article 12.", ["article 12"]),
        ("Voir l’article 12, et le chapitre 65 du budget.", ["article 12"]),
    ],
)
def test_rev_004_references(text: str, missing: list[str]) -> None:
    expected = [("REV-004", f"Ce paragraphe renvoie à l’{what}, qui n’existe pas dans l’acte.") for what in missing]
    assert found(text, articles=3) == expected


def test_rev_004_the_articles_of_a_visa_are_those_of_other_texts() -> None:
    assert found("VU la loi n° 83-634, notamment les articles 12 et 13 ;") == []


def test_rev_004_an_annexe_exists_when_the_act_lists_it_or_when_it_is_joined() -> None:
    act = an_act(body="Voir l’annexe 1 et l’annexe 2.\n- annexe 1 : copie de la délibération")
    (finding,) = review_act(act, LABEL)
    assert shown(finding.message) == "Ce paragraphe renvoie à l’annexe 2, qui n’existe pas dans l’acte."
    assert shown(finding.hint) == "Les annexes de l’acte sont : 1."
    assert review_act(act, LABEL, annexes=["2"]) == ()


def test_rev_004_a_deliberation_without_articles_may_cite_those_of_the_convention() -> None:
    assert found("Comme le dit l’article 3 du règlement, le maire signe.") == []
    (finding,) = review_act(read_lines("Comme le dit l’article 3, le maire signe."), LABEL)
    assert shown(finding.hint) == (
        "L’acte n’a pas d’articles : nommez le texte dont il s’agit (« l’article 3 du règlement »)."
    )


def test_rev_005_doubled_words() -> None:
    message = "Un mot est écrit deux fois : « {} »."
    assert found("Le maire de de la commune.") == [("REV-005?", message.format("de de"))]
    assert found("Le le maire.") == [("REV-005?", message.format("Le le"))]
    assert found("COMMUNE COMMUNE DE PARIS") == [("REV-005?", message.format("COMMUNE COMMUNE"))]
    assert found("Nous nous engageons ; vous vous engagez ; 12 12 ; Bora Bora ; c’est est-il.") == []


def test_rev_005_a_value_that_begins_with_the_words_of_its_template() -> None:
    message = "Des mots sont écrits deux fois : « {} »."
    doubled = "dans le cadre de dans le cadre de"
    assert found(f"Équipées {doubled} l’appel à projets.") == [("REV-005?", message.format(doubled))]
    assert found("à compter de à compter de la publication") == [
        ("REV-005?", message.format("à compter de à compter de"))
    ]
    assert found("d’une part, d’une part ; 3 mois 3 mois ; Anne MARTIN Anne MARTIN ; l’école de l’école.") == []


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("DÉLIBÉRATION N° n° 2025-132", "N° n°"),
        ("Délibération n°N°12 et suite", "n°N°"),
        ("Le coût est de 40 € € par an.", "€ €"),
        ("Le coût est de 40 euros € par an.", "euros €"),
        ("Un taux de 20 % % et plus", "% %"),
        ("Le point 4° ° de l’article", "° °"),
        ("La séance de 19 h 30 h est close.", "h 30 h"),
        ("La séance de 19 h heures est close.", "h heures"),
        ("Présidée par M. Monsieur Rémy ORHON", "M. Monsieur"),
        ("Présidée par Monsieur Monsieur Rémy ORHON", "Monsieur Monsieur"),
        ("Présidée par Mme Madame Anne ESSAI", "Mme Madame"),
        ("Présidée par M. Madame Anne ESSAI", "M. Madame"),
        ("Fait le le 15 décembre 2025", "le le"),
        ("La séance du le lundi 15 décembre 2025", "du le"),
        ("Publié le du 1er mars", "le du"),
        ("Voir https://https://exemple.fr", "https://https://"),
    ],
)
def test_rev_012_a_sign_of_the_template_that_the_value_repeats(text: str, sign: str) -> None:
    assert found(text) == [("REV-012", f"Un signe est écrit deux fois : « {sign} ».")]


@pytest.mark.parametrize(
    ("text", "typed", "right"),
    [
        ("CONSIDÉRANT que il faut nommer la voie", "que il", "qu’il"),
        ("CONSIDÉRANT QUE IL FAUT", "QUE IL", "QU’IL"),
        ("Que une voie n’ait pas de nom", "Que une", "Qu’une"),
        ("valable jusque à la fin", "jusque à", "jusqu’à"),
        ("lorsque elle est réunie, que habiter ici", "lorsque elle", "lorsqu’elle"),
    ],
)
def test_rev_013_que_whole_before_a_vowel(text: str, typed: str, right: str) -> None:
    assert found(text)[0] == ("REV-013?", f"« {typed} » s’écrit « {right} ».")


def test_rev_013_what_follows_que_whole() -> None:
    text = (
        "VU QUE LA SALLE, que la salle, que onze élèves, que huit voix, que Orange, que EDF, que e-primo, que 11, "
        "presque ici, quelque effort, la question a) que b)"
    )
    assert found(text) == []


def test_rev_012_signs_that_stand_twice_rightly() -> None:
    text = (
        "Madame, Monsieur ; M. et Mme ESSAI ; 40 € ; 20 % ; quarante euros (40 €) ; n° 12, n° 13 ; 19 h à 20 h ; le 3"
    )
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "what", "sign"),
    [
        ("Le maire () signe.", "des parenthèses vides", "()"),
        ("L’école « » ouvre.", "des guillemets vides", "« »"),
        ("Rémy, , Anne.", "deux virgules de suite", ", ,"),
        ("Les écoles , .", "une ponctuation qui suit une autre", ", ."),
        ("Le prix : ;", "une ponctuation qui suit une autre", ": ;"),
        ("Le prix :, hors taxe.", "une virgule après une autre ponctuation", ":,"),
        ("La délibération n° du 3 mai.", "un « n° » sans numéro", "n°"),
        ("Le maire None signe.", "un mot de programme", "None"),
        ("Le numéro null.", "un mot de programme", "null"),
    ],
)
def test_rev_006_a_lost_value_is_an_error(text: str, what: str, sign: str) -> None:
    assert ("REV-006", f"Une valeur manque sans doute ici : {what} (« {sign} »).") in found(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Il signe ;;", "Un signe de ponctuation est doublé."),
        ("Il signe..", "Un point est doublé."),
        ("Il signe , puis part.", "Une espace précède une virgule."),
        ("Il signe .", "Une espace précède un point."),
        ("Il  signe.", "Deux espaces se suivent."),
    ],
)
def test_rev_006_clumsy_punctuation_is_a_warning(text: str, message: str) -> None:
    assert found(text) == [("REV-006?", message)]


def test_rev_006_french_punctuation_is_left_alone() -> None:
    assert found("Ainsi : le « prix » (hors taxe), etc., … et la suite... ; n° 12 et n°2025-132 ; 1 500,50 € !") == []


def test_rev_007_a_date_as_it_is_typed() -> None:
    message = "Une date est restée telle qu’elle se saisit : « 2025-12-15 »."
    assert found("La séance du 2025-12-15 est close.") == [("REV-007", message)]
    assert found("La délibération n° 2025-12-15 du 3 mai est la 2025-12-15.") == []
    assert found("La délibération n°2025-132 et la période 2026-2030.") == []


def test_rev_007_leaves_a_number_that_looks_like_a_date() -> None:
    act = an_act(body="DÉLIBÉRATION 2025-12-15. ÉDUCATION\nSéance du 2025-12-16.")
    assert [shown(item.message) for item in review_act(act, LABEL, numbers=("2025-12-15",))] == [
        "Une date est restée telle qu’elle se saisit : « 2025-12-16 »."
    ]


def test_rev_008_a_name_written_in_two_ways() -> None:
    act = read_lines("La commune d’Ancenis-Saint-Géron adhère ; ANCENIS-SAINT-GÉRÉON signe avec Ancenis Saint-Géréon.")
    found_names = review_act(act, LABEL, proper_names=["Ancenis-Saint-Géréon"])
    assert [shown(item.message) for item in found_names] == [
        "« Ancenis-Saint-Géron » ressemble à « Ancenis-Saint-Géréon », mais ne s’écrit pas de même."
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("M. HUNAUT préside.", "HUNAULT"),
        ("M. HUNAUULT préside.", "HUNAULT"),
        ("Fait à Villeneuve de la Rivière.", "Villeneuve-la-Rivière"),
        ("Fait à Villeneuve la Rivière.", "Villeneuve-la-Rivière"),
        ("Saint-Pierre-des-Bois, à Saint-Piere-des-Bois.", "Saint-Pierre-des-Bois"),
        ("Le Maire des Lucs sur Boulogne.", "Les Lucs-sur-Boulogne"),
    ],
)
def test_rev_008_other_ways(text: str, name: str) -> None:
    assert [item.code for item in review_act(read_lines(text), LABEL, proper_names=[name])] == ["REV-008"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La commune d’Ancenis-Saint-Géréon et ancenis-saint-gereon.fr.", "Ancenis-Saint-Géréon"),
        ("VILLE DE CHATEAUBRIANT, à Châteaubriant.", "Châteaubriant"),
        ("Saint-Ambroix, rue de Saint-Ambroise-le-Grand.", "Ozoir-la-Ferrière"),
        ("Alain HUNAULT et Marc MATHIEU.", "HUNAULT"),
        ("Le conseil municipal de Saint-Pierre-des-Bois.", "Saint-Pierre-des-Bois"),
        ("Le Maire des Lucs-sur-Boulogne, aux Lucs-sur-Boulogne.", "Les Lucs-sur-Boulogne"),
        ("Fait au Mans par le Maire du Mans.", "Le Mans"),
    ],
)
def test_rev_008_no_false_alarm(text: str, name: str) -> None:
    assert review_act(read_lines(text), LABEL, proper_names=[name]) == ()


def test_rev_009_rows_that_hold_nothing() -> None:
    act = read_lines("| Numéro | École |\n|---|---|\n| 1 | FLORIAN |\n| 2 | 0 |\n| 3 | ____ |")
    assert [(item.code, shown(item.message)) for item in review_act(act, LABEL)] == [
        ("REV-009", "La ligne 2 de ce tableau est vide.")
    ]


def test_rev_004_far_numbers_are_not_counted_one_by_one() -> None:
    assert found("[Corps] Voir les articles 1 à 999999999.", articles=1) == []


@pytest.mark.parametrize("figures", ["9" * 5_000, f"1.{'9' * 5_000}"])
@pytest.mark.parametrize("style", ["Article", "Sous-article"])
def test_rev_003_a_heading_with_thousands_of_figures_has_no_number(style: str, figures: str) -> None:
    assert found(f"[{style}] ARTICLE {figures} – OBJET\n[Corps] Il le dit.") == found(
        f"[{style}] ARTICLE{' 1' if '.' in figures else ''} – OBJET\n[Corps] Il le dit."
    )


def test_acts_that_are_read_together_are_read_as_each_alone() -> None:
    bodies = ("Le 2025-12-15.\nLa la fin {{ x }}.", "Rien à dire.", "La convention de de la commune.", "")
    acts = [ToReview(an_act(body=body), f"acte {rank}") for rank, body in enumerate(bodies)]
    together = review_acts(acts)
    assert together == [review_act(one.act, one.label) for one in acts]
    assert [len(one) for one in together] == [3, 0, 1, 0]
