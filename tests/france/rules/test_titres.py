"""The rules of the title of an act and of its texts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.kinds.dossier import Dossier
from tests.changing import with_act
from tests.france.by_code import BY_CODE

Change = tuple[str, str]
Findings = Callable[..., list[tuple[str, str, str, str, str]]]
#: Titles of acts of councils, invented in their manner.
TITLES = Path(__file__).with_name("titres.txt")


@pytest.fixture
def objet(text: str) -> Callable[[str], Change]:
    """`objet("…")`: the change that gives the délibération that subject."""
    old = text[text.index("    objet: >-") : text.index("    rapporteur:")]
    return lambda typed: (old, f"    objet: {typed}\n")


def with_objet(dossier: Dossier, objet: str) -> Dossier:
    """The dossier with that subject, without a file read anew."""
    return with_act(dossier, "deliberation", objet=objet, matiere=None)


class TestOrthographe:
    def test_a_misspelt_word(self, findings: Findings, objet: Callable[[str], Change]) -> None:
        ((*_, message, _),) = findings("OBJ-001", objet("RENOUELEMENT DE LA CONVENTION"))
        assert message == (
            "Le mot «\u00a0RENOUELEMENT\u00a0» du titre semble mal écrit\u00a0: «\u00a0RENOUVELLEMENT\u00a0»\u202f?"
        )

    @pytest.mark.parametrize(
        ("typed", "meant"),
        [
            ("RENOUVELEMENT", "RENOUVELLEMENT"),
            ("Conventon", "convention"),
            ("convetnion", "convention"),
            ("Envirronement", "environnement"),
            ("GROUPMENT", "GROUPEMENT"),
            ("Fonctionement", "fonctionnement"),
            ("numérqiue", "numerique"),
            ("Municiaple", "municipale"),
            ("Établissment", "etablissement"),
        ],
    )
    def test_a_slip_inside_a_long_word(
        self, typed: str, meant: str, findings: Findings, objet: Callable[[str], Change]
    ) -> None:
        ((*_, message, _),) = findings("OBJ-001", objet(f"{typed} de la commune"))
        assert message == f"Le mot «\u00a0{typed}\u00a0» du titre semble mal écrit\u00a0: «\u00a0{meant}\u00a0»\u202f?"

    def test_three_hundred_titles_as_councils_write_them_give_no_alarm(self, sheet: Callable[..., Dossier]) -> None:
        titles = TITLES.read_text(encoding="utf-8").splitlines()
        assert len(titles) >= 300
        dossier = sheet()
        alarms = [
            (title, found.message)
            for title in titles
            for written in (title, title.upper())
            for found in BY_CODE["OBJ-001"].findings(with_objet(dossier, written))
        ]
        assert alarms == []

    def test_the_name_of_the_commune_is_no_misspelt_word(
        self, findings: Findings, objet: Callable[[str], Change]
    ) -> None:
        name = ("nom: Ancenis-Saint-Géréon", "nom: Montélier")
        assert findings("OBJ-001", name, objet("CONVENTION AVEC LA COMMUNE DE MONTELIER")) == []


class TestProvisoire:
    HINT = "Écrivez le texte définitif, ou supprimez la ligne si elle est facultative."

    @pytest.mark.parametrize(
        "typed",
        [
            "CONVENTION À COMPLÉTER",
            "Convention (à préciser)",
            "Convention a completer.",
            "Convention xxx",
            "CONVENTION XXXX DE LA COMMUNE",
            "Convention du ____",
            "Convention n°??",
            "Convention ........",
            "Convention [à renseigner] de la commune",
            "TODO",
            "lorem ipsum dolor",
        ],
    )
    def test_what_is_still_to_be_written(self, typed: str, findings: Findings, objet: Callable[[str], Change]) -> None:
        assert findings("OBJ-002", objet(f'"{typed}"')) == [
            (
                "OBJ-002",
                "avertissement",
                f'objet: "{typed}"',
                f"Le texte «\u00a0{typed}\u00a0» est provisoire.",
                self.HINT,
            )
        ]

    @pytest.mark.parametrize(
        "typed",
        [
            "MATÉRIEL DESTINÉ À COMPLÉTER L'ÉQUIPEMENT DES ÉCOLES",
            "XXXe ANNIVERSAIRE DE L'ÉCOLE",
            "ÉQUIPEMENT, MOBILIER, ETC...",
            "Qui paie ?",
        ],
    )
    def test_what_only_looks_like_it(self, typed: str, findings: Findings, objet: Callable[[str], Change]) -> None:
        assert findings("OBJ-002", objet(f'"{typed}"')) == []

    def test_every_text_of_the_file_is_read(self, findings: Findings) -> None:
        ((_, _, line, message, _),) = findings("OBJ-002", ("- nom: Albert Camus", "- nom: XXX"))
        assert (line, message) == ("- nom: XXX", "Le texte «\u00a0XXX\u00a0» est provisoire.")

    def test_a_subject_without_a_word(self, findings: Findings, objet: Callable[[str], Change]) -> None:
        ((*_, message, _),) = findings("OBJ-002", objet('"2025-12"'))
        assert message == "L’objet «\u00a02025-12\u00a0» ne dit rien de l’acte."


class TestPointFinal:
    @pytest.mark.parametrize("sign", ["."])
    def test_a_sign_at_the_end(self, sign: str, findings: Findings, objet: Callable[[str], Change]) -> None:
        assert findings("OBJ-003", objet(f'"CONVENTION ENT{sign}"')) == [
            (
                "OBJ-003",
                "avertissement",
                f'objet: "CONVENTION ENT{sign}"',
                f"L’objet finit par «\u00a0{sign}\u00a0»\u00a0: «\u00a0CONVENTION ENT{sign}\u00a0».",
                "Supprimez ce signe.",
            )
        ]

    def test_a_long_title_is_told_by_its_end(self, findings: Findings, objet: Callable[[str], Change]) -> None:
        typed = "CONVENTION D'ADHÉSION AU GROUPEMENT DE COMMANDE POUR LES ÉCOLES DE L'ACADÉMIE."
        ((*_, message, _),) = findings("OBJ-003", objet(typed))
        assert message == "L’objet finit par «\u00a0.\u00a0»\u00a0: «\u00a0LES ÉCOLES DE L’ACADÉMIE.\u00a0»."

    def test_the_matter_too(self, findings: Findings) -> None:
        ((*_, message, _),) = findings("OBJ-003", ("matiere: EDUCATION", "matiere: EDUCATION."))
        assert message == "La matière finit par «\u00a0.\u00a0»\u00a0: «\u00a0EDUCATION.\u00a0»."

    @pytest.mark.parametrize("typed", ["ADHÉSION AU S.I.V.U.", "MOBILIER, MATÉRIEL, etc.", "CONVENTION…", "QUI PAIE ?"])
    def test_a_point_that_belongs_to_the_word(
        self, typed: str, findings: Findings, objet: Callable[[str], Change]
    ) -> None:
        assert findings("OBJ-003", objet(typed)) == []


class TestAutreCommune:
    @pytest.mark.parametrize(
        ("typed", "other"),
        [
            ("CONVENTION ENT ECOLE/COMMUNE DE CHATEAUBRIANT", "Châteaubriant (44036)"),
            ("Adhésion de la ville du Havre au groupement", "Le Havre (76351)"),
            ("Adhésion de la commune d’Ozoir-la-Ferrière", "Ozoir-la-Ferrière (77350)"),
            ("Adhésion de la commune des Sables-d’Olonne", "Les Sables-d’Olonne (85194)"),
            ("MAIRIE DE VILLENEUVE LA RIVIERE, CONVENTION", "Villeneuve-la-Rivière (66228)"),
        ],
    )
    def test_the_name_of_another_commune(
        self, typed: str, other: str, findings: Findings, objet: Callable[[str], Change]
    ) -> None:
        ((code, severity, _, message, hint),) = findings("OBJ-004", objet(typed))
        assert (code, severity) == ("OBJ-004", "avertissement")
        assert message == (
            f"L’objet nomme une autre commune, {other}, que celle du fichier, Ancenis-Saint-Géréon (44003)."
        )
        assert hint == "Corrigez le nom\u202f; s’il est juste, gardez-le."

    @pytest.mark.parametrize(
        "typed",
        [
            "CONVENTION ENT ECOLE/COMMUNE D'ANCENIS-SAINT-GEREON",
            "CONVENTION AVEC LA COMMUNE DE CHATEAUBRIANT",
            "CONVENTION ENTRE LA COMMUNE D'ANCENIS SAINT GEREON ET LA COMMUNE DE CHATEAUBRIANT",
            "ENT DANS LES ECOLES DE L'ACADEMIE DE NANTES",
            "MAIRIE DE QUARTIER : RÈGLEMENT",
            "POLITIQUE DE LA VILLE DE DEMAIN",
            "COMMUNE DE MOINS DE 3 500 HABITANTS",
            "CRÉATION D'UNE COMMUNE NOUVELLE",
            "RUE DE CHATEAUBRIANT",
        ],
    )
    def test_no_false_alarm(self, typed: str, findings: Findings, objet: Callable[[str], Change]) -> None:
        assert findings("OBJ-004", objet(f'"{typed}"')) == []


class TestRepetition:
    @pytest.mark.parametrize(
        ("typed", "told"),
        [
            ("Objet : convention ENT", "«\u00a0Objet\u00a0:\u00a0»"),
            ("Education - convention ENT", "la matière, «\u00a0EDUCATION\u00a0»"),
            ("EDUCATION : CONVENTION ENT", "la matière, «\u00a0EDUCATION\u00a0»"),
        ],
    )
    def test_what_the_template_prints(
        self, typed: str, told: str, findings: Findings, objet: Callable[[str], Change]
    ) -> None:
        ((*_, message, hint),) = findings("OBJ-005", objet(f'"{typed}"'))
        assert message == f"L’objet commence par {told}, que l’acte écrit déjà."
        assert hint == "Gardez dans «\u00a0objet\u00a0» le seul intitulé."

    @pytest.mark.parametrize("typed", ["EDUCATION NATIONALE : CONVENTION", "Objet d'art : acquisition"])
    def test_a_subject_that_opens_with_that_word(
        self, typed: str, findings: Findings, objet: Callable[[str], Change]
    ) -> None:
        assert findings("OBJ-005", objet(f'"{typed}"')) == []
