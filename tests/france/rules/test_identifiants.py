"""The rules of the commune and of its identifiers, against the official list."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest

from actgen.cog.communes import CommuneOfficielle, all_rows, as_commune
from actgen.core.names import slug_of
from actgen.french.communes import with_de
from actgen.kinds.dossier import Dossier
from actgen.rules.dossier_check import check_dossier
from actgen.rules.registry import DOSSIER_RULES
from actgen.values.numeros import is_siren, is_siret
from actgen.variables.reading import Located
from actgen.variables.yaml.nodes import Document
from tests.kinds_of_acts import FICHE
from tests.sizes import some

Change = tuple[str, str]
Findings = Callable[..., list[tuple[str, str, str, str, str]]]
Sheet = Callable[..., Dossier]

NOM = "nom: Ancenis-Saint-Géréon"
SIREN = 'siren: "200083228"'
LAST = "    transmission: 2025-12-16"
COPY = "Recopiez l’identifiant de l’accusé de réception de cet acte."


def insee(typed: str) -> Change:
    return 'insee: "44003"', f'insee: "{typed}"'


def siren(typed: str) -> Change:
    return SIREN, f'siren: "{typed}"'


def commune(*lines: str) -> Change:
    return "  academie: nantes", "\n".join(["  academie: nantes", *(f"  {line}" for line in lines)])


def identifiant(typed: str, *lines: str) -> Change:
    return LAST, "\n".join([LAST, f"    identifiant: {typed}", *(f"    {line}" for line in lines)])


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


ROWS = [row for row in all_rows() if row.type == "C"]


@pytest.mark.parametrize("official", [*map(as_commune, some(ROWS[::250], 5))], ids=lambda official: official.insee)
def test_an_ordinary_file_of_any_commune_raises_no_alarm(official: CommuneOfficielle, sheet: Sheet) -> None:
    assert list(alarms(official, official, sheet)) == []


@pytest.mark.parametrize(
    ("own", "other"), [*zip(map(as_commune, ROWS[::700]), map(as_commune, ROWS[350::700]), strict=True)][:40]
)
def test_what_stays_of_another_commune_is_seen(own: CommuneOfficielle, other: CommuneOfficielle, sheet: Sheet) -> None:
    if own.siren and other.siren and other.nom != own.nom:
        assert {"IDE-006", "IDE-013", "IDE-014", "OBJ-004"} <= set(alarms(own, other, sheet))


def alarms(own: CommuneOfficielle, other: CommuneOfficielle, sheet: Sheet) -> list[str]:
    """The codes of what is found in a file of `own` whose texts and numbers are those of `other`."""
    de = with_de(other.nom, elide=bool(other.elision))
    postal = next(iter(other.codes_postaux), "")
    data = {
        "commune": {
            "insee": own.insee,
            "site": f"{slug_of(other.nom)}.fr",
            "denomination": f"Ville {de}",
            "adresse": f"Mairie, 1 place de l’Église, {postal} {capitals(other.nom)}",
        }
        | ({"siren": other.siren} if other.siren else {}),
        "maire": {"personne": "Monsieur Jean MAIRE"},
        "actes": {
            "deliberation": {
                "numero": "2025-12",
                "objet": f"CONVENTION ENT ECOLE/COMMUNE {capitals(de)}",
                "vote": {"pour": 1, "contre": 0, "abstentions": 0},
            }
        },
        "seance": {
            "date": "2025-12-15",
            "conseillers_en_exercice": 1,
            "presents": ["Jean MAIRE"],
            "secretaires": ["Jean MAIRE"],
        },
    }
    located = Located(FICHE.model_validate(data), Document("x.yaml"))
    dossier = replace(sheet(), slug=slug_of(own.nom), commune=located)
    mine = [rule for rule in DOSSIER_RULES if rule.code[:3] in {"IDE", "OBJ", "NUM", "NOM", "ECO", "PUB"}]
    return [rule.code for rule in mine for _ in rule.findings(dossier)]


def capitals(text: str) -> str:
    """The text in capitals, without accents, as titles are typed."""
    return "".join(c for c in unicodedata.normalize("NFD", text.upper()) if not unicodedata.combining(c))
