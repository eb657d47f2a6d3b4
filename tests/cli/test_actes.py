"""`actgen actes`: the kinds of acts listed, shown, begun; and what bad files and bad words get."""

from __future__ import annotations

import io
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.atelier.declaring.received import bail
from tests.conftest import MAIRIE, Actgen
from tests.kinds.subvention import PLACE, PLAN, SUBVENTION, changed

#: A subsidy among the acts of a file.
ONE_MORE = """\
  subvention:
    numero: 2025-133
    matiere: "7.5"
    objet: Subventions
    exercice: 2025
    aides: [{association: Club de judo, montant: "500"}]
    vote: {pour: 33, contre: 0, abstentions: 0}
"""
BAIL = "variables/actes/bail.yaml"


@pytest.fixture
def project(project: Path) -> Path:
    """The project without the kinds of acts of its own, and what is made of them."""
    for folder in ("templates/mairie", "variables/actes", "golden/mairie"):
        shutil.rmtree(project / folder)
    (project / "variables" / "communes" / f"{MAIRIE}.yaml").unlink()
    record = project / "templates" / "verrou.txt"
    lines = record.read_text(encoding="utf-8").splitlines(keepends=True)
    record.write_text("".join(line for line in lines if not line.startswith("mairie/")), encoding="utf-8")
    return project


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def declare(project: Path, text: str = SUBVENTION, name: str = "subvention") -> None:
    folder = project / "variables" / "actes"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_each_kind_is_listed_with_where_it_comes_from(project: Path, actgen: Actgen) -> None:
    declare(project)
    declare(project, SUBVENTION.replace("SUB-001", "DEL-001"), "deliberation")
    answer = actgen("actes", "list")
    assert (answer.code, answer.err) == (0, "")
    out = plain(answer.out)
    assert (
        "subvention : La délibération de subvention.\n"
        "  du projet (variables/actes/subvention.yaml) ; capacités : numero, seance, vote, publicite\n"
        "  collection : mairie ; modèles : aucun\n"
    ) in out
    assert "  du projet, à la place de celle d’actgen (variables/actes/deliberation.yaml) ;" in out
    assert (
        "decision : La décision du maire sur l’espace numérique de travail, par délégation du conseil.\n"
        "  fournie avec actgen ;"
    ) in out


def test_the_roots_are_listed_with_their_fields_and_shown(project: Path, actgen: Actgen) -> None:
    (project / "variables/rubriques").mkdir()
    own = "type: liste de groupe\ndescription: Nos écoles.\n"
    own += "champs: {designation: {type: ligne}, effectif: {type: nombre}}\n"
    (project / "variables/rubriques/ecoles.yaml").write_text(own, encoding="utf-8")
    out = plain(actgen("actes", "list").out)
    assert (
        "comptable : Le comptable assignataire.\n  fournie avec actgen ; champs : nom, adresse\n"
        "ecoles : Nos écoles.\n"
        "  du projet, à la place de celle d’actgen (variables/rubriques/ecoles.yaml) ; champs : designation, effectif\n"
    ) in out
    shown = plain(actgen("actes", "show", "comptable").out)
    assert shown == (
        "comptable : Le comptable assignataire.\n"
        "Rubrique du fichier d’une collectivité, fournie avec actgen.\n"
        "  comptable : un groupe de valeurs. Le comptable assignataire.\n"
        "    peut manquer\n"
        "    nom * : un texte d’une ligne. Sa dénomination. Exemple : Service de gestion comptable d’Alès.\n"
        "    adresse : un texte d’une ligne. Ses coordonnées postales. Exemple : 1 rue de la Paix, 30100 ALÈS.\n"
        "      peut manquer\n"
    )
    (data,) = json.loads(actgen("actes", "show", "comptable", "--json").out)["rubriques"]
    assert [one["nom"] for one in data["champs"]] == ["nom", "adresse"]
    assert "Vouliez-vous dire «\u00a0comptable\u00a0»" in actgen("actes", "show", "comptables").err


def test_a_kind_is_shown_whole(project: Path, actgen: Actgen) -> None:
    declare(project)
    answer = actgen("actes", "show", "subvention")
    assert (answer.code, answer.err) == (0, "")
    out = plain(answer.out)
    for line in (
        "Transmission (@CTES) : nature DE, matière 7.5.",
        "Date de l’acte : la première qui est donnée de acte.date, acte.date_signature, seance.date.",
        "  vote : Un acte mis aux voix.",
        "    vote * : Le vote.",
        "  exercice * : un nombre entier. L’exercice budgétaire. Exemple : 2026.",
        "    montant * : un montant en euros. L’aide accordée. Exemple : 1 500,00.",
        "    se calcule : aides | somme('montant')",
        "  SUB-001 (avertissement, actes faits depuis le 08/06/2001)",
        "    source : loi n° 2000-321 du 12 avril 2000, art. 10",
        "    vérifie : pour chaque élément de acte.aides, element.montant <= 23000 or element.convention",
        "    exercice: 2026",
        "      - association: Club de judo",
    ):
        assert f"\n{line}\n" in out


def test_json_gives_the_kinds_to_programs(project: Path, actgen: Actgen) -> None:
    declare(project)
    data = json.loads(actgen("actes", "show", "subvention", "--json").out)
    (acte,) = data["actes"]
    assert data["defauts"] == []
    assert [field["nom"] for field in acte["champs"]] == ["exercice", "aides", "total"]
    assert acte["champs"][1]["champs"][1]["type"] == "montant"
    assert acte["regles"][0]["depuis"] == "2001-06-08"
    assert [one["acte"] for one in json.loads(actgen("actes", "list", "--json").out)["actes"]][1] == "subvention"


def test_an_act_that_there_is_not_is_told_with_the_nearest(project: Path, actgen: Actgen) -> None:
    answer = actgen("actes", "show", "convension")
    assert (answer.code, plain(answer.err)) == (
        2,
        "Il n’y a pas d’acte « convension ».\n→ Vouliez-vous dire « convention » ?\n",
    )


@pytest.mark.long
def test_the_faults_of_a_kind_are_told_by_each_command_and_stop_the_acts_of_a_file_that_has_one(
    project: Path, actgen: Actgen, edit: Callable[[str, str], None]
) -> None:
    declare(project, changed(('montant: "30000", convention: oui}]}', 'montant: "30000"}]}')))
    message = "L’exemple juste de SUB-001 enfreint la règle\u00a0: «"
    for words in (("check",), ("actes", "list"), ("actes", "show", "subvention"), ("templates", "lint")):
        answer = actgen(*words)
        assert answer.code == 1, words
        assert answer.err.count(message) == 1, words
        assert f"erreur DCL-010 — {PLACE}:" in answer.err
    edit("  convention: {}\n", f"  convention: {{}}\n\n{ONE_MORE}")
    answer = actgen("render", "deliberation", "--commune", "ancenis-saint-gereon")
    assert answer.code == 1
    assert message in answer.err
    assert not (project / "out").exists()


def test_a_fault_in_the_rules_of_a_kind_does_not_stop_the_acts_of_a_file_that_has_none(
    project: Path, actgen: Actgen
) -> None:
    declare(project, changed(('montant: "30000", convention: oui}]}', 'montant: "30000"}]}')))
    answer = actgen("render", "deliberation", "--commune", "ancenis-saint-gereon", "--format", "txt")
    assert (answer.code, "DCL-010" in answer.err) == (0, False)


def test_a_file_of_a_kind_that_cannot_be_read_is_told_once(project: Path, actgen: Actgen) -> None:
    declare(project, changed(("type: nombre", "type: nombr")))
    for words in (("check",), ("actes", "list"), ("actes", "show", "subvention")):
        answer = actgen(*words)
        assert answer.code == 1
        assert plain(answer.err).count("« nombr » n’est pas un type de valeur.") == 1, words


@pytest.mark.long
def test_misnamed_files_of_kinds_are_told_as_those_of_communes(project: Path, actgen: Actgen) -> None:
    declare(project, SUBVENTION, "Subvention Sport")
    answer = actgen("check")
    assert "Ce nom n’est pas celui d’un fichier de sorte d’acte" in plain(answer.err)
    assert "→ Renommez-le subvention-sport.yaml, ou rangez-le ailleurs." in answer.err


def test_explain_knows_the_rules_of_the_project(project: Path, actgen: Actgen) -> None:
    declare(project)
    answer = actgen("check", "--explain", "sub-001")
    assert answer.code == 0
    out = plain(answer.out)
    assert out.startswith("### SUB-001 : element.montant <= 23000 or element.convention\n")
    for text in (
        "- Source : loi n° 2000-321 du 12 avril 2000, art. 10.",
        "- Actes : faits depuis le 08/06/2001.",
        "Juste : `{aides: [{association: Club, montant: 30000, convention: oui}]}`",
        "Faux : `{aides: [{association: Club, montant: 30000}]}`",
        "Que faire : Signez une convention.",
    ):
        assert text in out


def test_a_kind_of_the_town_hall_needs_no_academy_from_its_template_to_its_act(project: Path, actgen: Actgen) -> None:
    declare(project)
    (project / "plan.txt").write_text(PLAN, encoding="utf-8")
    made = actgen("templates", "new", "mairie/subvention@2026", "--from", "plan.txt")
    assert (made.code, "académie" in made.out) == (0, False)
    assert not (project / "variables/academies/mairie.yaml").exists()
    begun = actgen("new", "--insee", "75056", "--acte", "subvention")
    assert (begun.code, begun.err) == (0, "")
    assert begun.out.startswith("Paris (Paris, 75056)\n")
    path = project / "variables/communes/paris.yaml"
    text = path.read_text(encoding="utf-8")
    for name, value in (
        ("personne", "Madame Anne HIDAL"), ("date", "2026-03-02"), ("conseillers_en_exercice", "2"),
        ("numero", "2026-12"), ("objet", "Aides aux associations"), ("exercice", "2026"),
        ("association", "Club de judo"),
        ("montant", "1 500"), ("pour", "2"), ("contre", "0"), ("abstentions", "0"),
    ):  # fmt: skip
        text = re.sub(rf"(?m)^( +(?:- )?{name}): à compléter$", rf"\1: {value}", text)
    people = "presents:\n    - à compléter", "presents:\n    - Anne HIDAL\n    - Jean PETIT"
    text = text.replace(*people).replace("secretaires:\n    - à compléter", "secretaires:\n    - Jean PETIT")
    path.write_text(text, encoding="utf-8")
    render = "render", "subvention", "--commune", "paris", "--version", "2026", "--projet", "--format", "txt"
    answer = actgen(*render)
    assert answer.code == 0, answer.err
    (act,) = (project / "out" / "paris").glob("*.txt")
    assert "Club de judo : 1 500 €" in plain(act.read_text(encoding="utf-8"))
    path.write_text(text.replace("montant: 1 500", "montant: 1.500"), encoding="utf-8")
    refused = actgen(*render, "--force")
    assert refused.code == 1
    assert "« 1.500 » est douteux" in plain(refused.err)
    path.write_text(text.replace("    vote:", "    total: 3\n    vote:"), encoding="utf-8")
    refused = actgen(*render, "--force")
    assert "total : cette valeur se calcule : elle ne s’écrit pas." in plain(refused.err)


def test_a_template_that_no_act_would_seek_is_told(project: Path, actgen: Actgen) -> None:
    declare(project)
    (project / "plan.txt").write_text(PLAN, encoding="utf-8")
    answer = actgen("templates", "new", "nantes/subvention@2026", "--from", "plan.txt")
    assert ("→ L’acte « subvention » cherche ses modèles dans la collection « mairie », non ici.\n") in plain(
        answer.out
    )
    linted = actgen("templates", "lint", "nantes/subvention@2026")
    assert linted.code == 0
    assert (
        "avertissement MAN-007 — templates/nantes/subvention/2026.yaml\n"
        "  L’acte « subvention » cherche ses modèles dans la collection « mairie » : celui-ci ne sert à aucun.\n"
    ) in plain(linted.err)


def test_an_act_without_template_is_told_with_the_command_that_makes_one(project: Path, actgen: Actgen) -> None:
    declare(project)
    answer = actgen("new", "--insee", "75056", "--acte", "subvention")
    assert (answer.code, plain(answer.err)) == (
        2,
        "La collection « mairie » n’a pas de modèle pour « subvention ».\n"
        "→ Faites-en un : actgen templates new mairie/subvention@2026 --from FICHIER\n",
    )


# actes new


def test_a_kind_begun_by_options_loads_and_says_what_follows(project: Path, actgen: Actgen) -> None:
    words = ("--nom", "bail de locaux", "--capacite", "signature", "--champ", "loyer:montant", "--champ", "cles:nombre")
    answer = actgen("actes", "new", "bail", *words)
    assert (answer.code, answer.err) == (0, "")
    assert plain(answer.out) == (
        f"écrit {BAIL} : 2 champs.\n"
        "  loyer : montant\n"
        "  cles : nombre\n"
        "→ Et maintenant :\n"
        f"  1. Relisez {BAIL} : noms, types, descriptions.\n"
        "     actgen actes show bail\n"
        "  2. Faites-en le modèle (VERSION : l’année, par exemple) :\n"
        "     actgen templates new mairie/bail@VERSION --from FICHIER.docx\n"
        "  3. Commencez le fichier d’une collectivité :\n"
        "     actgen new --insee CODE --acte bail\n"
    )
    assert actgen("actes", "show", "bail").code == 0


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--capacite", "signatur"), "Il n’y a pas de capacité « signatur ».\n→ Vouliez-vous dire « signature » ?"),
        (("--capacite", "signature", "--champ", "loyer:montan"), "loyer : « montan » n’est pas un type de valeur."),
        (
            ("--capacite", "signature", "--champ", "x:groupe"),
            "les champs d’un groupe ne se donnent pas dans une option.",
        ),
        (("--capacite", "numero"), "Rien ne donne la date de l’acte « bail »."),
        (("--capacite", "signature", "--champ", "commune:ligne"), "Un champ ne peut pas se nommer « commune »"),
        (("--capacite", "signature", "--champ", "a:ligne", "--champ", "a:ligne"), "« a » est écrit deux fois"),
        (("--capacite", "signature", "--collection", "Ma Mairie"), "n’est pas le nom d’une collection de modèles"),
    ],
)
def test_what_cannot_be_a_kind_is_told_and_nothing_is_written(
    words: tuple[str, ...], message: str, project: Path, actgen: Actgen
) -> None:
    answer = actgen("actes", "new", "bail", "--nom", "bail", *words)
    assert answer.code in (1, 2)
    assert message in plain(answer.err)
    assert not (project / BAIL).exists()


def test_a_file_that_exists_is_not_replaced_unasked(project: Path, actgen: Actgen) -> None:
    declare(project)
    words = "actes", "new", "subvention", "--nom", "aide", "--capacite", "date"
    answer = actgen(*words)
    assert (answer.code, answer.err.startswith(f"{PLACE} existe déjà. Rien n’a été écrit.\n")) == (2, True)
    assert (project / PLACE).read_text(encoding="utf-8") == SUBVENTION
    assert actgen(*words, "--force").code == 0


def test_a_word_file_gives_the_fields(project: Path, actgen: Actgen, tmp_path: Path) -> None:
    received = tmp_path / "bail.docx"
    received.write_bytes(bail())
    answer = actgen("actes", "new", "bail", "--nom", "bail", "--capacite", "signature", "--from", received)
    assert (answer.code, answer.err) == (0, "")
    assert "  loyer : montant\n" in plain(answer.out)
    assert actgen("actes", "show", "bail").code == 0
    assert f"templates new mairie/bail@VERSION --from {received}" in answer.out


def test_what_is_no_word_file_is_refused(project: Path, actgen: Actgen) -> None:
    (project / "bail.txt").write_text("Le loyer est de ………… €.", encoding="utf-8")
    answer = actgen("actes", "new", "bail", "--nom", "bail", "--capacite", "date", "--from", "bail.txt")
    assert (answer.code, "n’est pas un fichier Word." in answer.err) == (2, True)
    assert not (project / BAIL).exists()


def answered(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


NO = ("non",) * 7


def test_a_kind_is_begun_question_by_question(project: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch) -> None:
    capacities = ("", "?", "oui", *NO[:6], "", "")  # numero, date: explained, then taken; no other
    answered(
        monkeypatch, "bail de locaux", "", *capacities,
        "Le loyer", "montan", "", "Le loyer annuel.", "1.500", "1 500", "",
        "commune_louee", "commune", "", "", "oui", "",
    )  # fmt: skip
    answer = actgen("actes", "new", "bail")
    assert (answer.code, answer.err) == (0, ""), answer.out
    out = plain(answer.out)
    assert "    date * : Sa date. Exemple : 2025-12-15." in out
    assert "« montan » n’est pas un type de valeur." in out
    assert "« 1.500 » est douteux" in out
    text = (project / BAIL).read_text(encoding="utf-8")
    assert "  loyer:\n    type: montant\n    description: Le loyer annuel.\n    exemple: 1 500\n" in text
    assert "  commune_louee:\n    type: commune\n" in text
    assert "    facultatif: oui\n" in text
    assert "capacites: [date]" in text


def test_questions_that_stop_write_nothing(project: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch) -> None:
    answered(monkeypatch, "bail")
    answer = actgen("actes", "new", "bail")
    assert (answer.code, plain(answer.out).endswith("Interrompu : rien n’a été écrit.\n")) == (1, True)
    assert not (project / BAIL).exists()


def test_the_fields_of_a_word_file_are_offered_one_by_one(
    project: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    received = tmp_path / "court.docx"
    received.write_bytes(bail(paragraphs=("Le loyer est de ………… €, et la caution de ………… €.",), table=()))
    answered(monkeypatch, "bail", "", "", "oui", *NO[:6], "", "", "", "loyer_annuel", "", "", "", "", "non", "")
    answer = actgen("actes", "new", "bail", "--from", received)
    assert answer.code == 0, answer.out
    assert "  Champ « loyer », montant. Le garder ? (oui ou non) [oui] :" in plain(answer.out)
    assert plain(answer.out).count("écrit variables/actes/bail.yaml : 1 champ.\n  loyer_annuel : montant\n") == 1
