"""A field whose values come from elsewhere in the file is offered those that stand there."""

from __future__ import annotations

from pathlib import Path

from actgen.atelier.first_file.among import values_among
from actgen.kinds.catalogue import kinds_of
from tests.kinds.salles import salles
from tests.kinds_of_acts import KINDS


def test_the_schools_that_were_typed_are_offered_by_their_type_and_name() -> None:
    schools = [{"type": "maternelle", "nom": "Camus"}, {"nom": "Sévigné"}, {"nom": "à compléter"}, "à compléter"]
    assert values_among(KINDS, ("historique", "ecoles"), {"ecoles": schools}) == ["maternelle Camus", "Sévigné"]


def test_other_fields_are_offered_nothing() -> None:
    assert values_among(KINDS, ("historique", "cadre"), {"ecoles": [{"nom": "Camus"}]}) == []
    assert values_among(KINDS, ("seance", "presents"), {}) == []


def test_a_root_of_the_project_offers_its_own(tmp_path: Path) -> None:
    (tmp_path / "variables").mkdir()
    project = salles(tmp_path, "type: liste de ligne\ndescription: X.\nparmi: ecoles | liste('nom')\n", "reunions")
    data = {"ecoles": [{"type": "maternelle", "nom": "Camus"}]}
    assert values_among(kinds_of(project), ("reunions",), data) == ["Camus"]
