"""What is wrong in the file of a kind of act: each fault with its place, its reason and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kinds.faulty import fault_of
from tests.kinds.subvention import SUBVENTION, changed, faults_with, line_of, told

EXERCICE = '  exercice: {type: nombre, description: L’exercice budgétaire., exemple: "2026"}'


def test_a_sound_file_has_no_fault(tmp_path: Path) -> None:
    assert faults_with(tmp_path, SUBVENTION) == []


def test_a_type_that_there_is_not_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    code, place, message, hint = fault_of(
        tmp_path, ("type: montant, description: L’aide", "type: montan, description: L’aide")
    )
    assert (code, place) == ("VAR-003", f"{line_of(SUBVENTION, 'montant:')}:23")
    assert message == "champs.aides.champs.montant.type : « montan » n’est pas un type de valeur."
    assert hint.startswith("Vouliez-vous dire « montant » ? Les types sont : texte, ligne, nombre,")


def test_a_list_of_lists_is_refused(tmp_path: Path) -> None:
    _, _, message, hint = fault_of(tmp_path, ("liste de groupe", "liste de liste de ligne"))
    assert "est une liste de listes, qu’aucun acte n’écrit." in message
    assert hint == "Écrivez « liste de groupe », et une liste parmi les champs du groupe."


def test_a_name_that_is_declared_twice_is_told_with_its_first_line(tmp_path: Path) -> None:
    code, place, message, hint = fault_of(tmp_path, ("  total: {", "  exercice: {type: ligne}\n  total: {"))
    assert (code, place) == ("YAML-008", f"{line_of(SUBVENTION, 'total:')}:3")
    assert message == "« exercice » est écrit deux fois : déjà à la ligne 9."
    assert hint == "Gardez une seule des deux lignes."


def test_an_attribute_that_there_is_not_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    code, _, message, hint = fault_of(tmp_path, ('exemple: "1 500,00"', 'exempel: "1 500,00"'))
    assert (code, message) == ("VAR-002", "« champs.aides.champs.montant.exempel » n’est pas un nom de variable connu.")
    assert hint == "Vouliez-vous dire « exemple » ?"


def test_a_capacity_that_there_is_not_is_told_with_all_of_them(tmp_path: Path) -> None:
    code, place, message, hint = fault_of(tmp_path, ("seance, vote, publicite", "seance, votes, publicite"))
    assert (code, place, message) == ("VAR-003", "7:29", "capacites[3] : « votes » n’est pas admis ici.")
    assert hint == (
        "Écrivez numero, date, seance, delegation, vote, election, parties, annexes, signature ou publicite."
    )


@pytest.mark.parametrize("code", ["33", "7", "7.11", "2.4", "0.1", "7.5.1.1.1.1"])
def test_a_matter_that_the_transmission_does_not_know_is_refused(tmp_path: Path, code: str) -> None:
    told_code, place, message, hint = fault_of(tmp_path, ('matiere: "7.5"', f'matiere: "{code}"'))
    assert (told_code, place) == ("VAR-003", f"{line_of(SUBVENTION, 'matiere:')}:10")
    assert (message, hint) == (f"matiere : « {code} » n’est pas le code d’une matière (@CTES).", "Exemple : 7.5.")


@pytest.mark.parametrize("code", ["7.10", "1.7.2", "8.1"])
def test_a_matter_of_the_country_or_of_a_prefecture_is_taken(tmp_path: Path, code: str) -> None:
    assert faults_with(tmp_path, changed(('matiere: "7.5"', f'matiere: "{code}"'))) == []


def test_a_kind_cannot_take_the_name_of_a_root(tmp_path: Path) -> None:
    (fault,) = faults_with(tmp_path, SUBVENTION, "commune")
    assert told(fault) == (
        "DCL-003",
        "variables/actes/commune.yaml",
        "Aucun acte ne peut se nommer « commune » : les modèles de tous les actes lisent déjà ce nom.",
        "Donnez au fichier un autre nom.",
    )


def test_the_field_of_a_capacity_takes_no_type(tmp_path: Path) -> None:
    code, _, message, hint = fault_of(tmp_path, ("  exercice:", "  numero:"))
    assert (code, message) == ("DCL-004", "« numero » est déjà un champ de la capacité « numero ».")
    assert hint == "Retirez son type pour le demander autrement, ou donnez-lui un autre nom."


def test_a_capacity_named_as_its_field_lets_it_be_asked_otherwise(tmp_path: Path) -> None:
    again = "  vote: {description: Le vote de l’aide.}\n  numero: {exemple: 2026-12}"
    assert faults_with(tmp_path, changed((EXERCICE, f"{EXERCICE}\n{again}"))) == []


def test_a_field_without_a_type_is_told_to_be_that_of_a_capacity_where_it_is(tmp_path: Path) -> None:
    code, _, message, hint = fault_of(tmp_path, (EXERCICE, "  delegation_signature: {facultatif: oui}"))
    assert (code, message) == ("DCL-004", "« delegation_signature » n’a pas de type.")
    assert hint.startswith("Ajoutez une ligne « type: … ».")
    _, _, message, _ = fault_of(tmp_path, (EXERCICE, "  signataire: {facultatif: oui}"), ("vote, publicite", "vote"))
    assert "ne peut pas se nommer « signataire »" in message
    _, _, message, _ = fault_of(tmp_path, (EXERCICE, "  compte_rendu: {facultatif: oui}"))
    assert message == "« compte_rendu » n’a pas de type. C’est un champ de la capacité « delegation »."


def test_an_act_of_a_kind_that_there_is_not_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    code, place, message, hint = fault_of(tmp_path, (EXERCICE, "  avant: {type: acte de subventio}"))
    assert (code, place, message) == ("DCL-005", "9:17", "Il n’y a pas d’acte « subventio » dans ce projet.")
    assert hint == "Vouliez-vous dire « subvention » ou « convention » ?"
    assert faults_with(tmp_path, changed((EXERCICE, "  avant: {type: acte de deliberation}"))) == []


def test_a_kind_whose_date_is_never_given_is_refused(tmp_path: Path) -> None:
    assert fault_of(tmp_path, ("[numero, seance, vote, publicite]", "[numero, publicite]")) == (
        "DCL-006",
        "",
        "Rien ne donne la date de l’acte « subvention ».",
        "Donnez-lui la capacité date, seance ou signature (sous « capacites: », ou par --capacite), ou dites d’où elle "
        "vient, après « date: ».",
    )


@pytest.mark.parametrize(
    ("source", "message", "hint"),
    [
        ("acte.jour", "il n’y a pas de telle date", "Il y a : affichage, mise_en_ligne, publication, "),
        ("seance.heure", "il n’y a pas de telle date", "Il y a : affichage_convocation, convocation et date."),
        ("sceance.date", "« sceance » n’est pas un acte", "Vouliez-vous dire « seance » ?"),
    ],
)
def test_a_date_that_there_is_not_gives_none(source: str, message: str, hint: str, tmp_path: Path) -> None:
    code, place, said, advice = fault_of(tmp_path, ("rang: 20", f"rang: 20\ndate: [{source}]"))
    assert (code, place) == ("DCL-006", "7:8")
    assert said == f"« {source} » ne peut pas donner la date de l’acte : {message}."
    assert advice.startswith(hint)


def test_a_kind_approves_an_act_that_there_is(tmp_path: Path) -> None:
    (fault,) = faults_with(tmp_path, changed(("rang: 20", "approuve: conventon")))
    assert told(fault) == (
        "DCL-005",
        "6:11",
        "Il n’y a pas d’acte « conventon » dans ce projet.",
        "Vouliez-vous dire « convention » ou « subvention » ?",
    )


def test_the_last_day_of_a_declaration_follows_its_first(tmp_path: Path) -> None:
    (rule,) = faults_with(tmp_path, changed(("depuis: 2001-06-08", "depuis: 2001-06-08\n    jusqua: 2000-01-01")))
    assert told(rule)[::2] == (
        "DCL-001",
        "SUB-001 : son dernier jour, le 1er janvier 2000, vient avant le premier, le 8 juin 2001.",
    )
    days = "  motif: {type: ligne, depuis: 2026-01-01, jusqua: 2025-12-31}"
    code, _, message, hint = fault_of(tmp_path, (EXERCICE, days))
    assert (code, hint) == ("DCL-001", "Corrigez l’un des deux.")
    assert message == "« motif » : son dernier jour, le 31 décembre 2025, vient avant le premier, le 1er janvier 2026."


def test_a_declared_date_may_give_that_of_the_act(tmp_path: Path) -> None:
    text = changed(("rang: 20", "date: [acte.jour]"), (EXERCICE, "  jour: {type: date}"))
    assert faults_with(tmp_path, text) == []


def test_two_rules_have_two_codes(tmp_path: Path) -> None:
    twice = "regles:\n  - {code: SUB-001, verifie: exercice > 0, message: Il manque l’exercice.}\n"
    assert fault_of(tmp_path, ("regles:\n", twice))[2:] == (
        "La règle SUB-001 est écrite deux fois.",
        "Changez l’un des deux codes.",
    )


def test_two_kinds_cannot_have_a_rule_of_one_code(tmp_path: Path) -> None:
    assert faults_with(tmp_path, SUBVENTION) == []
    (fault,) = faults_with(tmp_path, SUBVENTION, "subvention-bis")
    code, _, message, _ = told(fault)
    assert (code, message) == (
        "DCL-007",
        "La règle SUB-001 est écrite deux fois : déjà dans variables/actes/subvention.yaml.",
    )


def test_a_paper_of_a_sitting_can_ask_for_nothing(tmp_path: Path) -> None:
    text = changed(("capacites:", "papier_de_seance: après\ncapacites:"))
    found = [told(fault) for fault in faults_with(tmp_path, text)]
    assert {code for code, *_ in found} == {"DCL-011"}
    assert "Un papier de séance se fait sans que le fichier le nomme : il ne peut pas demander « numero »." in (
        message for _, _, message, _ in found
    )
    assert {hint for *_, hint in found} == {"Rendez ce champ facultatif, ou retirez la ligne « papier_de_seance »."}
