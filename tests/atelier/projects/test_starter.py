"""What a new project is made of: what is published, and one example for each academy."""

from __future__ import annotations

import shutil
import tomllib
from importlib import resources
from pathlib import Path

import pytest

from actgen.atelier.projects.starter import EXAMPLE, EXAMPLES, starter_files, starter_project
from actgen.core.errors import MachineFault
from actgen.core.project import Project
from actgen.library.lock_record import record_text, write_record
from tests import conftest
from tests.kinds_of_acts import KINDS
from tests.library.projects import ROOT, a_project, add_template


@pytest.fixture
def source(tmp_path: Path) -> Project:
    """The academy of Nantes, one commune of it, and its templates as names only."""
    project = a_project(tmp_path)
    for name in ("academies/nantes", f"communes/{EXAMPLE}"):
        path = tmp_path / "variables" / f"{name}.yaml"
        path.parent.mkdir()
        shutil.copy(ROOT / "variables" / f"{name}.yaml", path)
    for acte in tuple(KINDS):
        add_template(project, f"nantes/{acte}@2026", du="2025-09-01")
    return project


def add_commune(source: Project, slug: str, academie: str = "nantes") -> None:
    text = source.commune_file(EXAMPLE).read_text(encoding="utf-8")
    path = source.root / "variables" / "communes" / f"{slug}.yaml"
    path.write_text(text.replace("academie: nantes", f"academie: {academie}"), encoding="utf-8")


def names(source: Project, kind: str) -> list[str]:
    return [name.removeprefix(f"{kind}/") for name in starter_files(source) if name.startswith(f"{kind}/")]


def test_in_the_repository_it_reads_the_folders_of_the_repository() -> None:
    assert starter_project().root == ROOT


def test_an_installation_without_its_templates_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "lib" / "actgen" / "demarrage"
    monkeypatch.setattr(resources, "files", lambda _: own.parent)
    with pytest.raises(MachineFault) as caught:
        starter_project()
    assert caught.value.message == (
        f"L’installation d’actgen est incomplète\u00a0: ses modèles ne sont pas dans {own}."
    )


@pytest.mark.parametrize(("etat", "shipped"), [("publie", True), ("abroge", True), ("projet", False)])
def test_a_template_in_the_making_stays_where_it_is(source: Project, etat: str, shipped: bool) -> None:
    add_template(source, "nantes/convention@2030", etat=etat, du="2029-09-01")
    assert ("nantes/convention/2030.docx" in names(source, "templates")) is shipped
    assert ("nantes/convention/2030.yaml" in names(source, "templates")) is shipped


def test_clauses_and_the_record_of_hashes_come_along_without_what_word_leaves(source: Project) -> None:
    (source.templates / "commun").mkdir()
    for name in ("verrou.txt", "commun/recours.docx", "commun/~$recours.docx", "nantes/convention/~$2026.docx"):
        (source.templates / name).write_bytes(b"")
    assert [name for name in names(source, "templates") if not name.endswith(("2026.docx", "2026.yaml"))] == [
        "commun/recours.docx", "verrou.txt",
    ]  # fmt: skip


def test_an_example_has_its_letterhead_and_the_record_no_other(source: Project) -> None:
    for slug in (EXAMPLE, "chateaubriant"):
        source.letterhead_file(slug).parent.mkdir()
        source.letterhead_file(slug).write_bytes(b"")
    held = {f"commune-{slug}/papier": "0" * 64 for slug in (EXAMPLE, "chateaubriant")} | {"commun/recours": "1" * 64}
    write_record(source, held)
    assert [name for name in names(source, "templates") if "commune-" in name] == [f"commune-{EXAMPLE}/papier.docx"]
    del held["commune-chateaubriant/papier"]
    assert starter_files(source)["templates/verrou.txt"] == record_text(held)


def test_an_academy_shows_one_commune_the_one_of_the_guide_first(source: Project) -> None:
    add_commune(source, "abbaretz")
    assert names(source, "variables/communes") == [f"{EXAMPLE}.yaml"]


def test_the_kinds_of_acts_of_the_project_come_along(source: Project) -> None:
    folder = source.root / "variables" / "actes"
    folder.mkdir()
    (folder / "buvette.yaml").write_text("nom: arrêté de buvette\ncapacites: [date]\n", encoding="utf-8")
    assert names(source, "variables/actes") == ["buvette.yaml"]


def test_the_file_of_a_user_is_never_shown_nor_read(source: Project) -> None:
    path = source.root / "variables" / "communes" / "abbaretz.yaml"
    path.write_text("commune:\n  nom: à compléter\n", encoding="utf-8")
    assert names(source, "variables/communes") == [f"{EXAMPLE}.yaml"]


def test_the_examples_are_the_communes_of_the_wheel() -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    files = [f"variables/communes/{slug}.yaml" for slug in EXAMPLES]
    assert [name for name in build["wheel"]["force-include"] if "communes" in name] == files
    assert [name for name in build["sdist"]["include"] if "communes" in name] == [f"/{name}" for name in files]
    assert EXAMPLES == conftest.EXAMPLES


def test_another_academy_shows_the_first_of_its_examples(source: Project) -> None:
    shutil.copy(source.academie_file("nantes"), source.root / "variables" / "academies" / "creteil.yaml")
    for slug in ("saint-ambroix", "ozoir-la-ferriere", "noisiel"):
        add_commune(source, slug, "creteil")
    assert names(source, "variables/communes") == [f"{EXAMPLE}.yaml"], "no template makes its acts"
    for acte in tuple(KINDS):
        add_template(source, f"creteil/{acte}@2026", du="2025-09-01")
    assert names(source, "variables/communes") == [f"{EXAMPLE}.yaml", "ozoir-la-ferriere.yaml"]
    assert names(source, "variables/academies") == ["creteil.yaml", "nantes.yaml"]
