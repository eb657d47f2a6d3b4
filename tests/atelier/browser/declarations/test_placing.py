"""What is wrong, at its control."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.declarations.placing import found_in
from actgen.atelier.browser.kinds_of_acts.examining import examined
from actgen.core.project import Project
from actgen.variables.yaml.nodes import read_yaml
from tests.atelier.browser.declarations.filling import SUBVENTION, made

PATH = "variables/actes/subvention.yaml"
FAULTS = [
    ("type: siret,", "type: sirette,", "champs.1.champs.1.type", "« sirette » n’est pas un type de valeur."),
    ("{type: nombre, ", "{type: nombre, si: montan > 3, ", "champs.0.si", "montan"),
    ("    message:", "    #message:", "regles.0.message", "Il manque « message »"),
    ("type: liste de groupe", "type: ligne", "champs.1", "n’a pas de champs"),
    ('juste: {aides: [{association: Club, montant: "30000", convention: oui}]}', "juste: {aides: []}", "", ""),
    ("element.montant <= 23000 or element.convention", "element.montant <= 23000", "regles.0.juste", "SUB-001"),
]


@pytest.mark.parametrize(("old", "new", "control", "said"), FAULTS)
def test_a_fault_stands_at_its_control_in_the_words_of_the_check(
    place: Project, old: str, new: str, control: str, said: str
) -> None:
    text = SUBVENTION.replace(old, new, 1)
    assert text != SUBVENTION
    faults = examined(place, "subvention", text.encode()).faults
    found = found_in(made(text).form, read_yaml(text.encode(), PATH), faults)
    told = {
        name: [one.diagnostic.message.replace("\u00a0", " ") for one in held] for name, held in found.by_field.items()
    }
    assert list(told) == ([control] if control else [])
    assert all(said in one for held in told.values() for one in held)
    assert found.above == ()


def test_a_fault_of_the_file_as_a_whole_stands_above(place: Project) -> None:
    text = SUBVENTION.replace("capacites: [numero, seance, vote, publicite]", "capacites: [numero]", 1)
    found = found_in(
        made(text).form, read_yaml(text.encode(), PATH), examined(place, "subvention", text.encode()).faults
    )
    assert ["Rien ne donne la date" in one.diagnostic.message for one in found.above] == [True]
