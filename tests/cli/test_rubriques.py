"""A town hall’s own root, from the file that declares it to the act that reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.project import Project
from tests.conftest import Actgen
from tests.document.building import shown
from tests.kinds.salles import SALLES, salles, write_rooms
from tests.kinds.subventions import VARIABLES_2025, write_commune, write_template

TEXT = """\
# Tarifs {{ commune.de_nom }}
{%p for salle in salles %}
La location {{ salle.nom | de(elision=salle.elision) }} coûte {{ salle.week_end | montant }} les deux jours.
{%p endfor %}
"""
ROOMS = (
    "salles:\n  - {nom: Halle, elision: non, places: 20, tarif: 150}\n  - {nom: Oustal, places: 30, tarif: '80,50'}\n"
)
RENDER = ("render", "subvention", "--commune", "ancenis", "--format", "txt")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project with the root, whose template of 2025 reads it, and a commune of that year."""
    project = salles(tmp_path)
    write_template(project, "mairie/subvention@2025", VARIABLES_2025, TEXT, "2025-01-01", "2025-12-31")
    write_commune(project, "association: Club\nmontant: 5\n", "2025-03-01")
    monkeypatch.chdir(tmp_path)
    return project


def test_an_act_prints_the_root_of_its_commune(place: Project, actgen: Actgen) -> None:
    write_rooms(place, ROOMS)
    answer = actgen(*RENDER)
    assert answer.code == 0, answer.err
    made = shown((place.output / "ancenis" / "subvention.txt").read_text(encoding="utf-8"))
    assert (
        "La location de Halle coûte 300 € les deux jours.\n\nLa location d’Oustal coûte 161 € les deux jours." in made
    )


def test_an_act_whose_template_reads_it_waits_for_it(place: Project, actgen: Actgen) -> None:
    assert "Le modèle emploie « salles », que le fichier de la commune ne donne pas." in shown(actgen(*RENDER).err)
    write_template(place, "mairie/subvention@2025", VARIABLES_2025, "# Aide {{ commune.de_nom }}", "2025-01-01")
    assert actgen(*RENDER).code == 0


def test_a_fault_of_a_value_inside_it_is_told_once_for_all_acts(place: Project, actgen: Actgen) -> None:
    write_rooms(place, ROOMS.replace("places: 20", "places: 20, caution: 5"))
    assert actgen("check").err.count("VAR-010") == 1
    assert "salles.caution n’est pas admis ici" in shown(actgen(*RENDER).err)


def test_lint_and_vars_know_its_names(place: Project, actgen: Actgen) -> None:
    lint = actgen("templates", "lint", "mairie/subvention@2025")
    assert "salle" not in lint.out + lint.err
    told = shown(actgen("templates", "vars", "mairie/subvention@2025").out)
    assert "salles : une liste — fichier de la commune" in told
    assert "week_end : un nombre" in told
    write_template(place, "mairie/subvention@2025", "", TEXT.replace("salle.nom", "salle.nm"), "2025-01-01")
    assert "REM-001" in actgen("templates", "lint", "mairie/subvention@2025").err


def test_a_first_file_asks_for_it_where_the_template_reads_it(place: Project, actgen: Actgen) -> None:
    assert actgen("new", "--insee", "44003", "--acte", "subvention", "--date", "2025-03-01").code == 0
    written = (place.root / "variables/communes/ancenis-saint-gereon.yaml").read_text(encoding="utf-8")
    rooms = written[written.index("# Les salles que la commune loue.") :]
    assert "\nsalles:\n  # Son nom. Exemple\u00a0: Hermine.\n  - nom: à compléter\n" in rooms
    assert "    #elision: à compléter" in rooms
    assert "week_end" not in rooms
    assert actgen("new", "--insee", "44003", "--acte", "subvention", "--date", "2026-03-01", "--force").code == 0
    assert "salles" not in (place.root / "variables/communes/ancenis-saint-gereon.yaml").read_text(encoding="utf-8")


def test_check_tells_a_file_of_the_folder_that_it_does_not_read(place: Project, actgen: Actgen) -> None:
    (place.root / "variables/rubriques/Mes salles.yaml").write_text(SALLES, encoding="utf-8")
    told = shown(actgen("check").err)
    assert "erreur VAR-006 — variables/rubriques/Mes salles.yaml" in told
    assert (
        "Ce nom n’est pas celui d’un fichier de rubrique : actgen ne le lit pas.\n  → Renommez-le mes-salles.yaml"
        in told
    )
