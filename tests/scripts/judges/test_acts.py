"""What is judged: each engine has a file of its own."""

from __future__ import annotations

from pathlib import Path

from actgen.core.project import Project
from scripts.judges.acts import FORCED, WITH_PAPERS, engine_pdfs
from tests.conftest import ROOT


def test_each_engine_has_a_file_of_its_own() -> None:
    assert engine_pdfs(Path("actes/tarifs")) == [Path("actes/tarifs.pdf"), Path("actes/tarifs.typst.pdf")]


def test_those_whose_papers_are_judged_are_communes_of_the_project() -> None:
    communes = set(Project(ROOT).communes())
    assert {*WITH_PAPERS, *(commune for commune, _, _ in FORCED)} <= communes
