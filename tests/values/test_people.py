"""A person as a template reads her."""

from __future__ import annotations

from actgen.values.people import as_plain_person, person_shapes
from actgen.variables.persons import read_person


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
