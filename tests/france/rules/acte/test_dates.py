"""The days that an act states."""

from __future__ import annotations

import pytest

from tests.france.rules.acte.openings import OPENINGS
from tests.france.rules.acte.telling import told


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


_USUAL = "L’an deux mille vingt-cinq, le quinze décembre, le conseil, dûment convoqué le 9 décembre 2025, s’est réuni"


@pytest.mark.parametrize(
    ("opening", "differs"),
    [
        (f"{_USUAL}.", ""),
        (f"{_USUAL}, en mairie, le mai venu.", ""),
        (f"{_USUAL} le 16 décembre 2025.", "la séance du 16 décembre 2025"),
        (f"{_USUAL} le 16 déc. 2025.", "la séance du 16 déc. 2025"),
        (f"{_USUAL} le 16/12/2025.", "la séance du 16/12/2025"),
        (f"{_USUAL} le seize décembre deux mil vingt-cinq.", "la séance du seize décembre deux mil vingt-cinq"),
        (f"{_USUAL}, l’an 2025 et le 16 décembre.", "la séance de l’an 2025 et le 16 décembre"),
        (_USUAL.replace("9", "8") + ".", "la convocation du 8 décembre 2025"),
        (_USUAL.replace("quinze", "seize") + ".", "la séance de l’an deux mille vingt-cinq, le seize décembre"),
        (_USUAL.replace("convoqué le", "averti le") + ".", "la séance du 9 décembre 2025"),
        (f"Convoqué l’an 2025, le 15 décembre, puis {_USUAL}.", ""),
    ],
)
def test_a_date_that_differs_is_told_wherever_it_stands_in_an_opening(opening: str, differs: str) -> None:
    found = told("ACT-014", f"[Ouverture] {opening}")
    assert [message.split(", et le")[0] for message in found] == ([f"L’acte date {differs}"] if differs else [])
