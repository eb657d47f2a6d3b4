"""What is wrong in the file of a root, told at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.kinds.catalogue import kinds_of
from tests.kinds.salles import PLACE, SALLES, faults_of, salles
from tests.kinds.subventions import VARIABLES_2025, write_template


def told(folder: Path, text: str = SALLES, name: str = "salles") -> list[tuple[str, str, str, str]]:
    """Code, place, message and hint of each fault, with plain spaces."""
    found = faults_of(salles(folder, text, name))
    texts = [(one.code, str(one.place).removeprefix(PLACE), one.message, one.hint) for one in found]
    return [tuple(text.replace("\u00a0", " ").replace("\u202f", " ") for text in one) for one in texts]  # type: ignore[misc]


def test_a_sound_root_has_no_fault(tmp_path: Path) -> None:
    assert told(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("seance", "les modèles de tous les actes lisent déjà ce nom."),
        ("actes", "le fichier d’une collectivité range ses actes sous ce nom."),
        ("vote", "c’est celui de la capacité « vote »."),
        ("conseil", "le programme l’emploie."),
        ("model-copy", "le programme l’emploie."),
        ("in", "le programme l’emploie."),
        ("true", "le programme l’emploie."),
        ("2026", "un nom de rubrique commence par une lettre."),
        ("annexe-engagement", "c’est le nom d’un acte."),
        ("exercice", "l’acte « subvention » a un champ de ce nom."),
        ("objet", "l’acte « decision » a un champ de ce nom."),
    ],
)
def test_a_name_that_is_taken_is_refused(name: str, why: str, tmp_path: Path) -> None:
    assert told(tmp_path, SALLES, name) == [
        (
            "DCL-003",
            f"variables/rubriques/{name}.yaml",
            f"Aucune rubrique ne peut se nommer « {name} » : {why}",
            "Donnez au fichier un autre nom.",
        )
    ]


@pytest.mark.parametrize(
    ("old", "new", "place", "code", "message"),
    [
        ("type: liste de groupe", "type: liste de salle", ":1:7", "VAR-003", "type : « liste de salle » n’est pas un"),
        ("type: liste de groupe\n", "", "", "VAR-001", "Il manque « type »"),
        (
            "type: liste de groupe",
            "type: ligne",
            ":1:1",
            "DCL-001",
            "« salles » : le type « ligne » n’a pas de champs.",
        ),
        (
            "champs:",
            "valeur: 3\nchamps:",
            ":3:9",
            "DCL-001",
            "« valeur » ne va pas ici : une rubrique n’a pas de valeur",
        ),
        ("champs:", "a_dire: oui\nchamps:", ":3:9", "DCL-001", "« a_dire » ne va pas ici : aucun acte n’est tenu"),
        ('exemple: "80"', "exemple: beaucoup", ":6:69", "DCL-002", "« places » refuse sa propre valeur « exemple »"),
        ("type: ligne", "type: acte de bail", ":4:15", "DCL-005", "Il n’y a pas d’acte « bail » dans ce projet."),
    ],
)
def test_a_declaration_that_cannot_be_is_told_at_its_line(
    old: str, new: str, place: str, code: str, message: str, tmp_path: Path
) -> None:
    found = next(one for one in told(tmp_path, SALLES.replace(old, new, 1)) if one[0] == code)
    assert found[1] == place
    assert found[2].startswith(message)


def test_its_faults_come_with_those_of_the_kinds(tmp_path: Path) -> None:
    salles(tmp_path)
    (tmp_path / "variables/actes/bail.yaml").write_text("nom: bail\ncapacites: [dates]\n", encoding="utf-8")
    places = {str(one.place).split(":")[0] for one in faults_of(salles(tmp_path, "type: salle\ndescription: X.\n"))}
    assert places == {"variables/actes/bail.yaml", PLACE}


def test_a_variable_of_a_template_has_no_name_of_a_root(tmp_path: Path) -> None:
    project = salles(tmp_path)
    declared = VARIABLES_2025.replace("ancien:", "salles:")
    write_template(project, "mairie/subvention@2025", declared, "# Aide\n{{ acte.salles }}", "2025-01-01", "2025-12-31")
    (fault,) = kinds_of(project).faults
    assert (fault.code, fault.message) == (
        "DCL-003",
        "Une variable ne peut pas se nommer «\u00a0salles\u00a0»\u00a0: c’est une rubrique de ce projet.",
    )
