"""The first file of a commune: what is in it, for every academy and act, and that it leads to the real act."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from actgen.atelier.first_file.academies import academy_named, academy_of, actes_asked
from actgen.atelier.first_file.editing import Sheet
from actgen.atelier.first_file.starting import resume, start
from actgen.atelier.first_file.whose.official import default_slug
from actgen.cog.communes import CommuneOfficielle, all_rows, as_commune
from actgen.core.errors import InputFault, UsageFault
from actgen.core.names import is_slug, key_of
from actgen.core.project import Project
from actgen.french.reading import read_date
from actgen.pipeline import render_acts
from actgen.variables.reading import read_model
from actgen.variables.yaml.nodes import read_yaml
from tests.atelier.first_file.filling import filled_from
from tests.cog.official import commune
from tests.conftest import ROOT
from tests.kinds_of_acts import FICHE, KINDS
from tests.sizes import one_of, some

PROJECT = Project(ROOT)
REAL = ("ancenis-saint-gereon", "chateaubriant", "ozoir-la-ferriere", "saint-ambroix", "villeneuve-la-riviere")
EVERY_COMMUNE = [as_commune(row) for row in all_rows() if row.type == "C"]
BY_DEPARTEMENT: dict[str, list[CommuneOfficielle]] = {}
for each in EVERY_COMMUNE:
    BY_DEPARTEMENT.setdefault(each.departement.code, []).append(each)
HELD = {
    departement: [acte for acte in tuple(KINDS) if (PROJECT.templates / slug / acte).is_dir()]
    for slug in PROJECT.academies()
    for departement in academy_named(PROJECT, slug).located.model.departements
}


def codes(text: str) -> set[str]:
    """The codes of what the reader says of the file."""
    try:
        read_model(text.encode(), "f.yaml", FICHE)
    except InputFault as fault:
        return {diagnostic.code for diagnostic in fault.diagnostics}
    return set()


@pytest.mark.parametrize(
    ("insee", "acte"),
    some(
        [
            (one.insee, acte)
            for departement, actes in HELD.items()
            for one in BY_DEPARTEMENT[departement][::120]
            for acte in actes
        ],
        24,
    ),
)
def test_a_new_file_lacks_values_and_has_no_fault(insee: str, acte: str) -> None:
    text = start(PROJECT, commune(insee), [acte]).text
    document = read_yaml(text.encode(), "f.yaml")
    assert document.is_readable
    assert not document.faults
    assert codes(text) == {"VAR-008"}


def test_the_name_of_every_commune_gives_that_of_a_file() -> None:
    assert all(is_slug(default_slug(one)) for one in EVERY_COMMUNE)
    assert default_slug(commune("02565")) == "oeuilly"
    assert default_slug(commune("94038")) == "l-hay-les-roses"


def test_a_departement_without_academy_is_told_for_each_of_them() -> None:
    first = {one.departement.code: one for one in reversed(EVERY_COMMUNE)}
    for departement, one in first.items():
        if departement not in HELD:
            with pytest.raises(UsageFault, match="Aucune académie de ce projet ne compte le département"):
                academy_of(PROJECT, one)


def test_without_an_act_all_those_of_the_academy_but_the_decision() -> None:
    montpellier = academy_named(PROJECT, "montpellier")
    assert actes_asked(PROJECT, montpellier, []) == ("deliberation", "convention")
    assert actes_asked(PROJECT, montpellier, ["decision", "convention"]) == ("decision", "convention")


def test_what_the_template_reads_without_condition_is_needed() -> None:
    needs = start(PROJECT, commune("30227"), ["deliberation"]).needs
    assert ("actes", "deliberation", "rapporteur") in needs.needed
    assert ("commune", "arrondissement") in needs.optional
    assert ("commune", "site") not in needs.needed | needs.optional


def test_schools_are_needed_where_they_are_counted() -> None:
    assert ("ecoles",) in start(PROJECT, commune("66228"), ["decision"]).needs.needed
    assert ("ecoles",) not in start(PROJECT, commune("77350"), ["convention"]).needs.needed


def test_an_act_without_a_sitting_asks_for_the_day_of_its_signature() -> None:
    assert ("actes", "convention", "date_signature") in start(PROJECT, commune("44036"), ["convention"]).needs.needed
    both = start(PROJECT, commune("44036"), ["deliberation", "convention"]).needs
    assert ("actes", "convention", "date_signature") in both.optional


def test_the_day_of_the_sitting_chooses_the_version_and_is_written() -> None:
    begun = start(PROJECT, commune("44036"), ["deliberation"], day=read_date("2021-12-16"))
    assert str(begun.needs.templates["deliberation"].name) == "nantes/deliberation@2022"
    assert "  date: 2021-12-16\n" in begun.text


def test_what_the_list_knows_is_said_and_not_repeated_as_a_value() -> None:
    text = start(PROJECT, commune("44036"), ["deliberation"]).text
    assert "#   SIREN         214400368\n" in text
    assert read_yaml(text.encode(), "").data["commune"] == {"insee": "44036"}  # type: ignore[index,call-overload]


@pytest.mark.parametrize("slug", one_of(REAL))
def test_a_new_file_filled_from_the_real_one_gives_the_same_acts_word_for_word(slug: str, project: Path) -> None:
    path = project / "variables" / "communes" / f"{slug}.yaml"
    expected = acts(project, slug)
    text = from_nothing(path)
    path.write_text(text, encoding="utf-8")
    assert acts(project, slug) == expected


def from_nothing(path: Path) -> str:
    """The text of a new file, filled with the values of the real one."""
    data: Any = read_yaml(path.read_bytes(), "").data
    actes = [acte for acte in tuple(KINDS) if key_of(acte) in data["actes"]]
    day = read_date((data.get("seance") or data["actes"]["decision"])["date"])
    begun = start(PROJECT, commune(data["commune"]["insee"]), actes, day=day)
    assert begun.slug == path.stem
    text = filled_from(Sheet(begun.text), begun.layout, data).text
    assert resume(PROJECT, text).layout.needs == begun.needs
    # the hour of an arrival is not asked: a clerk types it in the file
    return text.replace("    - Laure CADOREL\n", "    - personne: Laure CADOREL\n      arrivee: 20:11\n")


def acts(project: Path, slug: str) -> dict[str, bytes]:
    """The text of each act of a commune."""
    return {one.acte: one.files["txt"] for one in render_acts(Project(project), slug, "dossier", ("txt",))}
