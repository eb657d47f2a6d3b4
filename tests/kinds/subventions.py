"""A small project whose kind of act is its own: subsidies, with templates that declare what only they read."""

from __future__ import annotations

from pathlib import Path

from actgen.core.project import Project
from tests.library.projects import write_word

KIND = """\
nom: délibération de subvention
feminin: oui
capacites: [numero, date]
champs:
  exercice: {type: nombre, description: L’exercice., exemple: "2026"}
"""
VARIABLES_2025 = """\
variables:
  association: {type: ligne, description: Son nom., exemple: Club de judo}
  montant: {type: montant, description: L’aide.}
  ancien: {type: nombre, facultatif: oui}
"""
VARIABLES_2026 = """\
variables:
  plafond: {type: montant, valeur: 1 500 €, description: Le plafond.}
  limite: {type: date, valeur: 31/12/2026}
  association: {type: ligne, description: Son nom., exemple: Club de judo}
  montant: {type: montant, description: L’aide., maximum: "2000"}
  reste: {type: montant, calcul: plafond - montant}
  motif: {type: ligne, defaut: l’intérêt local}
"""
TEXT_2025 = (
    "# Subvention\n{{ acte.association }} reçoit {{ acte.montant | montant }} {{ commune.a_nom }}. {{ acte.ancien }}"
)
TEXT_2026 = """\
# Subvention
{{ acte.association }} reçoit {{ acte.montant | montant }} sur {{ subvention.plafond | montant }}, reste \
{{ acte.reste | montant }}, avant le {{ acte.limite | date_longue }}, {{ commune.a_nom }}, pour {{ acte.motif }}.
"""


def subventions(root: Path) -> Project:
    """The kind with its templates of 2025 and 2026."""
    project = Project(root)
    for folder in ("variables/communes", "variables/actes", "templates"):
        (root / folder).mkdir(parents=True)
    (root / "variables/actes/subvention.yaml").write_text(KIND, encoding="utf-8")
    write_template(project, "mairie/subvention@2025", VARIABLES_2025, TEXT_2025, "2025-01-01", "2025-12-31")
    write_template(project, "mairie/subvention@2026", VARIABLES_2026, TEXT_2026, "2026-01-01")
    return project


def write_template(project: Project, name: str, declared: str, text: str, du: str, au: str = "") -> Path:
    """A template with what its manifest declares; the path of that manifest."""
    path = write_word(project, name, text)
    window = f"  du: {du}\n" + (f"  au: {au}\n" if au else "")
    manifest = path.with_suffix(".yaml")
    manifest.write_text(f"titre: Subvention\netat: publie\nfenetre:\n{window}{declared}", encoding="utf-8")
    return manifest


def write_commune(project: Project, lines: str, day: str = "2026-03-01") -> None:
    """A file with one subsidy, of that day, and these lines of its own."""
    own = "".join(f"    {line}\n" for line in lines.splitlines())
    (project.root / "variables/communes/ancenis.yaml").write_text(
        'commune: {insee: "44003"}\nmaire:\n  personne: Monsieur Rémy ORHON\nactes:\n  subvention:\n'
        f"    numero: 2026-12\n    objet: Aide\n    date: {day}\n    exercice: 2026\n{own}",
        encoding="utf-8",
    )
