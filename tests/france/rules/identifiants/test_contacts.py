"""How a commune is reached."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from actgen.rules.dossier_check import check_dossier
from tests.france.rules.identifiants.changes import (
    Change,
    Findings,
    Sheet,
    commune,
    insee,
)


class TestCodePostal:
    HINT = "Corrigez l’adresse\u202f; si la commune a un code particulier, gardez-le."

    @pytest.mark.parametrize(
        ("typed", "message"),
        [
            (
                "1 place Foch, 44630 PLESSE",
                "L’adresse de la mairie porte le code postal 44630, celui de Plessé (44128)\u202f; celui de la commune "
                "est 44150.",
            ),
            (
                "1 place Foch, 44151 ANCENIS-SAINT-GEREON",
                "L’adresse de la mairie porte le code postal 44151, qui n’est celui d’aucune commune\u202f; celui de "
                "la "
                "commune est 44150.",
            ),
        ],
    )
    def test_another_code(self, typed: str, message: str, findings: Findings) -> None:
        assert findings("IDE-013", commune(f"adresse: {typed}")) == [
            ("IDE-013", "avertissement", f"adresse: {typed}", message, self.HINT)
        ]

    @pytest.mark.parametrize(
        "typed",
        [
            "Place du Maréchal Foch, 44150 ANCENIS-SAINT-GEREON",
            "Place du Maréchal Foch, CS 30217, 44156 ANCENIS-SAINT-GEREON CEDEX",
            "Hôtel de Ville – B.P. 189 – 44146 CHATEAUBRIANT CEDEX",
            "BP 30217 – 44156 ANCENIS",
            "CS 40012, 44150 ANCENIS-SAINT-GEREON",
            "Place du Maréchal Foch",
        ],
    )
    def test_no_false_alarm(self, typed: str, findings: Findings) -> None:
        assert findings("IDE-013", commune(f"adresse: {typed}")) == []

    def test_the_place_of_the_sitting_too(self, findings: Findings) -> None:
        place = ("  heure: 19:00", "  heure: 19:00\n  lieu: salle du Tremplin, 34000 Montpellier")
        ((_, _, line, message, _),) = findings("IDE-013", place)
        assert line == "lieu: salle du Tremplin, 34000 Montpellier"
        assert message == (
            "Le lieu de la séance porte le code postal 34000, celui de Montpellier (34172)\u202f; celui de la commune "
            "est 44150."
        )

    def test_several_codes(self, findings: Findings) -> None:
        ((*_, message, _),) = findings("IDE-013", insee("44005"), commune("adresse: 44150 ANCENIS"))
        assert message.endswith("; ceux de la commune sont 44320 et 44680.")


class TestCoordonnees:
    HINT = "Corrigez-le\u202f; s’il est bien celui de la commune, gardez-le."

    @pytest.mark.parametrize(
        ("changes", "told", "other"),
        [
            (
                (commune("denomination: Ville de CHATEAUBRIANT"),),
                "La dénomination «\u00a0Ville de CHATEAUBRIANT\u00a0»",
                "Châteaubriant (44036)",
            ),
            (
                (("site: ancenis-saint-gereon.fr", "site: www.ville-ozoir-la-ferriere.fr"),),
                "Le site «\u00a0www.ville-ozoir-la-ferriere.fr\u00a0»",
                "Ozoir-la-Ferrière (77350)",
            ),
            (
                (("site: ancenis-saint-gereon.fr", "site: saint-ambroix.mairie.fr/actes"),),
                "Le site «\u00a0saint-ambroix.mairie.fr/actes\u00a0»",
                "Saint-Ambroix (18198)",
            ),
            (
                (commune("adresse: Hôtel de Ville, 30501 SAINT-AMBROIX CEDEX"),),
                "L’adresse «\u00a0Hôtel de Ville, 30501 SAINT-AMBROIX CEDEX\u00a0»",
                "Saint-Ambroix (18198)",
            ),
            (
                (commune("adresse: 1 place Foch, 44150 VAIR-SUR-LOIRE"),),
                "L’adresse «\u00a01 place Foch, 44150 VAIR-SUR-LOIRE\u00a0»",
                "Vair-sur-Loire (44163)",
            ),
            (
                (("\nseance:", "\ncontact:\n  courriel: mairie@chateaubriant.fr\n\nseance:"),),
                "L’adresse «\u00a0mairie@chateaubriant.fr\u00a0»",
                "Châteaubriant (44036)",
            ),
            (
                (("\nseance:", "\ncontact:\n  courriel: mairie.de.chateaubriant@orange.fr\n\nseance:"),),
                "L’adresse «\u00a0mairie.de.chateaubriant@orange.fr\u00a0»",
                "Châteaubriant (44036)",
            ),
        ],
    )
    def test_those_of_another_commune(
        self, changes: tuple[Change, ...], told: str, other: str, findings: Findings
    ) -> None:
        ((code, severity, _, message, hint),) = findings("IDE-014", *changes)
        assert (code, severity, hint) == ("IDE-014", "avertissement", self.HINT)
        assert message == (
            f"{told} est d’une autre commune, {other}\u00a0: celle du fichier est Ancenis-Saint-Géréon (44003)."
        )

    @pytest.mark.parametrize(
        "changes",
        [
            (("site: ancenis-saint-gereon.fr", "site: www.ancenis.fr"),),
            (("site: ancenis-saint-gereon.fr", "site: pays-ancenis.com"),),
            (("site: ancenis-saint-gereon.fr", "site: mairie44.fr"),),
            (commune("adresse: Hôtel de Ville, 44146 CHATEAUBRIANT CEDEX"),),
            (commune("adresse: Mairie d'Ancenis-Saint-Géréon, 44150 VAIR-SUR-LOIRE"),),
            (commune("denomination: Commune d'Ancenis-Saint-Géréon"),),
            (commune("denomination: Ville d'ANCENIS-ST-GEREON"),),
            (("\nseance:", "\ncontact:\n  courriel: scolaire@orange.fr\n\nseance:"),),
            (("\nseance:", "\ncontact:\n  courriel: nantes.dupont@free.fr\n\nseance:"),),
        ],
    )
    def test_no_false_alarm(self, changes: tuple[Change, ...], findings: Findings) -> None:
        assert findings("IDE-014", *changes) == []

    def test_a_file_named_after_another_commune(self, sheet: Sheet) -> None:
        (found,) = check_dossier(replace(sheet(), slug="chateaubriant"))
        assert (found.code, found.message) == (
            "IDE-014",
            "Le fichier «\u00a0chateaubriant\u00a0» est d’une autre commune, Châteaubriant (44036)\u00a0: celle du "
            "fichier est Ancenis-Saint-Géréon (44003).",
        )

    @pytest.mark.parametrize("slug", ["ancenis-saint-gereon", "ancenis", "ancenis-2025", "essai-1", "x"])
    def test_a_file_named_otherwise(self, slug: str, sheet: Sheet) -> None:
        assert check_dossier(replace(sheet(), slug=slug)) == ()
