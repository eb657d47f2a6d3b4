"""Rules on the finished act read capacities: an act of a kind that nobody knew is read beside what it states."""

from __future__ import annotations

from datetime import date

import pytest

from actgen.france.reading_acts.echeances import echeances
from actgen.kinds.dossier import Dossier
from actgen.rules.act_check import check_act
from actgen.rules.finished import Finished
from tests.france.building import act_of_lines, shown
from tests.france.other_kinds import ARRETE, SUBVENTION, of_town_hall

REMEDY = (
    "[Formalité] Un recours peut être formé devant le tribunal administratif de Nantes dans un délai de deux mois à "
    "compter de sa publication.\n"
)
FOOT_OF_SUBVENTION = "[footer] Ancenis-Saint-Géréon – séance du 15 décembre 2025 – page ‹page›\n"
FOOT_OF_ARRETE = "[footer] Ancenis-Saint-Géréon – arrêté – page ‹page›\n"
VISA = "[Visa] VU le Code général des collectivités territoriales ;\n"
SIGNED = "[Signature] Le Maire,\n[Signataire] Rémy ORHON\n"
SECRETARIES = "[Signataire] Carine MATHIEU, Camille FRESNEAU, Nicolas RAYMOND\n"
VOTE = "[Mention] Votants : 33 – Pour : 33 – Contre : 0 – Abstentions : 0\n"

LAWFUL_SUBVENTION = VISA + VOTE + REMEDY + SIGNED + SECRETARIES + FOOT_OF_SUBVENTION
LAWFUL_ARRETE = REMEDY + SIGNED + FOOT_OF_ARRETE


def told(lines: str, acte: str, dossier: Dossier | None = None) -> list[tuple[str, str]]:
    return [(one.code, shown(one.message)) for one in check_act(finished(lines, acte, dossier), acte)]


def finished(lines: str, acte: str, dossier: Dossier | None = None) -> Finished:
    return act_of_lines(lines, acte, dossier or of_town_hall(subvention=SUBVENTION, arrete=ARRETE))


@pytest.mark.parametrize(("lines", "acte"), [(LAWFUL_SUBVENTION, "subvention"), (LAWFUL_ARRETE, "arrete")])
def test_a_lawful_act_of_another_kind_breaks_no_rule(lines: str, acte: str) -> None:
    assert told(lines, acte) == []


def test_its_vote_is_the_one_that_was_held() -> None:
    assert told(LAWFUL_SUBVENTION.replace("Pour : 33", "Pour : 31"), "subvention") == [
        ("ACT-011", "Voix pour : l’acte dit 31, le dossier compte 33.")
    ]
    assert told("[Mention] Pour : 31\n" + LAWFUL_ARRETE, "arrete") == []


def test_each_act_of_a_sitting_has_its_own_vote() -> None:
    other = {**SUBVENTION, "numero": "2025-141", "vote": "{ pour: 30, contre: 3, abstentions: 0 }"}
    both = of_town_hall(deliberation=other, subvention=SUBVENTION)
    assert told(LAWFUL_SUBVENTION, "subvention", both) == []
    assert [code for code, _ in told(LAWFUL_SUBVENTION, "deliberation", both)] == ["ACT-011", "ACT-011"]


@pytest.mark.parametrize(("lines", "acte"), [(LAWFUL_SUBVENTION, "subvention"), (LAWFUL_ARRETE, "arrete")])
def test_its_remedies_are_read(lines: str, acte: str) -> None:
    assert told(lines.replace("administratif de Nantes", "administratif de Rennes"), acte) == [
        (
            "ACT-006",
            "L’acte nomme le tribunal administratif de Rennes, mais le juge compétent est le tribunal administratif de "
            "Nantes.",
        )
    ]
    assert told(lines.replace("deux mois", "trois mois"), acte) == [
        ("ACT-008", "Le délai de recours est de deux mois ; l’acte dit 3 mois.")
    ]


@pytest.mark.parametrize(("lines", "acte"), [(LAWFUL_SUBVENTION, "subvention"), (LAWFUL_ARRETE, "arrete")])
def test_its_formalities_are_those_of_the_file(lines: str, acte: str) -> None:
    assert told("[Formalité] Publié le 18/12/2025\n" + lines, acte) == [
        ("ACT-017", "La publication est datée du 18/12/2025 dans l’acte, et du 17 décembre 2025 dans le dossier.")
    ]


def test_the_foot_of_a_page_tells_the_sitting_or_what_the_act_is() -> None:
    assert told(LAWFUL_ARRETE.replace("arrêté", "acte"), "arrete") == [
        ("ACT-020", "Il manque sur chaque page la nature de l’acte.")
    ]
    assert told(LAWFUL_SUBVENTION.replace("du 15 décembre 2025", "municipale"), "subvention") == [
        ("ACT-020", "Il manque sur chaque page la date de la séance.")
    ]


def test_the_secretaries_sign_what_the_council_decides_and_nothing_else() -> None:
    assert [code for code, _ in told(LAWFUL_SUBVENTION.replace("Carine", "C."), "subvention")] == ["ACT-010"]


def test_who_signs_an_arrete_is_the_signatory_of_the_file() -> None:
    named = "{ personne: Madame Mireille LOIRAT, qualite: première adjointe au maire }"
    dossier = of_town_hall(arrete={**ARRETE, "date_signature": "2025-12-16", "signataire": named})
    by_her = LAWFUL_ARRETE.replace("Le Maire,", "La première élue,").replace("Rémy ORHON", "Mireille LOIRAT")
    assert told(by_her, "arrete", dossier) == [("ACT-009", "La signature de Mireille LOIRAT ne dit pas sa qualité.")]
    assert told(by_her.replace("élue", "adjointe"), "arrete", dossier) == []


def test_the_facts_of_a_convention_are_not_asked_of_an_act_that_has_none() -> None:
    lines = "[Corps] 3 x 40 € de fournitures, sur 150 € ; la convention prend fin le 31 octobre 2026.\n"
    assert told(lines + LAWFUL_SUBVENTION, "subvention") == []


def test_a_table_with_several_totals_is_not_added_up() -> None:
    head, sport, culture = "| Domaine | Montant |\n", "| Sport | 100 € |\n", "| Culture | 50 € |\n"
    table = head + sport + "| Total du sport | 100 € |\n" + culture + "| Total général | 150 € |\n"
    assert told(table + LAWFUL_SUBVENTION, "subvention") == []
    wrong = head + sport + culture + "| Total | 140 € |\n"
    assert told(wrong + LAWFUL_SUBVENTION, "subvention") == [
        ("ACT-023", "Le total du tableau dit 140, et la somme de ses lignes est 150.")
    ]


def test_an_act_that_is_published_has_days_to_note() -> None:
    assert echeances(finished(LAWFUL_ARRETE, "arrete")) == (
        "exécutoire le 17\u00a0décembre 2025",
        "recours possible jusqu’au 18\u00a0février 2026",
        "déféré du préfet possible jusqu’au 18\u00a0février 2026",
    )
    assert finished(LAWFUL_ARRETE, "arrete").day == date(2025, 12, 16)
