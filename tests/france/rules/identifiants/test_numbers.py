"""The numbers of a commune and of an act."""

from __future__ import annotations

import pytest

from actgen.cog.communes import all_rows
from actgen.values.numeros import is_siren, is_siret
from tests.france.rules.identifiants.changes import (
    COPY,
    NOM,
    SIREN,
    Findings,
    commune,
    identifiant,
    insee,
    siren,
)


class TestSiren:
    @pytest.mark.parametrize("number", ["200083228", "214400368", "213002272", "217703503", "213002587", "211900105"])
    def test_those_of_real_communes(self, number: str, findings: Findings) -> None:
        assert findings("IDE-001", siren(number)) == []

    @pytest.mark.parametrize("number", ["200083229", "200083282", "200038228", "123456789"])
    def test_a_wrong_figure_or_two_that_changed_places(self, number: str, findings: Findings) -> None:
        assert findings("IDE-001", siren(number)) == [
            (
                "IDE-001",
                "erreur",
                f'siren: "{number}"',
                f"{number} n’est pas un numéro SIREN\u00a0: son dernier chiffre, la clé, ne répond "
                "pas aux huit premiers.",
                "La liste officielle donne 200083228\u00a0: supprimez la ligne.",
            )
        ]
        assert findings("IDE-006", siren(number)) == []

    def test_a_commune_that_the_list_does_not_have(self, findings: Findings) -> None:
        ((*_, hint),) = findings("IDE-001", insee("44999"), siren("200083229"))
        assert hint == "Recopiez le numéro sur l’avis de situation de l’INSEE ou sur la fiche de la commune."

    def test_none_is_no_fault(self, findings: Findings) -> None:
        assert findings("IDE-001", (f"  {SIREN}\n", "")) == []

    def test_each_siren_of_the_list_is_valid(self) -> None:
        assert all(is_siren(row.siren) for row in all_rows() if row.siren)


class TestSirenOfficiel:
    HINT = (
        "Supprimez la ligne «\u00a0siren\u00a0»\u00a0: la liste officielle donne le numéro. S’il est celui "
        "de l’acte, gardez-le."
    )

    @pytest.mark.parametrize(
        ("number", "whose"),
        [
            ("214400368", ", celui de Châteaubriant (44036)"),
            ("213002272", ", celui de Saint-Ambroix (30227)"),
            ("217603513", ", celui du Havre (76351)"),
            ("552100554", ""),
        ],
    )
    def test_that_of_another(self, number: str, whose: str, findings: Findings) -> None:
        assert findings("IDE-006", siren(number)) == [
            (
                "IDE-006",
                "avertissement",
                f'siren: "{number}"',
                f"Le fichier écrit le SIREN {number}{whose}\u202f; la liste officielle donne 200083228 pour "
                "Ancenis-Saint-Géréon (44003).",
                self.HINT,
            )
        ]

    def test_none_typed_or_none_listed(self, findings: Findings) -> None:
        assert findings("IDE-006", (f"  {SIREN}\n", "")) == []
        assert findings("IDE-006", insee("98735")) == []
        assert findings("IDE-006", insee("44999")) == []


class TestSiret:
    @pytest.mark.parametrize("number", ["20008322800011", "21660228400012"])
    def test_a_valid_one(self, number: str, findings: Findings) -> None:
        assert findings("IDE-004", commune(f'siret: "{number}"')) == []

    def test_a_wrong_key(self, findings: Findings) -> None:
        assert findings("IDE-004", commune('siret: "21660228400021"')) == [
            (
                "IDE-004",
                "erreur",
                'siret: "21660228400021"',
                "21660228400021 n’est pas un numéro SIRET\u00a0: son dernier chiffre, la clé, ne répond pas aux treize "
                "premiers.",
                "Recopiez le numéro sur l’avis de situation de l’INSEE.",
            )
        ]

    def test_a_wrong_siren_within(self, findings: Findings) -> None:
        ((*_, message, _),) = findings("IDE-004", commune('siret: "21660228500012"'))
        assert message == (
            "21660228500012 n’est pas un numéro SIRET\u00a0: son dernier chiffre, la clé, ne répond pas aux treize "
            "premiers\u202f; ses neuf premiers, 216602285, ne sont pas un SIREN."
        )

    @pytest.mark.parametrize(
        ("number", "valid"),
        [
            ("35600000000048", True),  # La Poste, head office: Luhn
            ("35600000049837", True),  # an office: the figures add up to a multiple of five
            ("35600000049838", False),
            ("73282932000074", True),
            ("73282932000079", False),
        ],
    )
    def test_la_poste_has_a_key_of_its_own(self, number: str, valid: bool) -> None:
        assert is_siret(number) is valid

    def test_another_siren_than_the_one_typed(self, findings: Findings) -> None:
        assert findings("IDE-005", commune('siret: "21660228400012"')) == [
            (
                "IDE-005",
                "erreur",
                'siret: "21660228400012"',
                "Le SIRET 21660228400012 commence par le SIREN 216602284, celui de Villeneuve-la-Rivière (66228), mais "
                "celui de la commune est 200083228.",
                "Corrigez celui des deux numéros qui n’est pas de la commune.",
            )
        ]

    def test_another_siren_than_that_of_the_list_is_a_warning(self, findings: Findings) -> None:
        ((_, severity, *_),) = findings("IDE-005", (f"  {SIREN}\n", ""), commune('siret: "21660228400012"'))
        assert severity == "avertissement"

    def test_its_own(self, findings: Findings) -> None:
        assert findings("IDE-005", commune('siret: "20008322800011"')) == []


class TestInsee:
    HINT = (
        "Recopiez le code officiel de la commune\u202f; ce n’est pas son code postal. En Corse, il commence "
        "par 2A ou 2B."
    )

    @pytest.mark.parametrize("code", ["01004", "2A004", "2B033", "95018", "97105", "98735", "75056", "97502"])
    def test_every_departement(self, code: str, findings: Findings) -> None:
        assert findings("IDE-002", insee(code)) == []

    @pytest.mark.parametrize(("code", "prefix"), [("20003", "20"), ("00003", "00"), ("96003", "96"), ("97903", "979")])
    def test_no_departement(self, code: str, prefix: str, findings: Findings) -> None:
        assert findings("IDE-002", insee(code)) == [
            (
                "IDE-002",
                "erreur",
                f'insee: "{code}"',
                f"Le code INSEE «\u00a0{code}\u00a0» n’existe pas\u00a0: «\u00a0{prefix}\u00a0» n’est le numéro "
                "d’aucun département.",
                self.HINT,
            )
        ]
        assert findings("IDE-009", insee(code)) == []

    @pytest.mark.parametrize(
        ("code", "message", "hint"),
        [
            (
                "44999",
                "Le code INSEE «\u00a044999\u00a0» n’existe pas.",
                "Les codes les plus proches\u00a0: Soudan (44199) et Moisdon-la-Rivière (44099).",
            ),
            (
                "44630",
                "44630 n’est pas un code INSEE\u00a0: c’est le code postal de Plessé (44128).",
                "Écrivez 44128, le code INSEE de cette commune.",
            ),
            (
                "30500",
                "30500 n’est pas un code INSEE\u00a0: c’est le code postal d’Allègre-les-Fumades (30008), de Courry "
                "(30097), de Potelières (30204), de Saint-Ambroix (30227) et de 4 autres.",
                "Écrivez le code INSEE, entre parenthèses, de la vôtre.",
            ),
            (
                "20200",
                "20200 n’est pas un code INSEE\u00a0: c’est le code postal de Bastia (2B033), de San-Martino-di-Lota "
                "(2B305), de Santa-Maria-di-Lota (2B309) et de Ville-di-Pietrabugno (2B353).",
                "Écrivez le code INSEE, entre parenthèses, de la vôtre.",
            ),
            (
                "75101",
                "75101 est le code de Paris 1er Arrondissement\u00a0: la commune est Paris (75056).",
                "Écrivez 75056, le code INSEE de cette commune.",
            ),
            (
                "69385",
                "69385 est le code de Lyon 5e Arrondissement\u00a0: la commune est Lyon (69123).",
                "Écrivez 69123, le code INSEE de cette commune.",
            ),
        ],
    )
    def test_what_the_code_is(self, code: str, message: str, hint: str, findings: Findings) -> None:
        assert findings("IDE-002", insee(code)) == [("IDE-002", "erreur", f'insee: "{code}"', message, hint)]
        assert findings("IDE-009", insee(code)) == []

    def test_a_postal_code_that_is_the_insee_code_of_another(self, findings: Findings) -> None:
        changes = (insee("44110"), (NOM, "nom: Chateaubriant"))
        ((*_, message, hint),) = findings("IDE-002", *changes)
        assert message == (
            "44110 est le code postal de Châteaubriant (44036)\u202f; comme code INSEE, c’est celui de "
            "Nort-sur-Erdre (44110)."
        )
        assert hint == "Écrivez 44036, le code INSEE de cette commune."
        assert findings("IDE-007", *changes) == []

    def test_a_postal_code_that_is_an_old_insee_code(self, findings: Findings) -> None:
        changes = (insee("44160"), (NOM, "nom: Pontchâteau"))
        ((*_, message, _),) = findings("IDE-002", *changes)
        assert message == "44160 est le code postal de Pontchâteau (44129)."
        assert findings("IDE-009", *changes) == []

    def test_an_insee_code_that_is_also_a_postal_code(self, findings: Findings) -> None:
        assert findings("IDE-002", insee("44110"), (NOM, "nom: Nort-sur-Erdre")) == []


class TestIdentifiant:
    def test_that_of_another_commune(self, findings: Findings) -> None:
        typed = "030-213002272-20251215-2025_132-DE"
        assert findings("IDE-003", identifiant(typed)) == [
            ("IDE-003", "erreur", f"identifiant: {typed}", message, COPY)
            for message in (
                "L’identifiant de l’acte porte le SIREN 213002272, celui de Saint-Ambroix (30227), mais celui de la "
                "commune est 200083228.",
                "L’identifiant de l’acte porte le département 030, mais la commune est dans le 044.",
            )
        ]

    @pytest.mark.parametrize("typed", ["044-200083228-20251215-2025_132-DE", "99_DE-044-200083228-20251215-2025_132"])
    def test_its_own(self, typed: str, findings: Findings) -> None:
        for code in ("IDE-003", "IDE-010", "IDE-011", "IDE-012"):
            assert findings(code, identifiant(typed)) == []

    @pytest.mark.parametrize(
        ("day", "severity", "message"),
        [
            (
                "20251115",
                "erreur",
                "L’identifiant de l’acte porte le 15\u00a0novembre 2025, avant la séance du 15\u00a0décembre 2025.",
            ),
            ("20251345", "erreur", "Dans l’identifiant de l’acte, «\u00a020251345\u00a0» n’est pas une date."),
            (
                "20251219",
                "avertissement",
                "L’identifiant de l’acte porte le 19\u00a0décembre 2025, mais la séance est du 15\u00a0décembre 2025.",
            ),
        ],
    )
    def test_another_date(self, day: str, severity: str, message: str, findings: Findings) -> None:
        typed = f"044-200083228-{day}-2025_132-DE"
        assert findings("IDE-010", identifiant(typed)) == [
            ("IDE-010", severity, f"identifiant: {typed}", message, COPY)
        ]

    def test_the_date_of_the_sending_is_admitted(self, findings: Findings) -> None:
        typed = "044-200083228-20251219-2025_132-DE"
        assert findings("IDE-010", identifiant(typed, "reception_prefecture: 2025-12-19")) == []
        assert findings("IDE-010", identifiant("044-200083228-20251216-2025_132-DE")) == []

    def test_another_number(self, findings: Findings) -> None:
        typed = "044-200083228-20251215-2025_123-DE"
        assert findings("IDE-011", identifiant(typed)) == [
            (
                "IDE-011",
                "avertissement",
                f"identifiant: {typed}",
                "L’identifiant de l’acte porte le numéro «\u00a02025_123\u00a0», mais celui de l’acte est "
                "«\u00a02025-132\u00a0», transmis «\u00a02025_132\u00a0».",
                "Recopiez l’identifiant de l’accusé de réception, ou corrigez le numéro.",
            )
        ]

    @pytest.mark.parametrize("number", ["132", "2025132", "DEL_2025_132", "D132"])
    def test_the_same_number_written_otherwise(self, number: str, findings: Findings) -> None:
        assert findings("IDE-011", identifiant(f"044-200083228-20251215-{number}-DE")) == []

    @pytest.mark.parametrize(
        ("nature", "message"),
        [
            (
                "AI",
                "L’identifiant de la délibération finit par «\u00a0AI\u00a0», le code pour un acte individuel\u202f; "
                "celui d’une délibération est «\u00a0DE\u00a0».",
            ),
            (
                "XX",
                "L’identifiant de l’acte finit par «\u00a0XX\u00a0», qui n’est le code d’aucune nature\u00a0: DE, AR, "
                "AI, CC, BF et AU.",
            ),
        ],
    )
    def test_another_nature(self, nature: str, message: str, findings: Findings) -> None:
        typed = f"044-200083228-20251215-2025_132-{nature}"
        assert findings("IDE-012", identifiant(typed)) == [
            (
                "IDE-012",
                "avertissement",
                f"identifiant: {typed}",
                message,
                "Recopiez l’identifiant de l’accusé de réception de la délibération.",
            )
        ]
