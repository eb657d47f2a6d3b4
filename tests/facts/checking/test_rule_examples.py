"""The two examples of a declared rule, executed: what it calls right keeps it, what it calls wrong breaks it."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.facts.checking.kind_checks import kinds_faults
from actgen.facts.checking.rule_examples import example_dossier, example_faults
from tests.kinds.subvention import SUBVENTION, changed, kinds_with, line_of, told

JUSTE = 'juste: {aides: [{association: Club, montant: "30000", convention: oui}]}'
FAUX = 'faux: {aides: [{association: Club, montant: "30000"}]}'


def faults(folder: Path, *pairs: tuple[str, str]) -> list[tuple[str, str, str, str]]:
    kinds = kinds_with(folder, changed(*pairs))
    return [told(fault) for fault in example_faults(kinds, kinds["subvention"])]


def test_examples_that_say_what_they_are_named_have_no_fault(tmp_path: Path) -> None:
    assert faults(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "message", "hint"),
    [
        (
            JUSTE, JUSTE.replace("oui", "non"),
            "L’exemple juste de SUB-001 enfreint la règle : « L’aide de 30 000 € à Club dépasse 23 000 € ».",
            "Corrigez l’exemple, ou ce que la règle vérifie.",
        ),
        (
            FAUX, FAUX.replace("30000", "300"),
            "L’exemple faux de SUB-001 n’enfreint pas la règle : élément 1, element.montant vaut 300,00 et "
            "element.convention n’est pas donné.",
            "Corrigez l’exemple, ou ce que la règle vérifie.",
        ),
        (
            FAUX, "faux: {aides: []}", "L’exemple faux de SUB-001 n’enfreint pas la règle : acte.aides est vide.",
            "Corrigez l’exemple, ou ce que la règle vérifie.",
        ),
        (
            FAUX, FAUX.replace("association: Club, ", ""),
            "L’exemple faux de SUB-001 ne se lit pas : il manque « association » dans « aides[1] ».",
            "Ajoutez-y « association: … ».",
        ),
        (
            FAUX, FAUX.replace("association: Club", "association: Club, lieu: A"),
            "L’exemple faux de SUB-001 ne se lit pas : « aides[1].lieu » n’est pas un nom connu.",
            "Écrivez-le comme dans le fichier d’une collectivité.",
        ),
        (
            FAUX, FAUX.replace("[{association: Club, montant: \"30000\"}]", "Club"),
            "L’exemple faux de SUB-001 ne se lit pas, à aides : une liste est attendue.",
            "Écrivez-le comme dans le fichier d’une collectivité.",
        ),
        (
            FAUX, FAUX.replace("30000", "1.500"),
            "L’exemple faux de SUB-001 ne se lit pas, à aides[1].montant : « 1.500 » est douteux : le point y sépare "
            "des milliers, ou des décimales.",
            "Écrivez-le comme dans le fichier d’une collectivité.",
        ),
        (
            JUSTE, "juste: oui", "L’exemple juste de SUB-001 n’est pas un groupe de valeurs.",
            "Écrivez-le comme un acte : {champ: valeur}.",
        ),
        (
            JUSTE, "juste: {total: 3}",
            "L’exemple juste de SUB-001 ne se lit pas, à total : cette valeur se calcule : elle ne s’écrit pas.",
            "Écrivez-le comme dans le fichier d’une collectivité.",
        ),
    ],
)  # fmt: skip
def test_an_example_that_does_not_is_told_where_it_stands(
    old: str, new: str, message: str, hint: str, tmp_path: Path
) -> None:
    ((code, place, said, advice),) = faults(tmp_path, (old, new))
    start = "juste" if old == JUSTE else "faux"
    assert (code, place.split(":")[0]) == ("DCL-010", str(line_of(SUBVENTION, start)))
    assert (said, advice) == (message, hint)


def test_the_examples_wait_until_the_declarations_are_sound(tmp_path: Path) -> None:
    kinds = kinds_with(tmp_path, changed(("pour: acte.aides", "pour: acte.aide"), (JUSTE, "juste: oui")))
    assert [fault.code for fault in kinds_faults(kinds)] == ["DCL-008"]


@pytest.mark.parametrize(
    ("capacites", "date"),
    [
        ("[signature]", ""),
        ("[signature]", "date: [decision.date]"),
        ("[signature]", "date: [seance.date]"),
        ("[date]", ""),
    ],
)
def test_an_act_of_examples_has_its_date_wherever_its_kind_takes_it_from(
    capacites: str, date: str, tmp_path: Path
) -> None:
    text = f"nom: bail\n{date}\ncapacites: {capacites}\nchamps: {{loyer: {{type: montant}}}}\n"
    kinds = kinds_with(tmp_path, text, "bail")
    assert example_dossier(kinds, kinds["bail"]).date_of("bail").year == 2025


def test_a_list_that_asks_for_several_elements_has_them(tmp_path: Path) -> None:
    text = "nom: partage\ncapacites: [date]\nchamps: {lots: {type: liste de ligne, minimum: 2, exemple: Lot A}}\n"
    kinds = kinds_with(tmp_path, text, "partage")
    states = example_dossier(kinds, kinds["partage"]).acte("partage")
    assert getattr(states, "lots", None) == ("Lot A", "Lot A")
