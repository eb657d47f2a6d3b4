"""The rules on the file of an EPCI or a syndicat: those of communes that hold, their words, and those that do not."""

from __future__ import annotations

import re

import pytest

from actgen.rules.act_check import check_act
from actgen.rules.dossier_check import check_dossier
from tests.document.building import shown
from tests.france.building import act_of_lines
from tests.intercommunality import OF_A_SYNDICAT, OF_AN_OPEN_ONE, OF_THE_CC, intercommunality

_POUVOIR = "    - { de: Amédée SOULAGES, a: Barnabé CHAZALET }\n"
_NOTE = "  note_synthese: oui\n"
_VOICES = "      abstentions: 1\n"
LATE = ("convocation: 2026-09-17", "convocation: 2026-09-20")


def told(*changes: tuple[str, str]) -> list[tuple[str, str]]:
    return [(one.code, shown(one.message)) for one in check_dossier(intercommunality(*changes))]


@pytest.mark.parametrize("lines", [OF_THE_CC, OF_A_SYNDICAT, OF_AN_OPEN_ONE, '  siren: "244400404"\n'])
def test_a_lawful_sitting_gives_no_alarm(lines: str) -> None:
    substitutes = ("  suppleances:\n    - { titulaire: Isidore COMBENEYRE, suppleant: Félicité VALENTON }\n", "")
    assert told((OF_THE_CC, lines), substitutes) == []


def test_five_clear_days_are_asked_whatever_the_population() -> None:
    assert told(LATE) == [
        (
            "SEA-007",
            "La convocation est envoyée 3 jours francs avant la séance du 24 septembre 2026 : il en faut 5 dans une "
            "communauté de communes.",
        )
    ]
    assert told(LATE, (OF_THE_CC, OF_AN_OPEN_ONE)) == []


def test_a_note_is_due() -> None:
    assert told(("note_synthese: oui", "note_synthese: non"), (OF_THE_CC, OF_A_SYNDICAT)) == [
        (
            "SEA-021",
            "Une note est due dans le syndicat de communes, quelle que soit sa population, mais aucune note "
            "explicative de synthèse n’était jointe à la convocation.",
        )
    ]


def test_closed_doors_are_asked_by_five() -> None:
    closed = "  huis_clos: { demandeurs: [Honorine TAILLEFER, Barnabé CHAZALET, Sidonie ROCHEGUDE], pour: 9 }\n"
    assert told(("  note_synthese: oui\n", f"  note_synthese: oui\n{closed}")) == [
        (
            "SEA-019",
            "Le huis clos est demandé par Honorine TAILLEFER, Barnabé CHAZALET et Sidonie ROCHEGUDE : il l’est par le "
            "président ou par cinq membres du conseil.",
        )
    ]


def test_the_chair_is_called_president() -> None:
    assert told(("  excuses:\n", "  excuses:\n    - Apolline VERDEZUN\n"))[0] == (
        "SEA-009",
        "Apolline VERDEZUN préside la séance en tant que présidente, mais ce nom figure parmi les excusés.",
    )


def test_an_epci_publishes_and_transmits_by_electronic_means() -> None:
    posted = ("    publication: 2026-09-28\n", "    affichage: 2026-09-28\n    mode_publication: affichage\n")
    received = ("    transmission: 2026-09-28\n", "    reception_prefecture: 2026-09-28\n")
    assert told(posted, received) == [
        (
            "PUB-008",
            "L’acte est publié par affichage, mais une communauté de communes publie ses actes sous forme "
            "électronique.",
        ),
        (
            "PUB-010",
            "La préfecture a reçu l’acte, mais son identifiant manque : une communauté de communes transmet ses actes "
            "par voie électronique.",
        ),
    ]
    assert told(posted, received, (OF_THE_CC, OF_A_SYNDICAT)) == []


def test_the_president_of_the_day_is_asked() -> None:
    later = "  personne: Madame Apolline VERDEZUN\n  depuis: 2026-10-01\n"
    message = "La séance est du 24 septembre 2026, et le fichier ne dit pas qui était président ce jour-là."
    assert ("SEA-029", message) in told(("  personne: Madame Apolline VERDEZUN\n", later))


def test_the_identifier_is_that_of_the_epci() -> None:
    receipt = "    transmission: 2026-09-28\n    identifiant: 043-244301131-20260924-2026_047-DE\n"
    assert told(("    transmission: 2026-09-28\n", receipt)) == [
        (
            "IDE-003",
            "L’identifiant de l’acte porte le SIREN 244301131, mais celui de la communauté de communes est 244301123.",
        )
    ]


def test_a_substitute_is_not_beside_his_member() -> None:
    assert told(("  excuses:\n", "  excuses:\n    - Isidore COMBENEYRE\n"))[0] == (
        "SEA-033",
        "Isidore COMBENEYRE est suppléé par Félicité VALENTON, mais figure parmi les excusés.",
    )


def test_a_substitute_is_the_one_of_the_table() -> None:
    assert told(("suppleant: Félicité VALENTON }\n  pouvoirs", "suppleant: Léopold MASSEBŒUF }\n  pouvoirs")) == [
        ("SEA-033", "Léopold MASSEBŒUF supplée Isidore COMBENEYRE, dont le tableau nomme Félicité VALENTON.")
    ]


def test_a_metropole_has_no_substitutes() -> None:
    assert told((OF_THE_CC, '  siren: "244400404"\n')) == [
        ("SEA-033", "Le conseil métropolitain d’une métropole n’a pas de suppléants.")
    ]


@pytest.mark.parametrize(
    ("code", "change", "message"),
    [
        (
            "SEA-004",
            (_POUVOIR, f"{_POUVOIR}    - {{ de: Fulgence ALLIROL, a: Barnabé CHAZALET }}\n"),
            "Barnabé CHAZALET détient 2 pouvoirs, donnés par Amédée SOULAGES (ligne 41) et Fulgence ALLIROL (ligne "
            "42) : un délégué n’en détient pas plus d’un.",
        ),
        (
            "SEA-005",
            (
                "    - Fulgence ALLIROL\n",
                "    - Fulgence ALLIROL\n    - Honorine TAILLEFER\n    - Sidonie ROCHEGUDE\n    - Philomène JONCHÈRE\n"
                "    - Euphrasie BRUGEROLLE\n",
            ),
            "5 délégués sont présents : le quorum est de 6, plus de la moitié des 11 délégués en exercice, et les "
            "pouvoirs ne comptent pas.",
        ),
        (
            "SEA-017",
            (_NOTE, f"{_NOTE}  mouvements:\n    - {{ personne: Honorine TAILLEFER, depart: 21:00 }}\n"),
            "Honorine TAILLEFER part à 21 h, mais l’heure du vote n’est pas donnée : on ne sait pas si ce délégué a "
            "voté.",
        ),
        (
            "SEA-020",
            (_NOTE, f"{_NOTE}  publique: oui\n  huis_clos: {{ demandeurs: [Apolline VERDEZUN], pour: 9 }}\n"),
            "L’acte dirait la séance publique, mais le comité a décidé le huis clos.",
        ),
        (
            "SEA-026",
            ("    - Amédée SOULAGES\n  absents", "    - Amédée SOULAGES\n    - Jean DUPONT\n  absents"),
            "Jean DUPONT figure parmi les excusés, mais le tableau du comité ne porte pas ce nom.",
        ),
        (
            "SEA-027",
            (_NOTE, f"{_NOTE}  conseillers_en_exercice: 12\n"),
            "Le tableau du comité compte 11 membres en exercice le 24 septembre 2026, mais la séance en dit 12.",
        ),
        (
            "VOT-004",
            (
                _VOICES,
                f"{_VOICES}      non_participants: [Honorine TAILLEFER, Sidonie ROCHEGUDE, Euphrasie BRUGEROLLE, "
                "Philomène JONCHÈRE]\n",
            ),
            "5 délégués présents prennent part au vote : le quorum est de 6, plus de la moitié des 11 délégués en "
            "exercice, et les délégués intéressés ne comptent pas.",
        ),
        (
            "VOT-011",
            (_VOICES, f"{_VOICES}      scrutin: secret\n      demandeurs: 1\n"),
            "1 délégué demande le scrutin secret : il en faut 3, le tiers des 9 présents.",
        ),
    ],
)
def test_a_breach_is_told_in_the_words_of_a_syndicat(code: str, change: tuple[str, str], message: str) -> None:
    found = check_dossier(intercommunality((OF_THE_CC, OF_A_SYNDICAT), change))
    assert (code, message) in [(one.code, shown(one.message)) for one in found]
    words = " ".join(f"{one.message} {one.hint}" for one in found)
    assert not re.search(r"\b(?:[Cc]onseil|[Cc]onseillers?|maire|commune)\b", words)


def decided(objet: str, delegation: str, day: str = "2026-09-24", lines: str = OF_THE_CC) -> list[tuple[str, str]]:
    """What the rules say of a décision of the president beside the délibération of the file."""
    act = f"""\
actes:
  decision:
    numero: 2026-09
    date: {day}
    objet: {objet}
    delegation: {{ {delegation} }}
    budget: 2026
"""
    return told(("actes:\n", act), (OF_THE_CC, lines))


GIVEN = 'date: 2026-04-16, point: "12"'


def test_the_president_decides_all_that_the_assembly_may_delegate() -> None:
    assert decided("Location de la salle du siège", GIVEN) == []
    assert decided("Marché de collecte", f"{GIVEN}, a: bureau") == []
    assert decided("Marché de collecte", 'date: 2026-04-16, point: "41", a: vice-président') == []


@pytest.mark.parametrize(
    ("objet", "what"),
    [
        (
            "Décision modificative n° 2",
            "le budget, que le conseil communautaire ne peut pas déléguer (CGCT, art. L. 5211-10, 1°)",
        ),
        ("Tarifs de la redevance d’enlèvement des ordures", "le taux ou le tarif d’une taxe ou d’une redevance"),
        ("Compte financier unique 2025", "l’approbation des comptes"),
        ("Modification des statuts", "la composition, le fonctionnement ou la durée de l’établissement"),
        ("Adhésion au syndicat mixte du Velay", "l’adhésion à un établissement public"),
        ("Délégation de service public de l’eau", "la délégation de la gestion d’un service public"),
        ("Programme local de l’habitat 2027-2032", "l’orientation de l’aménagement, de l’habitat"),
    ],
)
def test_what_the_law_keeps_to_the_assembly_is_told(objet: str, what: str) -> None:
    ((code, message),) = decided(objet, GIVEN)
    assert code == "DEC-010"
    assert message.startswith(f"La décision porte sur {what}")


@pytest.mark.parametrize(
    "objet",
    ["Avenant n° 1 au marché d’étude du PLUi", "Tarif d’entrée de la piscine", "Adhésion à l’association des maires"],
)
def test_what_only_looks_like_it_is_not(objet: str) -> None:
    assert decided(objet, GIVEN) == []


def test_the_statutes_of_an_open_syndicat_say_what_it_delegates() -> None:
    assert decided("Modification des statuts", GIVEN, lines=OF_AN_OPEN_ONE) == []


def test_a_loan_is_not_decided_by_delegation_during_the_campaign() -> None:
    before = 'date: 2020-07-16, point: "12"'
    assert "DEC-011" not in dict(decided("Emprunt de 300 000 €", before, "2026-03-01"))
    assert "DEC-011" in dict(decided("Emprunt de 300 000 €", before, "2026-03-02"))
    assert "DEC-011" not in dict(decided("Garantie d’emprunt", before, "2026-03-02"))
    assert "DEC-011" not in dict(decided("Emprunt de 300 000 €", GIVEN, "2026-04-20"))


VISAS = """\
[Visa] VU le Code général des collectivités territoriales, notamment son article L. 5211-10 ;
[Visa] VU la délibération du 16 avril 2026 qui délègue une partie de ses attributions à la Présidente ;
[Corps] Il en est rendu compte au conseil communautaire.
"""


def of_the_act(lines: str) -> list[tuple[str, str]]:
    """What the rules on the delegation say of these lines of the décision of the file."""
    finished = act_of_lines(lines, "decision_intercommunale", intercommunality())
    codes = ("ACT-001", "ACT-002", "ACT-029")
    return [(one.code, shown(one.message)) for one in check_act(finished, "") if one.code in codes]


def test_a_decision_of_the_president_cites_the_article_of_groupements_and_no_point() -> None:
    assert of_the_act(VISAS) == []
    assert of_the_act(VISAS.replace("L. 5211-10", "L. 2122-22")) == [
        ("ACT-001", "La décision d’une intercommunalité ne vise pas l’article L. 5211-10 du CGCT.")
    ]
    assert [code for code, _ in of_the_act(VISAS.replace("16 avril 2026", "16 avril 2020"))] == ["ACT-002"]


def test_it_is_reported_to_the_assembly_of_the_file() -> None:
    assert of_the_act(VISAS.replace("[Corps] Il en est rendu compte au conseil communautaire.\n", "")) == [
        (
            "ACT-029",
            "La décision d’une intercommunalité ne dit pas qu’il en sera rendu compte au conseil communautaire.",
        )
    ]
