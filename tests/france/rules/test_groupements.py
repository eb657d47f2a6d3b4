"""The rules on the file of an EPCI or a syndicat: those of communes that hold, their words, and those that do not."""

from __future__ import annotations

import pytest

from actgen.rules.dossier_check import check_dossier
from tests.document.building import shown
from tests.intercommunality import OF_A_SYNDICAT, OF_AN_OPEN_ONE, OF_THE_CC, intercommunality

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
