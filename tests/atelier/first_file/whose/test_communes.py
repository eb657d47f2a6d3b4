"""What acts of the project's own kinds need of a file: their dates, what their calculations read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from actgen.atelier.first_file.academies import academy_for, actes_asked
from actgen.atelier.first_file.starting import start
from actgen.atelier.first_file.whose.communes import commune_with_code
from actgen.cli.app import run
from actgen.core.errors import UsageFault
from actgen.core.project import Project
from tests.conftest import ROOT

PARIS, NANTES = "75056", "44109"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    shutil.copytree(ROOT / "variables" / "academies", tmp_path / "variables" / "academies")
    (tmp_path / "templates").mkdir()
    return Project(tmp_path)


def begun(project: Project, kind: str, plan: str) -> str:
    """The file of Paris with an act of that kind."""
    (project.root / "variables" / "actes").mkdir()
    (project.root / "variables/actes/bail.yaml").write_text(kind, encoding="utf-8")
    (project.root / "plan.txt").write_text(plan, encoding="utf-8")
    words = ["templates", "new", "mairie/bail@2026", "--from", str(project.root / "plan.txt")]
    assert run([*words, "--project", str(project.root)]) == 0
    return start(project, commune_with_code(PARIS), ["bail"]).text


PLAN = "# Bail\nLe loyer est de {{ acte.total | montant }}.\n"
FIELDS = "champs: {loyer: {type: montant, facultatif: oui}, total: {type: montant, calcul: loyer * 2}}\n"


def test_what_a_calculation_reads_is_asked_where_a_template_prints_what_it_gives(project: Project) -> None:
    text = begun(project, f"nom: bail\ncapacites: [date]\n{FIELDS}", PLAN)
    assert "\n    loyer: à compléter\n" in text
    assert "total:" not in text


def test_values_that_are_computed_from_each_other_ask_for_nothing(project: Project) -> None:
    circle = "champs: {loyer: {type: montant, calcul: total + 1}, total: {type: montant, calcul: loyer * 2}}\n"
    text = begun(project, f"nom: bail\ncapacites: [date]\n{circle}", PLAN)
    assert "    date: à compléter\n" in text
    assert not {"loyer:", "total:"} & set(text.split())


@pytest.mark.parametrize("tag", ["regie.double", "regie.triple", "acte.total"])
def test_what_is_computed_of_a_root_asks_for_what_it_reads_there(tag: str, project: Project) -> None:
    (project.root / "variables" / "rubriques").mkdir()
    (project.root / "variables/rubriques/regie.yaml").write_text(
        "type: groupe\ndescription: La régie.\nchamps:\n"
        "  fonds: {type: montant, description: Le fonds., facultatif: oui}\n"
        "  note: {type: ligne, facultatif: oui}\n  double: {type: montant, calcul: fonds * 2}\n"
        "  triple: {type: montant, calcul: double + fonds}\n",
        encoding="utf-8",
    )
    kind = "nom: bail\ncapacites: [date]\nchamps: {total: {type: montant, calcul: regie.double + 1}}\n"
    text = begun(project, kind, f"# Bail\nLe fonds est de {{{{ {tag} | montant }}}}.\n")
    assert "\nregie:\n  # Le fonds. Exemple\u00a0: 1 500.\n  fonds: à compléter\n" in text
    assert not {"note:", "double:", "triple:", "total:"} & set(text.replace("#", "").split())


@pytest.mark.parametrize(
    ("head", "asked"),
    [
        ("capacites: [date]", "    date: à compléter"),
        ("capacites: [signature]", "    date_signature: à compléter"),
        ("date: [acte.jour]", "    jour: à compléter"),
        ("date: [seance.date]", "seance:"),
        ("date: [decision.date]", "  decision:"),
    ],
)
def test_an_act_is_asked_for_its_date_where_its_kind_takes_it_from(head: str, asked: str, project: Project) -> None:
    fields = FIELDS.replace("champs: {", "champs: {jour: {type: date, facultatif: oui}, ")
    text = begun(project, f"nom: bail\n{head}\n{fields}", PLAN)
    assert asked in text.splitlines()


def test_an_academy_is_none_only_where_no_act_asks_for_one(project: Project) -> None:
    begun(project, f"nom: bail\ncapacites: [date]\n{FIELDS}", PLAN)
    paris, nantes = commune_with_code(PARIS), commune_with_code(NANTES)
    assert academy_for(project, paris, ["bail"]) is None
    assert getattr(academy_for(project, nantes, ["bail"]), "slug", None) == "nantes"
    assert actes_asked(project, None, ["bail"]) == ("bail",)
    for asked in ([], ["bail", "convention"], ["dossier"]):
        with pytest.raises(UsageFault, match="ne compte le département de Paris"):
            academy_for(project, paris, asked)
