"""A conversation of `actgen new --ask` that stopped: resumed, or told why it cannot go on."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.first_file.editing import Sheet
from tests.cli.conversation import CALL, RESUME, SLUG, Talk
from tests.sizes import one_of


@pytest.mark.long
def test_an_end_of_answers_keeps_them_and_says_how_to_go_on(path: Path, talk: Talk) -> None:
    answer = talk("", "Madame Anne MARTIN")
    assert answer.code == 1
    count = Sheet(path.read_text(encoding="utf-8")).marks
    assert answer.out.endswith(
        f"\nInterrompu. Vos réponses sont enregistrées dans variables/communes/{SLUG}.yaml\u00a0; "
        f"il reste {count}\u00a0valeurs à compléter.\n"
        f"Pour reprendre\u00a0: actgen new --ask --commune {SLUG}\n"
    )


@pytest.mark.parametrize("words", one_of([CALL, RESUME]))
def test_it_resumes_where_it_stopped(words: tuple[str, ...], path: Path, talk: Talk) -> None:
    talk("", "Madame Anne MARTIN", ">", ">", ">", "15/12/2025")
    out = talk(words=words).out
    assert "Le jour de la séance" not in out
    assert "Civilité" not in out
    assert "L’heure d’ouverture (19:00)\u00a0: \n" in out


def test_a_list_that_was_begun_goes_on(path: Path, talk: Talk) -> None:
    talk("", "Madame Anne MARTIN", ">", ">", ">", "15/12/2025", "19h", ">", "5", ">", "Anne MARTIN", "Luc BON")
    out = talk("Zoé LE GALL", "", words=RESUME).out
    assert "  • Anne MARTIN\n  • Luc BON\n  3. Zoé LE GALL\n  4. \n" in out
    assert "    - Anne MARTIN\n    - Luc BON\n    - Zoé LE GALL\n  # " in path.read_text(encoding="utf-8")


@pytest.mark.long
def test_what_the_clerk_changed_by_hand_stays(path: Path, talk: Talk) -> None:
    talk("", "Madame Anne MARTIN", ">", ">", ">", "15/12/2025")
    text = path.read_text(encoding="utf-8").replace("heure: à compléter", "heure: 20:00    # après le marché")
    path.write_text("# À moi\n" + text, encoding="utf-8")
    out = talk(">", "5", words=RESUME).out
    assert "L’heure d’ouverture" not in out
    kept = path.read_text(encoding="utf-8")
    assert kept.startswith("# À moi\n")
    assert "heure: 20:00    # après le marché\n" in kept
    assert "conseillers_en_exercice: 5\n" in kept


def test_the_commune_is_asked_until_it_is_one(path: Path, talk: Talk) -> None:
    words = ("new", "--ask", "--acte", "deliberation")
    out = talk("?", "Vigneu", "Saint-Denis", "44217", words=words).out
    assert "  Aucune commune n’a le nom de «\u00a0Vigneu\u00a0».\n" in out
    assert "  4 communes ont le nom de «\u00a0Saint-Denis\u00a0»\u00a0:\n" in out
    assert path.is_file()


@pytest.mark.parametrize("word", ["", "+", "<", ">", "-"])
def test_the_commune_is_needed(word: str, talk: Talk) -> None:
    out = talk(word, words=("new", "--ask")).out
    assert f"code postal)\u00a0: {word}\n  Sans la commune, il n’y a pas de fichier à remplir\u00a0: " in out
    assert "code INSEE de commune" not in out


def test_the_communes_of_a_name_stand_under_what_is_said_of_them(talk: Talk) -> None:
    out = talk("Saint-Denis", words=("new", "--ask")).out
    assert "  4 communes ont le nom de «\u00a0Saint-Denis\u00a0»\u00a0:\n    Saint-Denis (Aude, 11339)\n" in out


def test_no_commune_no_file(project: Path, talk: Talk) -> None:
    answer = talk(words=("new", "--ask"))
    assert (answer.code, answer.err) == (1, "")
    assert answer.out.endswith("\nInterrompu\u00a0: rien n’a été écrit.\n")


def test_the_file_of_another_commune_is_not_continued(talk: Talk) -> None:
    answer = talk(words=("new", "--insee", "44217", "--ask", "--commune", "chateaubriant"))
    assert answer.code == 2
    assert answer.err == (
        "variables/communes/chateaubriant.yaml est le fichier de Châteaubriant (Loire-Atlantique, 44036), non de "
        "Vigneux-de-Bretagne (Loire-Atlantique, 44217).\n"
        "→ Donnez un autre nom au fichier\u00a0: --commune chateaubriant-44.\n"
    )


def test_an_act_that_was_not_begun_is_told(talk: Talk) -> None:
    talk("")
    answer = talk(words=("new", "--insee", "44217", "--ask", "--acte", "convention"))
    assert answer.code == 2
    assert "est commencé, sans l’acte convention.\n" in answer.err


def test_a_file_that_cannot_be_read_is_told_and_kept(path: Path, talk: Talk) -> None:
    path.write_text("commune: [", encoding="utf-8")
    answer = talk(words=RESUME)
    assert answer.code == 1
    assert f"erreur YAML-003 — variables/communes/{SLUG}.yaml" in answer.err
    assert path.read_text(encoding="utf-8") == "commune: ["


def test_a_date_that_no_template_serves_is_told(talk: Talk) -> None:
    out = talk("", "Madame Anne MARTIN", ">", ">", ">", "15/12/2027").out
    assert "  Aucun modèle publié de nantes/deliberation ne sert à un acte du 15/12/2027.\n" in out
