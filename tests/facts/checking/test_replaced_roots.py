"""A root of the project in the place of one of the package: what the package’s other roots read in it must be there."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.facts.checking.declarations import rubrique_declaration_faults
from actgen.kinds.catalogue import kinds_of
from tests.document.building import shown
from tests.kinds.salles import salles

OWN = "variables/rubriques/ecoles.yaml"
NAMED = "type: liste de groupe\ndescription: Les écoles.\nchamps:\n  nom: {type: ligne}\n"


def told(folder: Path, ecoles: str) -> list[tuple[str, str, str, str]]:
    (folder / "variables").mkdir()
    kinds = kinds_of(salles(folder, ecoles, "ecoles"))
    faults = rubrique_declaration_faults(kinds)
    return [(one.code, str(one.place), shown(one.message), shown(one.hint)) for one in faults]


def test_the_fields_that_it_lacks_are_told_once_in_its_own_file(tmp_path: Path) -> None:
    assert told(tmp_path, NAMED) == [
        (
            "DCL-008",
            f"{OWN}:4:3",
            "Cette rubrique remplace celle d’actgen et ne donne pas « effectif » et « designation » : les rubriques "
            "« historique » et « inscription » d’actgen, qui la lisent, ne peuvent plus se calculer.",
            "Donnez-lui ces champs, ou déclarez aussi variables/rubriques/historique.yaml et "
            "variables/rubriques/inscription.yaml à votre façon.",
        )
    ]


def test_one_field_that_lacks_is_told_with_the_one_root_that_reads_it(tmp_path: Path) -> None:
    ((_, _, message, hint),) = told(tmp_path, f"{NAMED}  designation: {{type: ligne}}\n")
    assert "ne donne pas « effectif » : la rubrique « inscription » d’actgen, qui la lit, ne peut plus" in message
    assert hint == "Donnez-lui ce champ, ou déclarez aussi variables/rubriques/inscription.yaml à votre façon."


@pytest.mark.parametrize("more", ["  designation: {type: ligne}\n  effectif: {type: nombre}\n"])
def test_a_root_that_has_what_is_read_is_sound(tmp_path: Path, more: str) -> None:
    assert told(tmp_path, NAMED + more) == []


def test_another_type_is_told_as_such(tmp_path: Path) -> None:
    found = told(tmp_path, "type: ligne\ndescription: L’école.\n")
    assert [one[:2] for one in found] == [("DCL-008", f"{OWN}:1:1")]
    assert found[0][3].startswith("Donnez-lui ces champs")
