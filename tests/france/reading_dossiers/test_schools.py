"""The schools of a file as rules read them."""

from __future__ import annotations

from actgen.france.reading_dossiers.schools import School, schools_of, steps_of
from tests.france.building import dossier_of


def test_what_a_file_does_not_say_of_a_school_is_empty() -> None:
    school = School({})
    assert (school.nom, school.type, school.uai, school.effectif, school.designation) == ("", "", "", None, "")


def test_the_schools_come_in_the_order_of_the_file() -> None:
    schools = schools_of(dossier_of("ancenis-saint-gereon"))
    assert schools
    assert all(school.nom for school in schools)


def test_a_step_names_schools_of_the_list() -> None:
    dossier = dossier_of("ancenis-saint-gereon")
    named = {school.nom for school in schools_of(dossier)} | {school.designation for school in schools_of(dossier)}
    assert all(set(step.ecoles) <= named for step in steps_of(dossier))
