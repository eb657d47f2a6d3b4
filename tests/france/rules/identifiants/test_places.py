"""The name, the population, the mergers and the academy of a commune."""

from __future__ import annotations

import pytest

from tests.france.rules.identifiants.changes import (
    NOM,
    Findings,
    insee,
)


class TestNomOfficiel:
    HINT = (
        "Supprimez la ligne «\u00a0nom\u00a0»\u00a0: la liste officielle le donne. Si c’est le nom de "
        "l’époque, gardez-le."
    )

    @pytest.mark.parametrize(
        ("code", "typed", "message"),
        [
            (
                "44036",
                "Chateaubriant",
                "Le fichier écrit «\u00a0Chateaubriant\u00a0», la liste officielle «\u00a0Châteaubriant\u00a0».",
            ),
            (
                "44036",
                "CHÂTEAUBRIANT",
                "Le fichier écrit «\u00a0CHÂTEAUBRIANT\u00a0», la liste officielle «\u00a0Châteaubriant\u00a0».",
            ),
            (
                "44003",
                "Ancenis",
                "Le fichier écrit «\u00a0Ancenis\u00a0», la liste officielle «\u00a0Ancenis-Saint-Géréon\u00a0».",
            ),
            (
                "01015",
                "Arbignieu",
                "Le fichier écrit «\u00a0Arbignieu\u00a0», la liste officielle «\u00a0Arboys en Bugey\u00a0», dont "
                "c’est une commune déléguée.",
            ),
            (
                "44036",
                "Erbray",
                "Le fichier écrit «\u00a0Erbray\u00a0», la liste officielle «\u00a0Châteaubriant\u00a0»\u202f; ce nom "
                "est celui d’une autre commune\u00a0: Erbray (44054).",
            ),
        ],
    )
    def test_another_name(self, code: str, typed: str, message: str, findings: Findings) -> None:
        assert findings("IDE-007", insee(code), (NOM, f"nom: {typed}")) == [
            ("IDE-007", "avertissement", f"nom: {typed}", message, self.HINT)
        ]

    def test_the_official_one_or_none(self, findings: Findings) -> None:
        assert findings("IDE-007", insee("94038"), (NOM, "nom: L'Haÿ-les-Roses")) == []
        assert findings("IDE-007", (f"  {NOM}\n", "")) == []


class TestPopulation:
    HINT = (
        "Supprimez la ligne «\u00a0population\u00a0»\u00a0: la liste officielle la donne. Si c’est celle de l’année de "
        "l’acte, gardez-la."
    )

    def test_far_from_the_list(self, findings: Findings) -> None:
        assert findings("IDE-008", ("population: 11600", "population: 1160")) == [
            (
                "IDE-008",
                "avertissement",
                "population: 1160",
                "Le fichier écrit 1\u202f160 habitants, la liste officielle de 2026 11\u202f600.",
                self.HINT,
            )
        ]

    @pytest.mark.parametrize("typed", ["11600", "10440", "12 760", "11 599"])
    def test_near_it_in_an_older_act(self, typed: str, findings: Findings) -> None:
        assert findings("IDE-008", ("population: 11600", f"population: {typed}")) == []

    @pytest.mark.parametrize(("typed", "count"), [("11600", 0), ("11599", 1)])
    def test_in_the_year_of_the_list(self, typed: str, count: int, findings: Findings) -> None:
        changes = (("date: 2025-12-15", "date: 2026-02-02"), ("population: 11600", f"population: {typed}"))
        assert len(findings("IDE-008", *changes)) == count


class TestFusion:
    @pytest.mark.parametrize(
        ("code", "message", "today"),
        [
            (
                "44160",
                "44160 est un ancien code\u00a0: la commune d’aujourd’hui est Ancenis-Saint-Géréon (44003).",
                "44003",
            ),
            (
                "01039",
                "01039 est le code d’une commune déléguée, Béon\u00a0: la commune d’aujourd’hui est Culoz-Béon "
                "(01138).",
                "01138",
            ),
        ],
    )
    def test_a_commune_that_merged(self, code: str, message: str, today: str, findings: Findings) -> None:
        assert findings("IDE-009", insee(code)) == [
            (
                "IDE-009",
                "avertissement",
                f'insee: "{code}"',
                message,
                f"Pour un acte d’aujourd’hui, écrivez {today}\u202f; pour un acte d’avant la fusion, gardez {code}.",
            )
        ]
        assert findings("IDE-002", insee(code)) == []

    def test_a_code_that_the_new_commune_kept(self, findings: Findings) -> None:
        assert findings("IDE-009", insee("01015")) == []


class TestAcademie:
    def test_that_of_another_departement(self, findings: Findings) -> None:
        assert findings("IDE-015", insee("30227")) == [
            (
                "IDE-015",
                "avertissement",
                "academie: nantes",
                "L’académie «\u00a0Nantes\u00a0» a les départements 44, 49, 53, 72 et 85\u202f; la commune est dans "
                "le 30.",
                "Écrivez l’académie de ce département. Si elle a son fichier dans variables/academies, supprimez "
                "seulement la ligne «\u00a0academie\u00a0»\u00a0: le département la donne.",
            )
        ]

    @pytest.mark.parametrize("code", ["44036", "72181", "85194"])
    def test_its_own(self, code: str, findings: Findings) -> None:
        assert findings("IDE-015", insee(code)) == []
