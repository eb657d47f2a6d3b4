"""What `actgen new --ask` makes of an answer: asked again, left for later, marked, turned, spoken of by a rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conversation import RESUME, SLUG, Talk
from tests.conftest import Actgen
from tests.sizes import one_of


def test_an_answer_that_does_not_fit_is_asked_again(talk: Talk) -> None:
    answer = talk("", "Anne martin")
    assert (
        "Civilité, prénom et nom, le nom en capitales (Monsieur Rémy ORHON)\u00a0: Anne martin\n"
        "  Dans «\u00a0Anne martin\u00a0», le nom de famille n’est pas en capitales.\n"
        "  → Écrivez le nom de famille en capitales\u00a0: Anne MARTIN.\n"
        "Civilité, prénom et nom, le nom en capitales (Monsieur Rémy ORHON)\u00a0: \n"
    ) in answer.out


def test_a_mayor_without_civility_is_asked_again(talk: Talk) -> None:
    answer = talk("", "Anne MARTIN")
    assert (
        "  La civilité manque\u00a0: l’acte écrit «\u00a0Monsieur le Maire\u00a0» ou «\u00a0Madame la Maire\u00a0».\n"
        "  → Écrivez «\u00a0Monsieur Anne MARTIN\u00a0» ou «\u00a0Madame Anne MARTIN\u00a0».\n"
    ) in answer.out


def test_what_is_needed_cannot_be_passed(talk: Talk) -> None:
    out = talk("", "", ">").out
    needed = "  Cette réponse est nécessaire. «\u00a0?\u00a0» l’explique\u00a0; «\u00a0+\u00a0» la laisse à compléter"
    assert out.count(needed) == 2


@pytest.mark.parametrize("word", one_of(["+", "à compléter", "A COMPLETER"]))
def test_a_value_may_be_left_for_later_and_is_asked_when_one_resumes(word: str, path: Path, talk: Talk) -> None:
    out = talk("", word, ">", ">", ">").out
    assert "  Laissé à compléter\u00a0: la question reviendra quand vous reprendrez.\n" in out
    assert "Le jour de la séance" in out
    assert "  personne: à compléter\n" in path.read_text(encoding="utf-8")
    assert "Civilité, prénom et nom" in talk("", words=RESUME).out


def test_a_list_may_be_left_for_later(path: Path, talk: Talk) -> None:
    out = talk("", "Madame Anne MARTIN", ">", ">", ">", "15/12/2025", "19h", ">", "5", ">", "+").out
    assert "  1. +\n  Laissé à compléter" in out
    assert "  presents:\n    - à compléter\n" in path.read_text(encoding="utf-8")


def test_a_list_that_was_whole_keeps_its_names_before_the_mark(path: Path, talk: Talk) -> None:
    talk("", "Madame Anne MARTIN", ">", ">", ">", "15/12/2025", "19h", ">", "5", ">", "Anne MARTIN", "", "<", "+")
    assert "  presents:\n    - Anne MARTIN\n    - à compléter\n" in path.read_text(encoding="utf-8")


def test_an_optional_value_that_is_left_is_marked_and_may_be_given_up(path: Path, talk: Talk) -> None:
    assert "  Laissé à compléter" in talk("", "Madame Anne MARTIN", "+").out
    assert "\n  appellation: à compléter\n" in path.read_text(encoding="utf-8")
    talk("-", words=RESUME)
    assert "\n  #appellation: à compléter\n" in path.read_text(encoding="utf-8")


def test_an_answer_that_was_given_is_marked_again(path: Path, talk: Talk) -> None:
    talk("", "Madame Anne MARTIN", "<", "+")
    assert "  personne: à compléter\n" in path.read_text(encoding="utf-8")


def test_what_is_to_be_there_or_not_is_no_value_to_leave(talk: Talk) -> None:
    out = talk("", "Madame Anne MARTIN", ">", "+", "non").out
    assert "[non] +\n  Répondez oui ou non.\nAjouter une école" in out


def test_a_value_that_cannot_be_changed_here_is_told_when_it_is_left(path: Path, talk: Talk) -> None:
    talk("", "Madame Anne MARTIN")
    text = path.read_text(encoding="utf-8").replace("presents:\n    - à compléter", "presents: [à compléter]")
    path.write_text(text.replace("date: à compléter", "date: &jour à compléter"), encoding="utf-8")
    out = talk(">", ">", ">", "+", "19h", ">", "5", ">", "Anne MARTIN", words=RESUME).out
    assert "Cette valeur est écrite d’une façon qu’actgen ne change pas\u00a0: corrigez-la dans le fichier." in out


@pytest.mark.long
def test_a_conversation_that_left_a_value_says_so_and_goes_on_with_it_alone(
    path: Path, answer_all: Talk, actgen: Actgen
) -> None:
    answer = answer_all({"Le jour de la séance": ["+"]})
    assert answer.code == 1
    assert answer.out.endswith(
        f"\nIl reste 1\u00a0valeur à compléter dans variables/communes/{SLUG}.yaml, "
        "et aucun acte n’est écrit d’ici là.\n"
        f"Pour reprendre\u00a0: actgen new --ask --commune {SLUG}\n"
    )
    checked = actgen("check", "--commune", SLUG)
    assert checked.code == 1
    assert "VAR-008" in checked.err
    resumed = answer_all({"Le jour de la séance": ["15/12/2025"]}, words=RESUME)
    assert resumed.code == 0, resumed.out + resumed.err
    assert "Ajouter" not in resumed.out
    assert "facultatif" not in resumed.out.partition("Ctrl-D")[2]


def test_passing_says_how_many_questions_are_passed(talk: Talk) -> None:
    out = talk("", "Madame Anne MARTIN", ">", ">", ">", "15/12/2025", "19h", ">").out
    assert ": >\n  6\u00a0questions facultatives passées.\nLe nombre de conseillers en exercice" in out


def test_passing_what_is_optional_stops_at_the_end_of_its_part(talk: Talk) -> None:
    out = talk("", "Madame Anne MARTIN", ">").out
    assert out.rstrip().split("\n\n")[-2].startswith("Les écoles de la commune\n")


def test_a_question_mark_explains(talk: Talk) -> None:
    out = talk("?").out
    assert "  L’adresse du site internet, sans https://. Exemple\u00a0: ancenis-saint-gereon.fr.\n" in out


def test_a_name_in_a_list_that_does_not_fit_is_asked_again(path: Path, talk: Talk) -> None:
    out = talk(
        "", "Madame Anne MARTIN", ">", ">", ">", "15/12/2025", "19h", ">", "5", ">", "Anne MARTIN; luc bon; Zoé LE GALL"
    ).out
    assert "  Dans «\u00a0luc bon\u00a0», le nom de famille n’est pas en capitales.\n" in out
    assert "\n  3. \n" in out
    assert "    - Anne MARTIN\n    - Zoé LE GALL\n    - à compléter\n" in path.read_text(encoding="utf-8")


def test_a_roll_with_the_names_first_is_turned_and_what_is_left_out_is_said(path: Path, talk: Talk) -> None:
    out = talk(
        "", "Madame MARTIN Anne", ">", ">", ">", "15/12/2025", "19h", ">", "5", ">",
        "1. Mme MARTIN Anne, maire, 2. BON Luc ; LE GALL Zoé (arrivée à 20h)",
    ).out  # fmt: skip
    assert "  Écrit prénom puis nom\u00a0: Madame Anne MARTIN.\n" in out
    assert "  À côté des noms, n’est pas retenu\u00a0: maire, (arrivée à 20h).\n" in out
    assert "  Écrit prénom puis nom\u00a0: Mme Anne MARTIN, Luc BON, Zoé LE GALL.\n" in out
    text = path.read_text(encoding="utf-8")
    assert "  personne: Madame Anne MARTIN\n" in text
    assert "    - Mme Anne MARTIN\n    - Luc BON\n    - Zoé LE GALL\n    - à compléter\n" in text


def test_a_rule_speaks_once_all_that_it_reads_is_known(answer_all: Talk) -> None:
    out = answer_all({"Le nombre de conseillers": ["9"]}).out
    secretaries = out.index("Le ou les secrétaires")
    assert out.index("SEA-005") < secretaries
    assert out.index("SEA-001") < secretaries
    assert out[:secretaries].count("SEA-001") == 1
    assert "SEA-001" not in out[: out.index("Les absents")]


def test_a_vote_that_does_not_add_up_is_told_when_it_is_whole(answer_all: Talk) -> None:
    out = answer_all({"Les voix pour": ["7"]}).out
    assert "VOT-001" not in out[: out.index("Les abstentions")]
    assert "VOT-001" in out


@pytest.mark.long
def test_a_conversation_that_leaves_a_fault_ends_with_what_to_correct(answer_all: Talk) -> None:
    answer = answer_all({"Les voix pour": ["7"]})
    assert answer.code == 1
    assert "erreur VOT-001" in answer.err
    assert answer.out.endswith(f"Corrigez ce fichier, puis contrôlez-le\u00a0: actgen check --commune {SLUG}\n")


def test_no_rule_speaks_of_what_is_still_to_be_typed(answer_all: Talk) -> None:
    assert "provisoire" not in answer_all().out


def test_back_asks_the_former_question_with_its_answer(path: Path, talk: Talk) -> None:
    out = talk("", "Madame Anne MARTIN", ">", ">", ">", "15/12/2025", "<", "16/12/2025").out
    assert "Le jour de la séance [15/12/2025]\u00a0: 16/12/2025\n" in out
    assert "  date: 16/12/2025\n" in path.read_text(encoding="utf-8")


def test_back_at_the_first_question_stays_there(talk: Talk) -> None:
    assert "C’est la première question.\n" in talk("<").out


def test_a_group_that_was_opened_can_be_left_again(path: Path, answer_all: Talk) -> None:
    out = answer_all({"La commission consultée": ["oui", "non"], "nom — Son nom": ["<"]}).out
    assert "La commission consultée, s’il y en a une — à donner\u202f? [non] oui\n" in out
    assert "La commission consultée, s’il y en a une — à donner\u202f? [oui] non\n" in out
    assert "\n    #commission:\n    #  # Son nom, après" in path.read_text(encoding="utf-8")
