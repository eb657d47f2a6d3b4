"""The project folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.errors import UsageFault
from actgen.core.names import TemplateName
from actgen.core.project import Project, find_project, open_project
from tests.conftest import ROOT


def test_a_project_is_opened_by_its_folder() -> None:
    assert open_project(ROOT).root == ROOT


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageFault):
        open_project(tmp_path)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    root = tmp_path / "projet"
    for folder in ("templates", "variables/academies", "variables/communes"):
        (root / folder).mkdir(parents=True)
    return Project(root.resolve())


def add_communes(project: Project, *slugs: str) -> None:
    for slug in slugs:
        (project.root / "variables/communes" / f"{slug}.yaml").write_text("commune: {}\n", encoding="utf-8")


def test_it_is_found_where_the_command_stands(project: Project) -> None:
    assert find_project(project.root) == project


def test_it_is_found_from_a_folder_inside(project: Project) -> None:
    deep = project.root / "variables/communes"
    assert find_project(deep) == project


def test_it_is_found_from_a_relative_path(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.root / "templates")
    assert find_project(Path()) == project


def test_the_folder_given_is_taken_and_none_above_it(project: Project, tmp_path: Path) -> None:
    assert find_project(tmp_path, given=project.root) == project
    with pytest.raises(UsageFault) as caught:
        find_project(project.root, given=project.root / "variables")
    folder = str(project.root / "variables")
    shown = folder if len(folder) <= 60 else f"{folder[:60]}…"
    assert caught.value.message == (
        f"«\u00a0{shown}\u00a0» n’est pas un projet actgen\u00a0: il y faut les dossiers templates et variables."
    )


def test_a_folder_outside_any_project_is_told(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "variables").write_text("un fichier, non un dossier", encoding="utf-8")
    with pytest.raises(UsageFault) as caught:
        find_project(tmp_path)
    assert caught.value.message == (
        "Ni ce dossier ni aucun de ceux qui le contiennent n’est un projet actgen\u00a0: "
        "il y faut les dossiers templates et variables."
    )
    assert caught.value.hint == "Placez-vous dans le dossier du projet, ou nommez-le avec --project DOSSIER."


def test_communes_and_academies_come_in_order_without_hidden_files(project: Project) -> None:
    add_communes(project, "reze", "nantes", "._nantes")
    (project.root / "variables/academies/nantes.yaml").write_text("nom: Nantes\n", encoding="utf-8")
    assert project.communes() == ["nantes", "reze"]
    assert project.academies() == ["nantes"]


def test_the_file_of_a_commune_is_found(project: Project) -> None:
    add_communes(project, "nantes")
    assert project.commune_file("nantes") == project.root / "variables/communes/nantes.yaml"


def test_an_unknown_commune_gives_the_nearest(project: Project) -> None:
    add_communes(project, "nantes", "reze")
    with pytest.raises(UsageFault) as caught:
        project.commune_file("nante")
    assert caught.value.message == (
        "La commune «\u00a0nante\u00a0» n’a pas de fichier\u00a0: variables/communes/nante.yaml n’existe pas."
    )
    assert caught.value.hint == "Vouliez-vous dire «\u00a0nantes\u00a0»\u202f?"


def test_a_commune_typed_with_capitals_and_accents_gives_the_nearest_too(project: Project) -> None:
    add_communes(project, "ancenis-saint-gereon")
    with pytest.raises(UsageFault) as caught:
        project.commune_file("Ancenis-Saint-Géréon")
    assert caught.value.message == "«\u00a0Ancenis-Saint-Géréon\u00a0» ne peut pas être le nom d’une commune."
    assert caught.value.hint == "Vouliez-vous dire «\u00a0ancenis-saint-gereon\u00a0»\u202f?"


@pytest.mark.parametrize(
    ("known", "hint"),
    [
        ([], "Aucune commune n’a de fichier dans variables/communes."),
        (["reze", "bouaye"], "Communes connues\u00a0: bouaye, reze."),
        ([f"commune-{letter}" for letter in "abcdef"], f"Communes connues\u00a0: {'commune-{}, ' * 4}commune-{{}}…"),
    ],
)
def test_a_commune_like_no_other_gives_the_first_that_are_known(project: Project, known: list[str], hint: str) -> None:
    add_communes(project, *known)
    with pytest.raises(UsageFault) as caught:
        project.commune_file("zzz")
    assert caught.value.hint == hint.format(*"abcde")


@pytest.mark.parametrize("slug", ["../x", "/etc/passwd", "a/b", "", "x" * 200, "nantes\x00"])
def test_no_name_leaves_the_folder(project: Project, slug: str) -> None:
    (project.root / "x.yaml").write_text("commune: {}\n", encoding="utf-8")
    with pytest.raises(UsageFault, match="ne peut pas être le nom d’une commune"):
        project.commune_file(slug)
    with pytest.raises(UsageFault, match="ne peut pas être le nom d’une académie"):
        project.academie_file(slug)


def test_paths_stand_where_the_guide_says(project: Project) -> None:
    name = TemplateName("nantes", "convention", "2026")
    paths = [project.templates, project.golden, project.output, project.template_file(name, ".docx")]
    assert [project.show(path) for path in paths] == [
        "templates",
        "golden",
        "out",
        "templates/nantes/convention/2026.docx",
    ]


def test_a_path_outside_is_shown_whole(project: Project) -> None:
    assert project.show(Path("/ailleurs/acte.docx")) == "/ailleurs/acte.docx"


def test_a_commune_has_one_file_where_it_has_no_folder(project: Project) -> None:
    add_communes(project, "huez")
    assert project.has_one_file("huez")
    assert not any(map(project.has_one_file, ("huez.yaml", "../communes/huez", "", "pontarlier", "Huez")))
    (project.commune_file("huez").parent / "huez").mkdir()
    assert not project.has_one_file("huez")
