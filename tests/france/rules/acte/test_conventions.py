"""What an agreement states: its years, its length, its parties."""

from __future__ import annotations

import pytest
from msgspec import structs

from actgen.document.model import Cell, Paragraph, Signatures, Text
from tests.france.building import from_lines
from tests.france.rules.acte.telling import BY_CODE, told


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
        act = structs.replace(finished.act, body=(Signatures(cells),))
        assert len([*BY_CODE["ACT-027"].find(structs.replace(finished, act=act))]) == count

    def test_an_annexe_is_signed_by_the_commune_alone(self) -> None:
        line = "[Signature] Fait à Châteaubriant,\n[Signature] Le 20 janvier 2022"
        assert len(told("ACT-027", line, "annexe-engagement")) == 1


class TestGroupement:
    def test_a_decision_that_concludes_a_partnership_is_none(self) -> None:
        assert told("ACT-031", "[Dispositif] De conclure la convention de partenariat ENT-école.") == []
        assert told("ACT-031", "[Visa] VU la convention du groupement de commandes ;") == []
