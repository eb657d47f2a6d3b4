"""A mayor without civility is one fault, where the file names her, whatever the acts that need it."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.errors import InputFault
from actgen.core.project import Project
from actgen.pipeline import render_acts
from tests.borrowing import borrowed, retold

SLUG = "ancenis-saint-gereon"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return borrowed(tmp_path)


def write(project: Project, personne: str) -> None:
    retold(project, SLUG, "personne: Monsieur Rémy ORHON", personne)


@pytest.mark.parametrize("acte", ["dossier", "deliberation"])
def test_a_mayor_without_civility_is_one_fault(project: Project, acte: str) -> None:
    write(project, "personne: Rémy ORHON")
    with pytest.raises(InputFault) as caught:
        render_acts(project, SLUG, acte, ())
    (fault,) = caught.value.diagnostics
    assert (fault.code, str(fault.place)) == ("VAR-001", f"variables/communes/{SLUG}.yaml:14:13")
    assert fault.message == (
        "Il manque la civilité du maire, Rémy ORHON\u00a0: l’acte écrit «\u00a0Monsieur le Maire\u00a0» ou "
        "«\u00a0Madame la Maire\u00a0»."
    )
    assert fault.hint == (
        "Écrivez «\u00a0personne: Monsieur Rémy ORHON\u00a0» ou «\u00a0personne: Madame Rémy ORHON\u00a0»."
    )


def test_an_act_that_does_not_read_it_needs_none(project: Project) -> None:
    write(project, "personne: Rémy ORHON")
    for acte in ("convention", "annexe-engagement"):
        assert [made.acte for made in render_acts(project, SLUG, acte, ())] == [acte]
