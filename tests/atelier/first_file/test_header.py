"""What stands at the head of a new file."""

from __future__ import annotations

from actgen.atelier.first_file.academies import academy_named
from actgen.atelier.first_file.header import council_remark, named_with_academy
from actgen.core.project import Project
from tests.cog.official import commune
from tests.conftest import ROOT


def test_a_commune_is_named_with_its_academy_where_there_is_one() -> None:
    vigneux = commune("44217")
    assert (
        named_with_academy(vigneux, academy_named(Project(ROOT), "nantes"))
        == "Vigneux-de-Bretagne (Loire-Atlantique, 44217), académie de Nantes"
    )
    assert named_with_academy(vigneux, None) == "Vigneux-de-Bretagne (Loire-Atlantique, 44217)"


def test_the_size_of_the_council_is_told() -> None:
    assert "35" in council_remark(35)
