"""What is wrong in the variables that a template declares, told where its manifest is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.errors import InputFault
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from actgen.kinds.reserved import instead_of, taken_by
from actgen.library.catalogue import load_manifest
from tests.kinds.subventions import TEXT_2026, VARIABLES_2026, subventions, write_template

NAME = "mairie/subvention@2026"
FILE = "templates/mairie/subvention/2026.yaml"


@pytest.fixture
def place(tmp_path: Path) -> Project:
    return subventions(tmp_path)


def told(project: Project, declared: str) -> list[tuple[str, str, str, str]]:
    """The faults of the template of 2026 with these declarations, which begin at line 5."""
    write_template(project, NAME, declared, TEXT_2026, "2026-01-01")
    try:
        load_manifest(project, parse_template_name(NAME))
    except InputFault as fault:
        return [(one.code, str(one.place), one.message, one.hint) for one in fault.diagnostics]
    return []


def test_a_sound_manifest_is_read(place: Project) -> None:
    assert told(place, VARIABLES_2026) == []


def test_a_value_that_its_type_refuses_is_told_at_its_place(place: Project) -> None:
    assert told(place, "variables:\n  plafond:\n    type: montant\n    valeur: 1.500\n") == [
        (
            "DCL-002",
            f"{FILE}:8:13",
            "«\u00a0plafond\u00a0» refuse la valeur que la version lui donne\u00a0: "
            "«\u00a01.500\u00a0» est douteux\u00a0: le point y sépare des milliers, ou des décimales.",
            "Corrigez cette valeur, ou le type du champ.",
        )
    ]


def test_a_value_of_a_list_is_told_at_its_line(place: Project) -> None:
    ((_, where, message, _),) = told(
        place, "variables:\n  jours:\n    type: liste de date\n    valeur:\n      - 2026-01-01\n      - demain\n"
    )
    assert (where, message) == (
        f"{FILE}:10:9",
        "«\u00a0jours\u00a0» refuse la valeur que la version lui donne\u00a0: le texte «\u00a0demain\u00a0» n’est pas "
        "une date.",
    )


@pytest.mark.parametrize("name", ["acte", "seance", "numero", "approuve"])
def test_a_reserved_name_is_taken(place: Project, name: str) -> None:
    assert taken_by(name)
    assert told(place, f"variables:\n  {name}: {{type: ligne}}\n") == [
        (
            "DCL-003",
            f"{FILE}:6:3",
            f"Une variable ne peut pas se nommer «\u00a0{name}\u00a0»\u00a0: {taken_by(name)}",
            instead_of(name),
        )
    ]


def test_a_value_cannot_have_the_name_of_what_is_computed_of_the_facts(place: Project) -> None:
    ((code, _, message, _),) = told(place, "variables:\n  duree_totale_mois: {type: nombre, valeur: 3}\n")
    assert (code, message) == (
        "DCL-003",
        "Une valeur ne peut pas se nommer «\u00a0duree_totale_mois\u00a0»\u00a0: les faits de la version donnent ce "
        "nom.",
    )


@pytest.mark.parametrize(
    ("name", "owner"),
    [("objet", "de la capacité «\u00a0numero\u00a0»"), ("exercice", "de l’acte «\u00a0subvention\u00a0»")],
)
def test_a_name_that_every_act_of_the_kind_has_is_told(place: Project, name: str, owner: str) -> None:
    assert told(place, f"variables:\n  {name}: {{type: ligne}}\n") == [
        (
            "DCL-004",
            f"{FILE}:6:3",
            f"«\u00a0{name}\u00a0» est déjà un champ {owner}.",
            "Retirez cette variable, ou donnez-lui un autre nom.",
        )
    ]


def test_a_name_that_the_facts_have_is_told(place: Project) -> None:
    declared = "faits:\n  nombres: {jours: 3}\nvariables:\n  jours: {type: nombre, valeur: 4}\n"
    assert told(place, declared) == [
        (
            "DCL-004",
            f"{FILE}:8:3",
            "«\u00a0jours\u00a0» est déjà un fait de ce manifeste, sous «\u00a0faits\u00a0».",
            "Gardez l’un des deux.",
        )
    ]


def test_a_variable_has_a_type(place: Project) -> None:
    ((code, _, message, hint),) = told(place, "variables:\n  exercices: {description: Les exercices.}\n")
    assert (code, message) == ("DCL-004", "«\u00a0exercices\u00a0» n’a pas de type.")
    assert hint == ("Ajoutez une ligne «\u00a0type: …\u00a0». Vouliez-vous dire «\u00a0exercice\u00a0»\u202f?")


def test_two_versions_give_a_name_one_type(place: Project) -> None:
    assert told(place, "variables:\n  montant: {type: nombre}\n") == [
        (
            "DCL-004",
            f"{FILE}:6:3",
            "«\u00a0montant\u00a0» n’a pas ici le type qu’il a dans mairie/subvention@2025, qui lui donne le type "
            "«\u00a0montant\u00a0».",
            "Donnez-lui le même type, ou un autre nom\u00a0: un fichier n’écrit un nom que d’une façon.",
        )
    ]


@pytest.mark.parametrize("attribute", ["calcul: 2", "defaut: 2", "si: exercice > 2", "facultatif: oui"])
def test_a_value_goes_with_nothing_that_says_otherwise(place: Project, attribute: str) -> None:
    named = attribute.partition(":")[0]
    found = told(place, f"variables:\n  jours:\n    type: nombre\n    valeur: 4\n    {attribute}\n")
    assert (
        "DCL-001",
        f"{FILE}:9:{7 + len(named)}",
        f"«\u00a0jours\u00a0»\u00a0: une valeur que la version donne ne va pas avec «\u00a0{named}\u00a0».",
        "Gardez l’une des deux lignes.",
    ) in found


def test_no_convention_lasts_a_century(place: Project) -> None:
    ((code, where, message, _),) = told(place, "variables:\n  duree_mois: {type: nombre, valeur: 1500}\n")
    assert (code, where) == ("DCL-002", f"{FILE}:6:38")
    assert message == "Le nombre duree_mois fait plus de 1\u202f200 mois, soit un siècle."


def test_a_calculation_that_reads_no_known_name_is_told(place: Project) -> None:
    found = told(place, VARIABLES_2026.replace("plafond - montant", "plafonds - montant"))
    assert found == [
        (
            "DCL-008",
            f"{FILE}:10:34",
            "La variable «\u00a0plafonds\u00a0» n’existe pas.",
            "Vouliez-vous dire «\u00a0plafond\u00a0»\u202f?",
        )
    ]


def test_only_a_version_gives_values(place: Project) -> None:
    path = place.root / "variables/actes/subvention.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "  prix: {type: montant, valeur: 3}\n", encoding="utf-8")
    assert told(place, VARIABLES_2026) == [
        (
            "DCL-001",
            "variables/actes/subvention.yaml:6:33",
            "«\u00a0prix\u00a0»\u00a0: une sorte d’acte ne donne pas de valeur à ses champs.",
            "Supprimez cette ligne\u00a0: le manifeste d’un modèle donne des valeurs, sous «\u00a0variables\u00a0».",
        )
    ]


def test_a_line_that_no_declaration_has_is_told_with_the_near_one(place: Project) -> None:
    assert told(place, "variables:\n  jours: {type: nombre, vleur: 4}\n") == [
        (
            "VAR-002",
            f"{FILE}:6:25",
            "«\u00a0variables.jours.vleur\u00a0» n’est pas un nom de variable connu.",
            "Vouliez-vous dire «\u00a0valeur\u00a0»\u202f?",
        )
    ]
