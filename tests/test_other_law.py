"""The seven steps with a kind of act that nobody ships, under a law that is not that of France."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from actgen.core.door import Group
from actgen.core.project import Project
from tests.conftest import ROOT
from tests.kinds.subventions import write_template

KIND = """\
nom: permis de fouille
capacites: [numero, date, maree]
champs:
  sondages: {type: liste de groupe, champs: {lieu: {type: ligne}, prix: {type: montant}}}
  total: {type: montant, calcul: "sondages | somme('prix')"}
regles:
  - code: FOU-001
    pour: acte.sondages
    verifie: element.prix <= 1000
    gravite: avertissement
    message: "{{ element.lieu }} coûte {{ element.prix | montant }}."
    juste: {sondages: [{lieu: Mare, prix: "10"}]}
    faux: {sondages: [{lieu: Mare, prix: "2000"}]}
"""
TEXT = """\
# Permis n° {{ acte.numero }}
{%p for sondage in acte.sondages %}
- {{ sondage.lieu }} : {{ sondage.prix | montant }} ;
{%p endfor %}
## ARTICLE 1 – Prix, par coefficient {{ acte.coefficient }}
{{ commune.nom | de }} paie {{ acte.total | montant }} le {{ acte.date | date_longue }}.
"""
FILE = """\
commune: {insee: "44003"}
maire:
  personne: Monsieur Rémy ORHON
actes:
  permis:
    numero: F-1
    objet: Fouille de la mare
    date: 2026-03-01
    coefficient: 95
    sondages: [{lieu: Mare, prix: 1 200}, {lieu: Pré, prix: "300,50"}]
"""
LAW = """
from types import SimpleNamespace
from actgen.rules.family import Family

FAMILIES = (Family("LUN", "La lune"),)
council = SimpleNamespace(council_size=lambda *_: 12)

def deadlines(act):
    return (f"{act.acte} : à relire à la pleine lune",)
"""
CITATIONS = """
def citations():
    return {"huis_clos": "loi de la lune, article 1"}
"""
CAPACITIES = '''
from pydantic import Field
from actgen.variables.fields import Count
from actgen.variables.actes import Capacity, Dated, Numbered

class Tidal(Capacity):
    """Un acte qui dépend de la marée."""
    coefficient: Count = Field(description="Le coefficient de la marée.")

TABLE = {"numero": Numbered, "date": Dated, "maree": Tidal}
'''
RULE = '''
from actgen.rules import WARNING, Dated, Dossier, Finding, Findings, Stated, rule

@rule("LUN-001", WARNING, source="usage", reads=Dated)
def find(_: Dossier, act: Stated[Dated]) -> Findings:
    """Aucun acte le premier du mois.

    La lune est nouvelle.
    """
    if act.day.day == 1:
        yield Finding(act.path("date"), "Le 1er n’est pas un jour de lune.")

EXAMPLE = "date: 2026-03-02"
WRONG = ("03-02", "03-01")
MESSAGE = "Le 1er n’est pas un jour de lune."
HINT = "Attendez."
'''
POINTS = {
    Group.RULES: "lois_de_lune.regles",
    Group.COUNCIL: "lois_de_lune.regles:council",
    Group.DEADLINES: "lois_de_lune.regles:deadlines",
    Group.CAPACITIES: "lois_de_lune.capacities:TABLE",
    Group.KINDS: "lois_de_lune",
    Group.CITATIONS: "lois_de_lune.citing:citations",
}
STEPS = """
import sys
from pathlib import Path
from actgen.core.project import (Project)
from actgen.pipeline import render_acts
from actgen.variables.conseil.decisions import (HuisClos)

(made,) = render_acts(Project(Path(sys.argv[1])), "ancenis", "permis", ("docx", "html", "txt", "pdf"))
print(made.files["txt"].decode())
print(*(f"{one.code} {one.message}" for one in made.warnings), *made.echeances, HuisClos.__doc__, sep="\\n")
print(sorted(made.files), [name for name in sys.modules if name.startswith("actgen.france")])
"""


@pytest.fixture
def moon(tmp_path: Path) -> Path:
    """A folder in which the law of the moon is installed under the name of ours."""
    package = tmp_path / "installed" / "lois_de_lune"
    package.mkdir(parents=True)
    package.joinpath("__init__.py").touch()
    package.joinpath("regles").mkdir()
    package.joinpath("actes").mkdir()
    package.joinpath("actes", "permis.yaml").write_text(KIND, encoding="utf-8")
    package.joinpath("capacities.py").write_text(CAPACITIES, encoding="utf-8")
    package.joinpath("regles", "__init__.py").write_text(LAW, encoding="utf-8")
    package.joinpath("citing.py").write_text(CITATIONS, encoding="utf-8")
    package.joinpath("regles", "lun_001_premier.py").write_text(RULE, encoding="utf-8")
    told = tmp_path / "installed" / "lois_de_lune-1.0.dist-info"
    told.mkdir()
    told.joinpath("METADATA").write_text("Metadata-Version: 2.1\nName: lois-de-lune\nVersion: 1.0\n")
    told.joinpath("entry_points.txt").write_text("".join(f"[{key}]\nfrance = {at}\n" for key, at in POINTS.items()))
    return package.parent


@pytest.fixture
def place(tmp_path: Path) -> Project:
    """A project with a template of that kind and one act."""
    project = Project(tmp_path / "project")
    for folder in ("variables/communes", "templates"):
        (project.root / folder).mkdir(parents=True)
    (project.root / "variables/communes/ancenis.yaml").write_text(FILE, encoding="utf-8")
    write_template(project, "mairie/permis@2026", "", TEXT, "2026-01-01")
    return project


@pytest.mark.long
def test_the_seven_steps_know_neither_our_kinds_nor_our_law(moon: Path, place: Project) -> None:
    path = os.pathsep.join([str(moon), str(ROOT / "src")])
    done = subprocess.run(
        [sys.executable, "-c", STEPS, str(place.root)],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    told = done.stdout.replace("\u00a0", " ").replace("\u202f", " ")
    assert "– Mare : 1 200 € ;" in told
    assert "d’Ancenis-Saint-Géréon paie 1 500,50 € le 1er mars 2026." in told
    assert told.splitlines()[-5:] == [
        "LUN-001 Le 1er n’est pas un jour de lune.",
        "FOU-001 Mare coûte 1 200 €.",
        "permis : à relire à la pleine lune",
        "La décision de se réunir à huis clos (loi de la lune, article 1).",
        "['docx', 'html', 'pdf', 'txt'] []",
    ]
