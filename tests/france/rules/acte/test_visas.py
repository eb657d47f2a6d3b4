"""What acts may cite, and how."""

from __future__ import annotations

import pytest

from tests.france.building import from_lines, shown
from tests.france.rules.acte.telling import BY_CODE, told


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
