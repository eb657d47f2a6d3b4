"""A person as a template reads her, and as the roll knows her."""

from __future__ import annotations

import pytest

from actgen.values.people import as_plain_person, member_fault, person_shapes
from actgen.variables.identity import Conseil
from actgen.variables.persons import read_person

ROLL = Conseil([read_person(name) for name in ("Rémy ORHON", "Frédéric FABRE", "François FABRE")])


def test_a_person_is_read_by_her_names() -> None:
    assert as_plain_person(read_person("Mme Anne LE GOFF")) == {
        "civilite": "Madame",
        "prenom": "Anne",
        "nom": "LE GOFF",
        "complet": "Anne LE GOFF",
        "presente": "Madame Anne LE GOFF",
        "genre": "feminin",
    }


def test_what_the_file_does_not_say_of_her_is_none() -> None:
    told = as_plain_person(read_person("M. HUNAULT"))
    assert (told["prenom"], told["complet"], told["presente"]) == (None, "M. HUNAULT", "M. HUNAULT")
    assert as_plain_person(read_person("Bruno FABRE"))["genre"] is None


def test_each_of_her_names_has_its_shape_optional_where_it_may_be_none() -> None:
    shapes = person_shapes()
    assert list(shapes) == list(as_plain_person(read_person("M. HUNAULT")))
    assert [name for name, shape in shapes.items() if shape.optional] == ["civilite", "prenom", "genre"]


@pytest.mark.parametrize("name", ["Rémy ORHON", "M. ORHON", "R. ORHON", "François FABRE"])
def test_a_member_is_known_however_her_name_is_written(name: str) -> None:
    assert member_fault(read_person(name), ROLL) is None


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        (
            "M. FABRE",
            "«\u00a0M. FABRE\u00a0» peut désigner Frédéric FABRE ou François FABRE.",
            "Écrivez le prénom, comme dans la liste.",
        ),
        (
            "Rémy ORTHON",
            "«\u00a0Rémy ORTHON\u00a0» n’est pas sur la liste des membres.",
            "Vouliez-vous dire «\u00a0Rémy ORHON\u00a0»\u202f?",
        ),
        (
            "Zoé PETIT",
            "«\u00a0Zoé PETIT\u00a0» n’est pas sur la liste des membres.",
            "Corrigez le nom, ou ajoutez cette personne à la liste.",
        ),
    ],
)
def test_who_is_no_member_for_sure_is_told(name: str, message: str, hint: str) -> None:
    fault = member_fault(read_person(name), ROLL)
    assert fault is not None
    assert (fault.message, fault.hint) == (message, hint)
