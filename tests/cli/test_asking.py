"""`actgen new --ask`: the conversation, read from a pipe and typed in a real terminal."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.atelier.first_file.editing import Sheet
from tests.atelier.first_file.terminal import terminal
from tests.conftest import Actgen, Answer

SLUG = "vigneux-de-bretagne"
CALL = ("new", "--insee", "44217", "--acte", "deliberation", "--ask")
RESUME = ("new", "--ask", "--commune", SLUG)
Talk = Callable[..., Answer]
#: More answers than any conversation has.
MOST = 300
#: Prompt, or what it begins with → the answers given to it, in turn; nothing typed for any other.
WHOLE = {
    "Civilité": ["Madame Anne MARTIN"],
    "Le jour de la séance": ["15/12/2025"],
    "L’heure d’ouverture": ["19h"],
    "Le nombre de conseillers": ["5"],
    "Les présents": ["Anne MARTIN, Luc BON", "Zoé LE GALL", ""],
    "Les excusés": ["Paul PETIT", ""],
    "Les absents": ["Jean GRAND", ""],
    "Ajouter un pouvoir": ["oui"],
    "Qui donne pouvoir": ["Paul PETIT"],
    "Qui le reçoit": ["Luc BON"],
    "Le ou les secrétaires": ["Zoé LE GALL", ""],
    "Le numéro": ["2025-12"],
    "L’objet": ["Adhésion : un groupement de commandes"],
}


@pytest.fixture
def path(project: Path) -> Path:
    return project / "variables" / "communes" / f"{SLUG}.yaml"


@pytest.fixture
def talk(project: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch) -> Talk:
    """Call `actgen` with these lines to read."""

    def call(*lines: str, words: tuple[str, ...] = CALL) -> Answer:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return actgen(*words)

    return call


@pytest.fixture
def answer_all(project: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch) -> Talk:
    """Call `actgen` and answer each prompt as `WHOLE`, changed by `others`, says."""

    def call(others: dict[str, list[str]] | None = None, words: tuple[str, ...] = CALL) -> Answer:
        usual = WHOLE if words == CALL else {}
        left = {start: list(answers) for start, answers in {**usual, **(others or {})}.items()}
        asked, count = [""], [0]

        class Reader(io.StringIO):
            def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
                start = next((start for start in left if asked[0].startswith(start)), "")
                answers = left.get(start, [])
                count[0] += 1
                if count[0] > MOST:
                    return ""
                return f"{answers.pop(0) if answers else ''}\n"

        from actgen.atelier.first_file import lines

        def noticing(self: lines.Lines, prompt: str, choices: object) -> str:
            if not prompt.startswith("  "):
                asked[0] = prompt
            return original(self, prompt, choices)  # type: ignore[arg-type]

        def heard(self: lines.Lines, text: str = "") -> None:
            if text.startswith((*left, "Les ", "Le ou les ")):
                asked[0] = text
            said(self, text)

        original, said = lines.Lines.ask, lines.Lines.say
        with monkeypatch.context() as patch:
            patch.setattr(lines.Lines, "ask", noticing)
            patch.setattr(lines.Lines, "say", heard)
            patch.setattr("sys.stdin", Reader())
            return actgen(*words)

    return call


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


def test_a_conversation_about_an_epci_gives_acts_that_can_be_made(
    project: Path, answer_all: Talk, actgen: Actgen
) -> None:
    answer = answer_all(EPCI, ("new", "--ask", "--siren", "244400404", "--acte", "deliberation-intercommunale"))
    assert answer.code == 0, answer.out + answer.err
    assert answer.out.endswith("Pour faire les actes\u00a0: actgen render dossier --commune nantes-metropole\n")
    assert actgen("render", "dossier", "--commune", "nantes-metropole", "--format", "txt").code == 0
    text = (project / "out/nantes-metropole/deliberation-intercommunale.txt").read_text(encoding="utf-8")
    assert "Apolline VERDEZUN, Luc BON et Zoé LE GALL" in text.replace("\u00a0", " ")


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


def test_a_broken_rule_of_a_sitting_is_told_by_what_its_main_file_says(meyrals: Path, answer_all: Talk) -> None:
    out = answer_all({**SITTING, "Les excusés": ["Xavier INCONNU", ""]}, (*OF_A_SITTING, "--acte", "affaire")).out
    assert "Xavier INCONNU" in out
    assert "  SEA-" in out


def test_a_sitting_whose_acts_are_a_list_is_completed_by_hand(meyrals: Path, talk: Talk) -> None:
    answer = talk(words=("new", "--ask", "--commune", "meyrals", "--seance", "2026-02-10"))
    assert answer.code == 2
    assert answer.err.startswith("Les actes de cette séance sont une liste, que les questions ne remplissent pas.\n")


def test_the_votes_of_a_council_that_agrees_are_offered(answer_all: Talk) -> None:
    assert "Les voix pour, pouvoirs compris [4]\u00a0: \n" in answer_all().out


def test_the_size_of_the_council_is_offered(talk: Talk) -> None:
    answer = talk("", "Madame Anne MARTIN", ">", ">", ">", "15/12/2025", "19h", ">", "<")
    assert "Le nombre de conseillers en exercice [29]\u00a0: <" in answer.out


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


@pytest.mark.parametrize("word", ["+", "à compléter", "A COMPLETER"])
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
    out = answer_all({"La commission consultée": ["oui", "non"], "nom — Après": ["<"]}).out
    assert "La commission consultée, s’il y en a une — à donner\u202f? [non] oui\n" in out
    assert "La commission consultée, s’il y en a une — à donner\u202f? [oui] non\n" in out
    assert "\n    #commission:\n    #  # Après" in path.read_text(encoding="utf-8")


def test_an_end_of_answers_keeps_them_and_says_how_to_go_on(path: Path, talk: Talk) -> None:
    answer = talk("", "Madame Anne MARTIN")
    assert answer.code == 1
    count = Sheet(path.read_text(encoding="utf-8")).marks
    assert answer.out.endswith(
        f"\nInterrompu. Vos réponses sont enregistrées dans variables/communes/{SLUG}.yaml\u00a0; "
        f"il reste {count}\u00a0valeurs à compléter.\n"
        f"Pour reprendre\u00a0: actgen new --ask --commune {SLUG}\n"
    )


@pytest.mark.parametrize("words", [CALL, RESUME])
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


class TestInATerminal:
    def test_tab_completes_and_an_interruption_keeps_what_was_said(self, path: Path, project: Path) -> None:
        with terminal("new", "--ask", "--acte", "deliberation", folder=project) as screen:
            screen.waits_for("code postal)")
            screen.types("vigneux-de-b\t")
            screen.waits_for("Bretagne (Loire-Atlantique, 44217)")
            screen.types("\r")
            screen.waits_for("internet")
            screen.types("\r")
            screen.waits_for("Rémy ORHON)")
            screen.types("Madame Anne MARTIN\r")
            screen.waits_for("appellation")
            screen.types(">\r")
            screen.waits_for("Ajouter une école")
            screen.types(">\r")
            screen.waits_for("Ajouter une étape")
            screen.types(">\r")
            screen.waits_for("Le jour de la séance")
            screen.types("15/12/2025\r")
            screen.waits_for("ouverture")
            screen.types("\x03")
            screen.waits_for(f"Pour reprendre\u00a0: actgen new --ask --commune {SLUG}")
            assert screen.ends() == 1
        assert "  date: 15/12/2025\n" in path.read_text(encoding="utf-8")

    def test_names_are_pasted_and_then_completed_after_a_resumption(self, path: Path, project: Path) -> None:
        self.test_tab_completes_and_an_interruption_keeps_what_was_said(path, project)
        with terminal(*RESUME, folder=project) as screen:
            screen.waits_for("ouverture")
            screen.types("19h\r")
            screen.waits_for("réunis")
            screen.types(">\r")
            screen.waits_for("exercice")
            screen.types("3\r")
            screen.waits_for("préside")
            screen.types(">\r")
            screen.waits_for("  1. ")
            screen.types("\x1b[200~1\tMARTIN Anne\n2\tBON Luc\n3\tLE GALL Zoé\x1b[201~\r")
            screen.waits_for("  4. ")
            screen.types("\r")
            screen.waits_for("excusés")
            screen.types(">\r")
            screen.waits_for("secrétaires")
            screen.types("zo\t")
            screen.waits_for("Zoé LE GALL")
            screen.types("\r")
            screen.waits_for("  2. ")
            screen.types("\x04")
            assert screen.ends() == 1
        text = path.read_text(encoding="utf-8")
        assert "    - Anne MARTIN\n    - Luc BON\n    - Zoé LE GALL\n" in text
        assert "    - Zoé LE GALL\n    - à compléter\n" in text

    def test_a_narrow_one_cuts_no_word_and_no_command(self, path: Path, project: Path) -> None:
        with terminal(*CALL, folder=project, columns=60) as screen:
            assert "passe une\nquestion facultative. «\u00a0?\u00a0» explique" in screen.waits_for("internet")
            screen.types("\r")
            asked = screen.waits_for("Rémy ORHON)")
            assert "Civilité, prénom et nom, le nom en capitales (Monsieur\nRémy ORHON)" in asked
            screen.types("+\r")
            screen.waits_for("  Laissé à compléter\u00a0: la question reviendra quand vous\n  reprendrez.\n")
            screen.waits_for("(facultatif)")
            screen.types("\x04")
            screen.waits_for(f"Pour reprendre\u00a0:\nactgen new --ask --commune {SLUG}\n")
            assert screen.ends() == 1
        assert "  personne: à compléter\n" in path.read_text(encoding="utf-8")

    def test_an_answer_is_typed_under_a_question_that_leaves_it_no_room(self, project: Path) -> None:
        with terminal("new", "--ask", folder=project, columns=60) as screen:
            assert screen.waits_for("postal)\u00a0: \n").startswith("La commune")
            screen.waits_for(" \x08")  # the line to type at is there
            screen.types("\x04")
            screen.waits_for("Interrompu\u00a0: rien n’a été écrit.")
            assert screen.ends() == 1
