"""What is lawful though it looks odd, and the other messages of each rule."""

from __future__ import annotations

import dataclasses

import pytest

from actgen.cog.departements import find_departement
from actgen.document.model import Cell, Paragraph, Signatures, Text
from actgen.rules.act_check import check_act
from actgen.rules.finished import Finished
from actgen.rules.registry import ACT_RULES
from actgen.variables.reading import Located
from tests.france.building import altered, from_lines, real, real_acts, shown
from tests.france.rules.acte.openings import OPENINGS
from tests.kinds_of_acts import KINDS

BY_CODE = {rule.code: rule for rule in ACT_RULES}
REMEDY = (
    "[Formalité] Un recours contentieux peut être formé devant le {court} dans un délai de deux mois à compter de sa "
)
UNANIMOUS = "L’acte dit le vote unanime, mais le dossier compte"


def told(code: str, lines: str, acte: str = "", slug: str = "") -> list[str]:
    rule = BY_CODE[code]
    finished = from_lines(lines, acte or rule.kind_shown(KINDS).name, slug)
    return [shown(finding.message) for finding in rule.find(finished)]


def in_commune(finished: Finished, insee: str) -> Finished:
    """The same act, of a commune that stands elsewhere."""
    dossier = finished.dossier
    fiche = dossier.fiche.model_copy(update={"commune": dossier.fiche.commune.model_copy(update={"insee": insee})})
    commune = Located(fiche, dossier.commune.document)
    return dataclasses.replace(finished, dossier=dataclasses.replace(dossier, commune=commune))


class TestVisas:
    @pytest.mark.parametrize(
        "visa",
        [
            "VU l’article L. 2122-22, 4°, et l’article L. 2122-23 du CGCT ;",
            "VU les articles L.2122-22 alinéa 4 et L.2122-23 du Code général des collectivités territoriales ;",
            "VU le CGCT, notamment ses articles L2122-22 (point n° 4) et L2122-23 ;",
        ],
    )
    def test_the_articles_are_read_however_they_are_typed(self, visa: str) -> None:
        delegation = "[Visa] VU la délibération n°2020-12 du 11 juin 2020 portant délégation au maire ;"
        assert told("ACT-001", f"[Visa] {visa}\n{delegation}") == []
        assert told("ACT-002", f"[Visa] {visa}\n{delegation}") == []

    def test_a_decision_without_any_visa(self) -> None:
        assert told("ACT-001", "[Corps] Le maire décide.") == [
            "La décision ne vise pas l’article L. 2122-22 du CGCT.",
            "La décision ne vise pas l’article L. 2122-23 du CGCT.",
            "La décision ne dit pas quel point de l’article L. 2122-22 elle applique.",
            "La décision ne vise pas la délibération de délégation du 11 juin 2020.",
        ]

    def test_another_point(self) -> None:
        assert told("ACT-002", "[Visa] VU l’article L. 2122-22, 26°, du CGCT ;") == [
            "Ce visa cite le point 26° de l’article L. 2122-22, et le fichier de la commune le point 4."
        ]

    def test_a_deliberation_without_visas_is_another_form(self) -> None:
        assert told("ACT-003", "[Corps] Exposé.") == []

    def test_a_deliberation_on_a_group_of_buyers_cites_at_least_the_code(self) -> None:
        title = "[Titre de l’acte] ADHÉSION AU GROUPEMENT DE COMMANDE\n[Visa] VU le CGCT ;"
        assert told("ACT-004", title, "deliberation") == ["Aucun visa ne cite le Code de la commande publique."]
        assert told("ACT-004", title + "\n[Visa] VU le Code de la commande publique ;", "deliberation") == []

    def test_another_convention_needs_no_such_article(self) -> None:
        assert told("ACT-004", "[Titre de l’acte] Convention de partenariat") == []


class TestAbrogated:
    @pytest.mark.parametrize(
        "line",
        [
            "[Corps] Les règles des marchés publics s’appliquent.",
            "[Corps] L’ancien Code des marchés publics avait cours.",
            "[Corps] Préparation, animation et compte rendu des réunions de gouvernance.",
            "[Visa] VU le compte rendu de la séance du 12 mai 2021 ;",
            "[Visa] VU l’arrêté publié au recueil des actes administratifs de la préfecture ;",
            "[Visa] VU l’article R. 421-6 du Code de l’urbanisme ;",
        ],
    )
    def test_what_may_be_cited(self, line: str) -> None:
        assert told("ACT-005", line) == []

    def test_a_text_is_cited_while_it_is_in_force(self) -> None:
        line = "[Corps] Le compte rendu de la séance est affiché à la porte de la mairie."
        assert told("ACT-005", line, "deliberation", "chateaubriant") == []
        assert told("ACT-005", line, "deliberation") == [
            "L’acte cite le compte rendu de la séance, qui n’est plus en vigueur depuis le 1er juillet 2022."
        ]

    @pytest.mark.parametrize(
        ("law", "code"),
        [
            ("82-213 du 2 mars 1982", "général des collectivités territoriales"),
            ("83-634 du 13 juillet 1983", "général de la fonction publique"),
            ("84-53 du 26 janvier 1984", "général de la fonction publique"),
            ("84-16 du 11 janvier 1984", "général de la fonction publique"),
            ("86-33 du 9 janvier 1986", "général de la fonction publique"),
            ("79-587 du 11 juillet 1979", "des relations entre le public et l’administration"),
            ("2000-321 du 12 avril 2000", "des relations entre le public et l’administration"),
        ],
    )
    def test_a_codified_law_is_a_warning(self, law: str, code: str) -> None:
        rule = BY_CODE["ACT-005"]
        (finding,) = rule.find(from_lines(f"[Visa] VU la loi n° {law} modifiée ;", "deliberation"))
        assert str(finding.severity) == "avertissement"
        assert shown(finding.hint) == f"Citez le Code {code}, où elle est codifiée."

    @pytest.mark.parametrize(
        ("line", "slug"),
        [
            ("[Visa] VU la loi n° 84-53 du 26 janvier 1984 ;", "chateaubriant"),
            ("[Visa] VU la loi n° 2000-321 du 12 avril 2000, notamment son article 10 ;", ""),
            ("[Visa] VU la loi n° 2000-321 du 12 avril 2000 et les subventions aux associations ;", ""),
            ("[Corps] La loi n° 84-53 du 26 janvier 1984 avait créé ces emplois.", ""),
        ],
    )
    def test_a_law_that_still_says_it_or_said_it_then(self, line: str, slug: str) -> None:
        assert told("ACT-005", line, "deliberation", slug) == []


class TestRemedies:
    @pytest.mark.parametrize("code", ["2A004", "75056", "97105", "97209", "97411", "97611", "21231", "45234", "51108"])
    def test_the_court_of_each_departement_is_read_whole(self, code: str) -> None:
        departement = find_departement(code)
        assert departement
        lines = REMEDY.format(court=departement.tribunal) + "publication."
        finished = in_commune(from_lines(lines, "deliberation"), code)
        assert [*BY_CODE["ACT-006"].find(finished)] == []
        assert [*BY_CODE["ACT-007"].find(finished)] == []

    @pytest.mark.parametrize(
        ("court", "named"),
        [
            ("Tribunal Administratif de RENNES", "le tribunal Administratif de RENNES"),
            ("tribunal administratif de Nantes-sur-Mer", "le tribunal administratif de Nantes-sur-Mer"),
            ("tribunal judiciaire de Nantes", "le tribunal judiciaire de Nantes"),
            ("Conseil d’État", "le conseil d’État"),
        ],
    )
    def test_another_court(self, court: str, named: str) -> None:
        assert told("ACT-006", REMEDY.format(court=court) + "publication.") == [
            f"L’acte nomme {named}, mais le juge compétent est le tribunal administratif de Nantes."
        ]

    def test_a_court_outside_the_remedies_is_no_remedy(self) -> None:
        assert told("ACT-006", "[Corps] Le tribunal administratif de Rennes a jugé ainsi en 2019.") == []

    def test_the_court_of_a_convention_is_what_the_parties_chose(self) -> None:
        assert not BY_CODE["ACT-006"].applies(real("ancenis-saint-gereon", "convention"))

    def test_a_delay_of_distance_is_no_delay_of_remedy(self) -> None:
        line = REMEDY.format(court="tribunal administratif de Nantes")
        line += "publication, augmenté d’un délai de distance de deux mois pour l’étranger."
        assert told("ACT-008", line) == []

    def test_an_extract_without_formalities_tells_no_remedies(self) -> None:
        assert told("ACT-007", "[Corps] Exposé.") == []
        assert told("ACT-007", "[Visa] VU le CGCT ;") == [
            "L’acte ne dit ni devant quel juge ni dans quel délai il peut être contesté."
        ]


class TestSignatures:
    def test_an_adjoint_signs_a_decision_by_delegation(self) -> None:
        lines = "[Signature] Pour le Maire et par délégation,\n[Signataire] Anne DURAND, adjointe"
        assert told("ACT-009", lines, "decision") == []

    def test_a_name_in_capitals_without_accents_is_the_name(self) -> None:
        assert told("ACT-009", "[Signature] LE MAIRE\n[Signataire] REMY\u00a0ORHON") == []

    def test_a_name_without_its_capacity(self) -> None:
        assert told("ACT-009", "[Signataire] Rémy ORHON") == ["La signature de Rémy ORHON ne dit pas sa qualité."]

    def test_a_secretary_need_not_sign_before_the_reform(self) -> None:
        finished = real("chateaubriant", "deliberation")
        assert not BY_CODE["ACT-010"].applies(finished)

    def test_several_secretaries_missing(self) -> None:
        assert told("ACT-010", "[Signataire] Carine MATHIEU") == [
            "Camille FRESNEAU et Nicolas RAYMOND, secrétaires de séance, n’ont pas leur place dans les signatures "
            "de l’acte."
        ]


class TestFigures:
    @pytest.mark.parametrize(
        "line",
        [
            "[Mention] Adoptée par trente-trois voix pour, zéro voix contre et zéro abstention.",
            "[Formule] par 33 voix pour, 0 contre, 0 abstention, le conseil municipal",
            "[Mention] Votants : 33 – Exprimés : 33 – Majorité absolue : 17 – Pour : 33",
            "[Mention] Présents : 29 Votants : 33 Pour : 33 Contre : 0 Abstentions : 0",
            "[Mention] En exercice : 35 Présents : 29 Votants : 33 Exprimés : 33",
            "[Mention] Présents 29 Votants 33 Pour 33 Contre 0 Abstention 0",
            "[Dispositif] DÉSIGNE Prénom NOM-TROIS pour exercer la fonction de référent.",
            "[Dispositif] APPROUVE une convention de 48 mois pour les écoles.",
            "[Dispositif] DIT que la convention prend effet le 1er mai 2026, pour une durée de trois ans.",
            "[Dispositif] LOUE la salle, pour vingt et un jours, contre deux cents euros.",
            "[Dispositif] APPROUVE le programme de travaux, pour 24 600 €, et le repas, pour 3,40 € par enfant.",
        ],
    )
    def test_what_agrees_or_is_no_vote(self, line: str) -> None:
        assert told("ACT-011", line) == []

    def test_figures_in_words_are_read(self) -> None:
        assert told("ACT-011", "[Mention] Adoptée par trente-deux voix pour, une voix contre.") == [
            "Voix pour : l’acte dit 32, le dossier compte 33.",
            "Voix contre : l’acte dit 1, le dossier compte 0.",
        ]

    @pytest.mark.parametrize("colon", [" :", ""])
    def test_a_figure_of_a_line_of_figures_is_the_one_that_follows_its_word(self, colon: str) -> None:
        line = f"[Mention] Présents{colon} 29 Votants{colon} 32 Pour{colon} 33 Contre{colon} 1 Abstentions{colon} 2"
        assert told("ACT-011", line) == [
            "Votants : l’acte dit 32, le dossier compte 33.",
            "Voix contre : l’acte dit 1, le dossier compte 0.",
            "Abstentions : l’acte dit 2, le dossier compte 0.",
        ]
        assert told("ACT-012", f"[Mention] Votants{colon} 33 En exercice{colon} 34 Présents{colon} 29") == [
            "Membres en exercice : l’acte dit 34, le dossier compte 35."
        ]

    def test_the_majority_of_thirty_three_is_seventeen(self) -> None:
        assert told("ACT-011", "[Mention] Majorité absolue : 11") == [
            "Majorité absolue : l’acte dit 11, le dossier compte 17."
        ]

    @pytest.mark.parametrize(
        "line",
        [
            "[Mention] Membres en exercice : 35 – Présents : 29 – Pouvoirs : 4 – Absents : 6",
            "[Mention] Présents : Rémy ORHON, Mireille LOIRAT et 27 autres.",
            "[Mention] Conseillers présents ou représentés : trente-trois",
        ],
    )
    def test_a_roll_that_agrees(self, line: str) -> None:
        assert told("ACT-012", line) == []

    def test_a_roll_that_does_not(self) -> None:
        assert told("ACT-012", "[Mention] Présents : 28 – Pouvoirs : 5") == [
            "Présents : l’acte dit 28, le dossier compte 29.",
            "Pouvoirs : l’acte dit 5, le dossier compte 4.",
        ]

    @pytest.mark.parametrize(
        ("vote", "message"),
        [
            ("pour: 33", []),
            ("pour: 32, contre: 1", [f"{UNANIMOUS} 1 voix contre."]),
            ("pour: 30, contre: 1, abstentions: 2", [f"{UNANIMOUS} 1 voix contre et 2 abstentions."]),
        ],
    )  # fmt: skip
    def test_unanimity(self, vote: str, message: list[str]) -> None:
        assert told("ACT-013", f"[vote] {vote}\n[Mention] Adoptée à l’unanimité.") == message

    def test_abstentions_alone_are_a_remark(self) -> None:
        for vote, severity in (("pour: 30, abstentions: 3", "avertissement"), ("pour: 30, contre: 3", "None")):
            finished = from_lines(f"[vote] {vote}\n[Mention] Adoptée à l’unanimité.", "deliberation")
            assert [str(finding.severity) for finding in BY_CODE["ACT-013"].find(finished)] == [severity]

    def test_the_unanimity_of_another_vote_is_told_in_the_reasons(self) -> None:
        assert (
            told("ACT-013", "[vote] pour: 32, contre: 1\n[Corps] En 2021, le conseil l’avait approuvé à l’unanimité.")
            == []
        )


class TestDates:
    def test_the_convocation_is_not_the_sitting(self) -> None:
        line = (
            "[Ouverture] Le quinze décembre deux mille vingt-cinq, les membres, convoqués le neuf décembre deux mille "
        )
        assert told("ACT-014", f"{line}vingt-cinq, se sont réunis.") == []
        assert told("ACT-014", f"{line}vingt-quatre, se sont réunis.") == [
            "L’acte date la convocation du neuf décembre deux mille vingt-quatre, et le dossier du 9 décembre 2025."
        ]

    @pytest.mark.parametrize(
        "opening",
        [
            "L’an deux mil dix-huit, et le onze juillet, le conseil",
            "L’an deux mil dix-huit et le onze juillet, le conseil",
            "L’an deux mille dix-huit, et le mercredi onze juillet à 20 heures",
            "L’an deux mille dix-huit le onze du mois de juillet",
            "Le onze juillet, deux mille dix-huit, le conseil",
            "Le onze juillet de l’an deux mil dix-huit, le conseil",
            "Le mercredi onze juillet, 2018, le conseil",
        ],
    )
    def test_every_opening_is_read(self, opening: str) -> None:
        (message,) = told("ACT-014", f"[Ouverture] {opening} municipal s’est réuni.")
        assert message.startswith(("L’acte date la séance du ", "L’acte date la séance de l’an "))
        assert message.endswith(", et le dossier du 15 décembre 2025.")

    @pytest.mark.parametrize(
        "opening",
        [
            "L’an deux mil vingt-cinq, et le quinze décembre",
            "Le quinze décembre, deux mille vingt-cinq",
            "Le quinze décembre deux mille vingt-cinq, deux conseillers étant excusés",
        ],
    )
    def test_every_opening_of_that_day_is_right(self, opening: str) -> None:
        assert told("ACT-014", f"[Ouverture] {opening}, le conseil municipal s’est réuni.") == []

    @pytest.mark.parametrize("opening", OPENINGS)
    def test_the_day_of_every_usual_opening_is_compared(self, opening: str) -> None:
        other = opening.replace("15 déc", "16 déc").replace("15/12", "16/12").replace("quinze d", "seize d")
        other = other.replace("QUINZE D", "SEIZE D")
        assert told("ACT-014", f"[Ouverture] {opening}.") == []
        assert len(told("ACT-014", f"[Ouverture] {other}.")) == 1

    @pytest.mark.parametrize("record", ["du procès-verbal de la séance", "du compte rendu du conseil municipal"])
    def test_the_sitting_of_which_the_record_is_approved_is_another(self, record: str) -> None:
        assert told("ACT-014", f"[Titre de l’acte] Approbation {record} du 9 décembre 2025") == []
        (message,) = told("ACT-014", "[Titre de l’acte] Vœu de la séance du 9 décembre 2025")
        assert message.startswith("L’acte date la séance du 9 décembre 2025")

    def test_a_date_that_begins_by_its_year_is_told_in_french(self) -> None:
        line = "[Ouverture] L’an deux mil vingt-cinq, le seize décembre, le conseil s’est réuni."
        assert told("ACT-014", line) == [
            "L’acte date la séance de l’an deux mil vingt-cinq, le seize décembre, et le dossier du 15 décembre 2025."
        ]

    @pytest.mark.parametrize(
        "opening",
        [
            "Le lundi 15 décembre 2025, en application de la loi n° 2020-760 du 22 juin 2020, le conseil s’est réuni",
            "Les conseillers élus lors des opérations électorales du 15 mars 2020 se sont réunis le 15 décembre 2025",
            "Le quorum ayant manqué à la séance du 9 décembre 2025, le conseil s’est réuni le 15 décembre 2025",
            "Le conseil municipal, sur convocation du maire, le 9 décembre 2025, s’est réuni le 15 décembre 2025",
            "Le conseil, convoqué le 9 décembre 2025, affichée le 9 décembre 2025, s’est réuni le 15 décembre 2025",
            "Sur convocation du maire en date du 9 décembre 2025, le conseil s’est réuni le 15 décembre 2025",
        ],
    )
    def test_another_date_of_an_opening_is_not_that_of_the_sitting(self, opening: str) -> None:
        assert told("ACT-014", f"[Ouverture] {opening}.") == []

    def test_the_sitting_stays_compared_after_the_election_of_its_members(self) -> None:
        line = "[Ouverture] Le conseil municipal élu le 15 mars 2020 s’est réuni le 16 décembre 2025."
        assert told("ACT-014", line) == [
            "L’acte date la séance du 16 décembre 2025, et le dossier du 15 décembre 2025."
        ]

    def test_the_sitting_of_another_act_is_told_in_the_reasons(self) -> None:
        assert (
            told("ACT-014", "[Corps] Lors de la séance du 30 juin 2021, le conseil municipal a demandé des aides.")
            == []
        )

    def test_a_blank_is_no_date(self) -> None:
        assert told("ACT-015", "[Signature] Fait à Villeneuve-la-Rivière, le ____________") == []

    def test_a_date_left_blank_though_it_is_known(self) -> None:
        assert told("ACT-017", "[Formalité] Transmission au contrôle de légalité le : ____________") == [
            "La transmission est laissée en blanc, alors que le dossier la date du 16 décembre 2025."
        ]

    def test_a_date_that_the_dossier_does_not_know(self) -> None:
        assert told("ACT-017", "[Formalité] Affiché le : 17/12/2025") == []

    def test_blanks_certify_as_dates_do(self) -> None:
        line = "[Formalité] Certifié exécutoire : transmis en préfecture le ________ et publié le ________."
        assert told("ACT-018", line) == []


class TestMoney:
    @pytest.mark.parametrize(
        "text",
        [
            "quarante euros (40 €)", "quarante (40) euros", "mille deux cents euros TTC (1 200 €)",
            "douze euros et soixante centimes (12,60 €)", "deux (2) exemplaires", "les quatre écoles (4 au total)",
        ],
    )  # fmt: skip
    def test_words_and_figures_that_agree(self, text: str) -> None:
        assert told("ACT-021", f"[Corps] Le montant est de {text}.") == []

    @pytest.mark.parametrize("text", ["quarante (14) euros", "mille euros (1 200 €)", "douze euros (12,60 €)"])
    def test_words_and_figures_that_do_not(self, text: str) -> None:
        assert told("ACT-021", f"[Corps] Le montant est de {text}.") == [
            f"Les lettres et les chiffres ne disent pas le même montant : « {text} »."
        ]

    def test_the_schools_and_the_fee_are_those_of_the_dossier(self) -> None:
        assert told("ACT-022", "[Dispositif] De régler 100 € (2 écoles x 50 €).") == [
            "L’acte compte 2 écoles, et le dossier 1.",
            "L’acte fixe 50 € par école, et la convention 40 €.",
        ]

    def test_a_column_with_a_blank_is_not_summed(self) -> None:
        rows = "| UAI | Effectif |\n| 0440001A | 120 |\n| 0440002B | ________ |\n| Total | 539 élèves |"
        assert told("ACT-023", rows) == []


class TestConvention:
    def test_a_school_year_that_does_not_exist(self) -> None:
        assert told("ACT-024", "[Corps] Les années scolaires 2022/2023 à 2025/2027.") == [
            "L’année scolaire 2025-2027 n’existe pas : elle va d’une année à la suivante."
        ]

    def test_several_school_years_may_be_one_range(self) -> None:
        assert told("ACT-024", "[Sous-titre de l’acte] Années scolaires 2026-2029") == []
        assert told("ACT-024", "[Corps] pour les années scolaires 2022/2023 à 2025/2026.") == []

    def test_a_range_of_school_years_does_not_go_back(self) -> None:
        assert told("ACT-024", "[Corps] pour les années scolaires 2029-2026.") == [
            "Les années scolaires 2029-2026 n’existent pas : la dernière vient avant la première."
        ]

    def test_one_school_year_is_no_range(self) -> None:
        assert told("ACT-024", "[Corps] pour l’année scolaire 2026-2029.") == [
            "L’année scolaire 2026-2029 n’existe pas : elle va d’une année à la suivante."
        ]

    def test_another_school_year_is_told_in_the_reasons(self) -> None:
        assert told("ACT-024", "[Corps] Une convention couvrait l’année scolaire 2021-2022.") == []

    @pytest.mark.parametrize("text", ["24 mois", "quarante-huit mois", "une durée totale de 48 mois"])
    def test_lengths_that_agree(self, text: str) -> None:
        assert told("ACT-025", f"[Corps] L’adhésion est conclue pour {text}.") == []

    def test_a_convention_without_a_known_length_says_what_it_wants(self) -> None:
        assert told("ACT-025", "[Corps] Elle est conclue pour 12 mois.", "convention", "saint-ambroix") == []

    def test_the_first_and_the_last_day_to_leave_are_in_time(self) -> None:
        line = "[Corps] Le retrait se demande dans les deux mois qui précèdent, du 19 mai 2024 au 18 juillet 2024."
        assert told("ACT-026", line) == []

    def test_a_signature_on_the_last_day_is_in_time(self) -> None:
        assert told("ACT-027", "[Signature] Alain HUNAULT\n[Signature] Le 15 janvier 2022") == []

    def test_the_signature_of_the_other_party_may_come_later(self) -> None:
        assert told("ACT-027", "[Signature] Le recteur\n[Signature] Le 20 janvier 2022") == []

    @pytest.mark.parametrize(
        ("rows", "count"),
        [
            ((("Le recteur", "Alain HUNAULT"), ("Date et signature :", "Date et signature : 20 JAN. 2022")), 1),
            ((("Le recteur", "Alain HUNAULT"), ("", ""), ("", "À Châteaubriant, le 20 janvier 2022")), 1),
            ((("Le recteur", "Alain HUNAULT"), ("Date et signature : 20 JAN. 2022", "Date et signature :")), 0),
            ((("Alain HUNAULT", "Le directeur"), ("Le recteur, le 20 janvier 2022", "")), 0),
        ],
    )
    def test_a_date_stands_under_the_one_who_signs(self, rows: tuple[tuple[str, ...], ...], count: int) -> None:
        finished = from_lines("[Corps] La convention.", "convention")
        cells = tuple(tuple(Cell((Paragraph("signature", (Text(said),)),)) for said in row) for row in rows)
        act = dataclasses.replace(finished.act, body=(Signatures(cells),))
        assert len([*BY_CODE["ACT-027"].find(dataclasses.replace(finished, act=act))]) == count

    def test_an_annexe_is_signed_by_the_commune_alone(self) -> None:
        line = "[Signature] Fait à Châteaubriant,\n[Signature] Le 20 janvier 2022"
        assert len(told("ACT-027", line, "annexe-engagement")) == 1


@pytest.mark.parametrize(
    "line",
    [
        "[Corps] Toutes les rubriques de la présente fiche sont à remplir.",
        "[Corps] Les inspecteurs, les conseillers pédagogiques…",
        "[Corps] Annexe XXX du règlement.",
        "[Signataire] Prénom NOM-DEUX",
        "[Formalité] Reçu le : ____________________",
        "[Corps] Le conseil reste à renseigner les familles.",
    ],
)
def test_what_is_left_for_the_pen_or_means_something(line: str) -> None:
    assert told("ACT-028", line) == []


@pytest.mark.parametrize(
    "text", ["XXX", "à compléter", "[À PRÉCISER]", "……", ".......", "[nom du maire]", "JJ/MM/AAAA", "xx/xx/2025", "???"]
)
def test_what_is_left_to_write(text: str) -> None:
    assert len(told("ACT-028", f"[Corps] Le montant : {text}")) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Il sera rendu compte de la présente décision au conseil municipal lors de sa prochaine séance.",
        "Le conseil municipal sera informé de la présente décision.",
        "La présente décision fera l’objet d’une communication au conseil municipal.",
    ],
)
def test_a_report_to_the_council_in_other_words(line: str) -> None:
    assert told("ACT-029", f"[Dispositif] {line}") == []


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", " "])
def test_the_typography_of_an_act_changes_nothing(space: str) -> None:
    act = real_acts("ancenis-saint-gereon")["deliberation"]
    for old in ("Pour : 33", "tribunal administratif de Nantes", "deux mois", "15 décembre 2025"):
        act = altered(act, old, old.replace(" ", space))
    assert check_act(real("ancenis-saint-gereon", "deliberation", act), "l’acte") == ()


@pytest.mark.parametrize("line", ["Mairie du Mans", "Conseil municipal DU MANS", "Fait au Mans"])
def test_the_article_of_a_name_is_contracted(line: str) -> None:
    finished = from_lines(f"[Corps] {line}", "deliberation")
    fiche = finished.dossier.fiche
    commune = fiche.commune.model_copy(update={"nom": "Le Mans"})
    located = Located(fiche.model_copy(update={"commune": commune}), finished.dossier.commune.document)
    named = dataclasses.replace(finished, dossier=dataclasses.replace(finished.dossier, commune=located))
    assert [*BY_CODE["ACT-019"].find(named)] == []


class TestGroupement:
    def test_a_decision_that_concludes_a_partnership_is_none(self) -> None:
        assert told("ACT-031", "[Dispositif] De conclure la convention de partenariat ENT-école.") == []
        assert told("ACT-031", "[Visa] VU la convention du groupement de commandes ;") == []


class TestAlsaceMoselle:
    ANEW = "[seance] seconde_convocation: 2025-12-08\n"
    LINE = "[Mention] Le conseil délibère sans condition de quorum"

    def test_an_act_that_cites_neither_article(self) -> None:
        assert told("ACT-032", f"[commune] insee: 57463\n{self.ANEW}{self.LINE}.") == [
            "L’acte ne cite pas l’article L. 2541-4, qui dispense ici du quorum après une seconde convocation."
        ]

    def test_elsewhere_and_without_a_second_convocation_nothing_is_asked(self) -> None:
        assert told("ACT-032", f"{self.ANEW}{self.LINE} (article L. 2121-17).") == []
        assert told("ACT-032", f"[commune] insee: 57463\n{self.LINE} (article L. 2121-17).") == []


class TestAnotherCommune:
    """ACT-033: the head, the opening and the signature of an act speak for the commune of its dossier."""

    @pytest.mark.parametrize(
        "line",
        [
            "[En-tête d’acte] VILLE DE CHÂTEAUBRIANT",
            "[En-tête d’acte] Mairie du Havre",
            "[Signature] Pour la commune de Châteaubriant,",
        ],
    )
    def test_the_name_that_stayed_of_a_past_act_is_told(self, line: str) -> None:
        (message,) = told("ACT-033", line)
        assert message.startswith("L’acte nomme une autre commune, ")
        assert message.endswith("que celle du dossier, Ancenis-Saint-Géréon (44003).")

    @pytest.mark.parametrize(
        "line",
        [
            "[Visa] VU la délibération de la commune de Châteaubriant,",
            "[Corps] La commune de Châteaubriant verse sa part.",
            "[Ouverture] La commune d’Ancenis-Saint-Géréon, avec la commune de Châteaubriant, s’est réunie.",
            "[En-tête d’acte] VILLE D’ANCENIS-SAINT-GÉRÉON",
        ],
    )
    def test_another_commune_may_stand_in_what_is_said(self, line: str) -> None:
        assert told("ACT-033", line) == []
