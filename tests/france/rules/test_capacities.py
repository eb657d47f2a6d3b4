"""Rules read capacities: an act of a kind that nobody knew is asked what its capacities are."""

from __future__ import annotations

import pytest

from actgen.french.advice import typeset
from actgen.rules.registry import RULES
from actgen.rules.rule import CapacityRule, told_of
from actgen.variables.capacities import CAPACITIES
from actgen.variables.fiche import Fiche
from tests.france.other_kinds import ARRETE, SUBVENTION, of_town_hall, told


def test_a_lawful_act_of_another_kind_breaks_no_rule() -> None:
    assert told(of_town_hall(subvention=SUBVENTION, arrete=ARRETE)) == []


def test_a_file_without_sitting_nor_academy_is_checked_too() -> None:
    assert told(of_town_hall(sitting=False, arrete=ARRETE)) == []
    late = {**ARRETE, "publication": "2025-12-15"}
    assert told(of_town_hall(sitting=False, arrete=late)) == [
        (
            "PUB-001",
            "erreur",
            "publication: 2025-12-15",
            typeset(
                "La publication est datée du 15\u00a0décembre 2025, avant l’arrêté de voirie du 16\u00a0décembre 2025."
            ),
        )
    ]


@pytest.mark.parametrize(
    ("vote", "code", "message"),
    [
        (
            "{ pour: 10, contre: 23, abstentions: 0 }",
            "VOT-002",
            "La délibération de subvention est rejetée : 10 voix pour sur 33 suffrages exprimés, alors que la majorité "
            "absolue est de 17 voix.",
        ),
        (
            "{ pour: 0, contre: 0, abstentions: 33 }",
            "VOT-002",
            "Aucun suffrage n’est exprimé : la délibération de subvention n’est pas adoptée.",
        ),
        (
            "{ pour: 16, contre: 16, abstentions: 1, scrutin: secret }",
            "VOT-007",
            "Les voix sont partagées, 16 pour et 16 contre, dans un scrutin secret : la voix du président ne départage "
            "pas et la délibération de subvention n’est pas adoptée.",
        ),
        (
            "{ pour: 32, contre: 0, abstentions: 0 }",
            "VOT-001",
            "29 présents + 4 pouvoirs = 33 votants, mais le vote compte 32 + 0 + 0 = 32 voix.",
        ),
    ],
)
def test_its_vote_is_counted(vote: str, code: str, message: str) -> None:
    (found,) = told(of_town_hall(subvention={**SUBVENTION, "vote": vote}))
    assert (found[0], found[2], found[3]) == (code, f"vote: {vote}", typeset(message))


def test_each_vote_of_a_sitting_is_counted() -> None:
    other = {**SUBVENTION, "numero": "2025-141", "vote": "{ pour: 30, contre: 0, abstentions: 0 }"}
    both = {**SUBVENTION, "vote": "{ pour: 31, contre: 0, abstentions: 0 }"}
    assert [(code, line) for code, _, line, _ in told(of_town_hall(deliberation=other, subvention=both))] == [
        ("VOT-001", "vote: { pour: 30, contre: 0, abstentions: 0 }"),
        ("VOT-001", "vote: { pour: 31, contre: 0, abstentions: 0 }"),
    ]


def test_what_two_votes_share_is_told_once() -> None:
    vote = "{ pour: 32, contre: 0, abstentions: 0, non_participants: [Rémy ORHON] }"
    other, one = {**SUBVENTION, "numero": "2025-141", "vote": vote}, {**SUBVENTION, "vote": vote}
    codes = [code for code, *_ in told(of_town_hall(deliberation=other, subvention=one))]
    assert codes.count("VOT-005") == 1


def test_the_quorum_of_its_vote_is_checked() -> None:
    gone = ", ".join(
        (
            "Mireille LOIRAT", "Gilles RAMBAULT", "Florent CAILLET", "Myriam RIALET", "Bruno DE KERGOMMEAUX",
            "André-Jean VIEAU", "Mélanie COTTINEAU", "Renan KERVADEC", "Sébastien PRODHOMME", "Monique GOISET",
            "Olivier AUNEAU", "Arnaud BOUYER",
        )
    )  # fmt: skip
    vote = f"{{ pour: 18, contre: 0, abstentions: 0, non_participants: [{gone}] }}"
    found = told(of_town_hall(subvention={**SUBVENTION, "vote": vote}))
    assert [(code, message) for code, _, line, message in found if code == "VOT-004" and line == f"vote: {vote}"] == [
        (
            "VOT-004",
            typeset(
                "17 conseillers présents prennent part au vote : le quorum est de 18, plus de la moitié des 35 "
                "conseillers en exercice, et les conseillers intéressés ne comptent pas."
            ),
        )
    ]


def test_who_reports_it_is_there() -> None:
    found = told(of_town_hall(subvention={**SUBVENTION, "rapporteur": "Fanny LE JALLE"}))
    assert found == [
        (
            "NOM-002",
            "erreur",
            "rapporteur: Fanny LE JALLE",
            "Fanny LE JALLE rapporte la délibération de subvention, mais ce nom figure parmi les excusés.",
        )
    ]


def test_two_kinds_share_the_numbers_of_a_year() -> None:
    (found,) = told(of_town_hall(subvention=SUBVENTION, arrete={**ARRETE, "numero": "2025-140"}))
    assert found == (
        "NUM-002",
        "avertissement",
        "numero: 2025-140",
        typeset(
            "L’arrêté de voirie du 16\u00a0décembre 2025 porte le numéro « 2025-140 », déjà celui de la délibération "
            "de subvention du 15\u00a0décembre 2025."
        ),
    )


def test_the_year_and_the_sign_of_its_number() -> None:
    wrong = {**ARRETE, "numero": "arrêté n° 2024-12"}
    assert [(code, message) for code, _, _, message in told(of_town_hall(arrete=wrong)) if code != "NUM-001"] == [
        (
            "NUM-003",
            typeset("Le numéro « arrêté n° 2024-12 » porte l’année 2024, mais l’arrêté de voirie est du ")
            + "16\u00a0décembre 2025.",
        ),
        (
            "NUM-004",
            typeset(
                "Le numéro « arrêté n° 2024-12 » commence par « arrêté n° », que le modèle écrit déjà : l’acte le "
                "dirait deux fois."
            ),
        ),
    ]


def test_what_it_replaces_came_before_it() -> None:
    later = {**ARRETE, "anterieure": "{ numero: 2025-A-3, date: 2025-12-20 }"}
    assert told(of_town_hall(arrete=later)) == [
        (
            "PUB-004",
            "erreur",
            "anterieure: { numero: 2025-A-3, date: 2025-12-20 }",
            typeset(
                "L’acte antérieur est daté du 20\u00a0décembre 2025 : il n’est pas antérieur à l’arrêté de voirie du "
                "16\u00a0décembre 2025."
            ),
        )
    ]


def test_its_title_is_read() -> None:
    found = told(of_town_hall(arrete={**ARRETE, "objet": "Circulation dans la commune de Nantes."}))
    assert [code for code, *_ in found] == ["OBJ-003", "OBJ-004"]


def test_its_publicity_follows_it() -> None:
    early = {
        **SUBVENTION, "publication": "2025-12-12", "transmission": "2025-12-14", "affichage": "2025-12-13",
        "mode_publication": "affichage", "recours_a_compter_de": "la signature",
    }  # fmt: skip
    found = told(of_town_hall(subvention=early))
    assert [code for code, *_ in found] == ["PUB-001", "PUB-002", "PUB-007", "PUB-008", "PUB-011"]
    assert found[0][3] == typeset(
        "La publication est datée du 12\u00a0décembre 2025, avant la séance du 15\u00a0décembre 2025."
    )


def test_its_identifier_has_its_date_its_number_and_its_nature() -> None:
    wrong = {**ARRETE, "identifiant": "044-200083228-20251210-2025_A_13-DE"}
    assert [(code, message) for code, _, _, message in told(of_town_hall(arrete=wrong))] == [
        (
            "IDE-010",
            typeset("L’identifiant de l’acte porte le 10\u00a0décembre 2025, avant l’arrêté de voirie du ")
            + "16\u00a0décembre 2025.",
        ),
        (
            "IDE-011",
            typeset(
                "L’identifiant de l’acte porte le numéro « 2025_A_13 », mais celui de l’acte est « 2025-A-12 », "
                "transmis « 2025_A_12 »."
            ),
        ),
        (
            "IDE-012",
            typeset(
                "L’identifiant de l’arrêté de voirie finit par « DE », le code pour une délibération ; celui d’un acte "
                "réglementaire est « AR »."
            ),
        ),
    ]


def test_an_act_of_the_council_is_a_deliberation_even_where_its_kind_says_no_nature() -> None:
    wrong = {**SUBVENTION, "identifiant": "044-200083228-20251215-2025_140-AR"}
    (found,) = told(of_town_hall(subvention=wrong))
    assert found[3] == typeset(
        "L’identifiant de la délibération de subvention finit par « AR », le code pour un acte réglementaire ; celui "
        "d’une délibération est « DE »."
    )


def test_an_act_with_its_own_number_may_be_signed_before_the_sitting() -> None:
    early = {**ARRETE, "date": "2025-12-01", "date_signature": "2025-12-01", "publication": "2025-12-02"}
    assert told(of_town_hall(subvention=SUBVENTION, arrete={**early, "transmission": "2025-12-02"})) == []


def test_a_convention_may_be_authorised_by_an_act_of_another_kind() -> None:
    found = told(of_town_hall(subvention=SUBVENTION, convention={"date_signature": "2025-12-16"}))
    assert found == [
        (
            "CON-002",
            "avertissement",
            "date_signature: 2025-12-16",
            typeset(
                "La convention est signée le 16\u00a0décembre 2025, mais la délibération de subvention n’est publiée "
                "et transmise que le 17\u00a0décembre 2025 : elle n’était pas encore exécutoire."
            ),
        )
    ]


def test_a_rejected_project_is_an_error_only_where_another_act_waits_for_it() -> None:
    vote = "{ pour: 10, contre: 23, abstentions: 0 }"
    rejected = {**SUBVENTION, "vote": vote}
    assert [one[:2] for one in told(of_town_hall(subvention=rejected, arrete=ARRETE))] == [("VOT-002", "avertissement")]
    assert [
        one[:2] for one in told(of_town_hall(subvention=rejected, convention={"date_signature": "2025-12-20"}))
    ] == [("VOT-002", "erreur")]


def test_a_rule_is_silent_on_an_act_older_than_it_though_the_file_has_a_younger_one() -> None:
    old = {**ARRETE, "date": "2021-06-01", "numero": "2021-A-1", "publication": "2021-06-02"}
    old |= {"transmission": "2021-06-02", "mise_en_ligne": "2021-05-31"}
    assert [code for code, *_ in told(of_town_hall(subvention=SUBVENTION, arrete=old))] == []
    young = {**ARRETE, "mise_en_ligne": "2025-12-15", "publication": "2025-12-15"}
    assert [code for code, *_ in told(of_town_hall(arrete=young))] == ["PUB-001", "PUB-003"]


def test_a_capacity_names_the_acts_that_have_it() -> None:
    assert [*map(told_of, CAPACITIES.values()), told_of(Fiche)] == [
        "tout acte qui a un numéro et un objet",
        "tout acte qui porte sa propre date",
        "tout acte de l’assemblée, pris en séance",
        "tout acte pris par délégation de l’assemblée",
        "tout acte mis aux voix",
        "tout acte qui élit",
        "tout acte passé entre des parties",
        "tout acte qui a des annexes",
        "tout acte signé un jour qui lui est propre",
        "tout acte publié, et transmis s’il le faut",
        "tout acte",
    ]


def test_a_rule_of_a_family_reads_what_the_family_is_about() -> None:
    read = {(rule.code[:3], told_of(rule.reads)) for rule in RULES if isinstance(rule, CapacityRule)}
    assert dict(read) == {
        "SEA": "tout acte de l’assemblée, pris en séance",
        "VOT": "tout acte mis aux voix",
        "ELE": "tout acte qui élit",
        "PUB": "tout acte publié, et transmis s’il le faut",
        "NUM": "tout acte qui a un numéro et un objet",
        "OBJ": "tout acte qui a un numéro et un objet",
        "NOM": "tout acte de l’assemblée, pris en séance",
        "IDE": "tout acte publié, et transmis s’il le faut",
        "DEC": "tout acte pris par délégation de l’assemblée",
        "CON": "tout acte signé un jour qui lui est propre",
    }
    assert len(read) == 10
