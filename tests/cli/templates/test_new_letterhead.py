"""`actgen templates new commune-NOM/papier`: a letterhead to complete in Word."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Actgen

NAME = "commune-le-brignon/papier"


def test_it_is_written_where_the_acts_of_the_commune_seek_it(project: Path, actgen: Actgen) -> None:
    answer = actgen("templates", "new", NAME)
    assert (answer.code, answer.out) == (0, "écrit templates/commune-le-brignon/papier.docx\n")
    assert actgen("templates", "lint", NAME).out == f"{NAME}\u00a0: aucun défaut.\n"


def test_one_that_is_there_is_not_replaced_without_force(project: Path, actgen: Actgen) -> None:
    path = project / "templates/commune-le-brignon/papier.docx"
    actgen("templates", "new", NAME)
    path.write_bytes(b"mien")
    answer = actgen("templates", "new", NAME)
    assert answer.code == 2
    assert f"Le papier «\u00a0{NAME}\u00a0» existe déjà" in answer.err
    assert path.read_bytes() == b"mien"
    assert actgen("templates", "new", NAME, "--force").code == 0


def test_a_commune_that_has_no_file_is_told(project: Path, actgen: Actgen) -> None:
    answer = actgen("templates", "new", "commune-le-brigon/papier")
    assert answer.code == 2
    assert "Vouliez-vous dire «\u00a0le-brignon\u00a0»" in answer.err


def test_it_is_made_of_no_other_file(project: Path, actgen: Actgen) -> None:
    answer = actgen("templates", "new", NAME, "--from", "plan.txt")
    assert answer.code == 2
    assert "Un papier à en-tête se compose dans Word." in answer.err
