"""`actgen new --ask`: whole conversations, read from a pipe, and what they offer."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.first_file.editing import Sheet
from tests.cli.conversation import SLUG, Talk
from tests.conftest import Actgen


def test_a_whole_conversation_gives_a_file_whose_acts_can_be_made(path: Path, answer_all: Talk, actgen: Actgen) -> None:
    answer = answer_all()
    assert answer.code == 0, answer.out + answer.err
    assert Sheet(path.read_text(encoding="utf-8")).marks == 0
    assert f"\nToutes les questions ont leur réponse\u00a0: variables/communes/{SLUG}.yaml\n" in answer.out
    assert answer.out.endswith(f"Pour faire les actes\u00a0: actgen render dossier --commune {SLUG}\n")
    assert actgen("render", "dossier", "--commune", SLUG, "--format", "txt").code == 0
    act = (path.parents[2] / "out" / SLUG / "deliberation.txt").read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "Anne MARTIN, Luc BON et Zoé LE GALL" in act
    assert "Paul PETIT à Luc BON" in act


#: What is answered of an EPCI, and of a sitting in a folder.
EPCI = {
    "Le code INSEE de la commune du siège": ["44109"],
    "Civilité": ["Madame Apolline VERDEZUN"],
    "Les membres du conseil": ["Apolline VERDEZUN, Luc BON", "Zoé LE GALL", ""],
    "Le jour de la séance": ["24/09/2026"],
    "Le jour d’envoi": ["17/09/2026"],
    "note_synthese": ["oui"],
    "Les excusés": ["", ""],
    "Ce que l’acte vise": ["les statuts", ""],
    "Le verbe": ["APPROUVE"],
    "La suite": ["le règlement"],
    "Les voix pour": ["3"],
    "Le numéro": ["2026-047"],
    "L’objet": ["Règlement de collecte"],
    "L’heure d’ouverture": ["18:30"],
    "Le ou les secrétaires": ["Zoé LE GALL", ""],
}
SITTING = {
    "Le jour d’envoi": ["07/05/2026"],
    "Les excusés": ["ÉMERY", ""],
    "Les absents": [""],
    "Ajouter un pouvoir": ["non"],
    "Le ou les secrétaires": ["LEROY", ""],
    "Le numéro": ["2026-20"],
    "L’objet": ["Location de la salle"],
    "L’heure d’ouverture": ["19h"],
    "Pourquoi": ["la salle est louée toute l’année"],
    "Ce que le conseil décide": ["de fixer à 50 € le tarif de la salle"],
    "Les voix pour": ["10"],
}
OF_A_SITTING = ("new", "--ask", "--commune", "meyrals", "--seance", "2026-05-12")


@pytest.mark.long
def test_a_conversation_about_an_epci_gives_acts_that_can_be_made(
    project: Path, answer_all: Talk, actgen: Actgen
) -> None:
    answer = answer_all(EPCI, ("new", "--ask", "--siren", "244400404", "--acte", "deliberation-intercommunale"))
    assert answer.code == 0, answer.out + answer.err
    assert answer.out.endswith("Pour faire les actes\u00a0: actgen render dossier --commune nantes-metropole\n")
    assert actgen("render", "dossier", "--commune", "nantes-metropole", "--format", "txt").code == 0
    text = (project / "out/nantes-metropole/deliberation-intercommunale.txt").read_text(encoding="utf-8")
    assert "Apolline VERDEZUN, Luc BON et Zoé LE GALL" in text.replace("\u00a0", " ")


@pytest.mark.long
def test_a_conversation_about_a_sitting_of_a_folder_gives_acts_that_can_be_made(
    meyrals: Path, answer_all: Talk, actgen: Actgen
) -> None:
    answer = answer_all(SITTING, (*OF_A_SITTING, "--acte", "affaire"))
    assert answer.code == 0, answer.out + answer.err
    assert answer.out.startswith(
        "Meyrals, séance du 12\u00a0mai 2026\u00a0: variables/communes/meyrals/seances/2026-05-12.yaml\n"
    )
    assert answer.out.endswith("actgen render dossier --commune meyrals --seance 2026-05-12\n")
    assert actgen("render", "affaire", *OF_A_SITTING[2:], "--format", "txt").code == 0
    text = (meyrals / "out/meyrals/2026-05-12/affaire.txt").read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "Excusés : Denis ÉMERY" in text
    assert "Bruno BOÉ" in text


def test_a_sitting_of_a_folder_is_resumed_where_it_stopped(meyrals: Path, talk: Talk) -> None:
    first = talk("19h", words=(*OF_A_SITTING, "--acte", "affaire"))
    assert first.code == 1
    assert first.out.endswith("Pour reprendre\u00a0: actgen new --ask --commune meyrals --seance 2026-05-12\n")
    text = (meyrals / "variables/communes/meyrals/seances/2026-05-12.yaml").read_text(encoding="utf-8")
    assert "\n  heure: 19h\n" in text
    assert "L’heure d’ouverture" not in talk("", words=OF_A_SITTING).out


@pytest.mark.long
def test_a_broken_rule_of_a_sitting_is_told_by_what_its_main_file_says(meyrals: Path, answer_all: Talk) -> None:
    out = answer_all({**SITTING, "Les excusés": ["Xavier INCONNU", ""]}, (*OF_A_SITTING, "--acte", "affaire")).out
    assert "Xavier INCONNU" in out
    assert "  SEA-" in out


def test_a_sitting_whose_acts_are_a_list_is_completed_by_hand(meyrals: Path, talk: Talk) -> None:
    answer = talk(words=("new", "--ask", "--commune", "meyrals", "--seance", "2026-02-10"))
    assert answer.code == 2
    assert answer.err.startswith("Les actes de cette séance sont une liste, que les questions ne remplissent pas.\n")


@pytest.mark.long
def test_the_votes_of_a_council_that_agrees_are_offered(answer_all: Talk) -> None:
    assert "Les voix pour, pouvoirs compris [4]\u00a0: \n" in answer_all().out


def test_the_size_of_the_council_is_offered(talk: Talk) -> None:
    answer = talk("", "Madame Anne MARTIN", ">", ">", ">", "15/12/2025", "19h", ">", "<")
    assert "Le nombre de conseillers en exercice [29]\u00a0: <" in answer.out
