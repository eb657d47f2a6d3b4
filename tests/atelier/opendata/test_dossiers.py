"""The files that the lists give: what they say, and nothing that is private."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.opendata.dossiers import bring, file_of
from actgen.atelier.opendata.schools import School
from actgen.atelier.opendata.scope import Scope
from actgen.core.project import Project
from tests.atelier.batch.tables import communes, csv_of
from tests.atelier.opendata.downloads import directory, mayors, school
from tests.conftest import Actgen


@pytest.fixture
def lists(project: Path) -> tuple[Path, Path]:
    """The two files, of two communes of Loire-Atlantique, one of Maine-et-Loire and one that has its file already."""
    rows = (
        school("0440001A", "Ecole primaire publique Les Tilleuls", "44110", "maternelle", "élémentaire"),
        school("0440003C", "Zola", "", "maternelle"),
    )
    (project / "annuaire.csv").write_bytes(directory(*rows))
    named = (("44110", "EXEMPLE", "Claire", "F"), ("44001", "AUTRE", "Luc", "M"), ("44036", "AUTRE", "Luc", "M"))
    (project / "maires.csv").write_bytes(mayors(*named, ("49007", "AUTRE", "Luc", "M")))
    return project / "annuaire.csv", project / "maires.csv"


def test_a_file_says_who_the_commune_is_its_mayor_and_its_schools() -> None:
    text = file_of("44036", "Madame Claire EXEMPLE", [School("0440001A", "Les Tilleuls", "primaire")])
    assert text.split("\n\n", 1)[1] == (
        'commune:\n  insee: "44036"\n  nom: Châteaubriant\n  siren: "214400368"\n\n'
        "maire:\n  personne: Madame Claire EXEMPLE\n\n"
        "ecoles:\n  - nom: Les Tilleuls\n    type: primaire\n    uai: 0440001A\n\nactes: {}\n"
    )


def test_a_mayor_who_is_not_known_is_to_be_completed() -> None:
    assert "  personne: à compléter\n" in file_of("44036", "", ())


def test_each_commune_of_the_scope_has_a_file_and_one_that_is_there_is_not_touched(
    project: Path, lists: tuple[Path, Path]
) -> None:
    standing = project / "variables" / "communes" / "chateaubriant.yaml"
    before = standing.read_bytes()
    brought = bring(Project(project), *lists, Scope(frozenset({"44"})))
    assert (len(brought.written), brought.standing, [one.code for one in brought.told]) == (2, 1, ["DON-004"])
    assert standing.read_bytes() == before
    again = bring(Project(project), *lists, Scope(frozenset({"44"})))
    assert (again.written, again.standing) == ((), 3)


def test_nothing_private_is_stored(project: Path, lists: tuple[Path, Path]) -> None:
    brought = bring(Project(project), *lists, Scope())
    texts = [(project / "variables" / "communes" / name).read_text() for name in brought.written]
    private = ("1961", "Profession", "0240000000", "@exemple.fr", "rue du Bourg")
    assert [word for word in private for text in texts if word in text] == []


def test_the_command_writes_files_and_lists_what_is_not_clear(
    project: Path, lists: tuple[Path, Path], actgen: Actgen
) -> None:
    words = ("--annuaire", "annuaire.csv", "--maires", "maires.csv", "--departement", "44")
    answer = actgen("import", *words)
    assert answer.code == 0, answer.err
    assert answer.out == ("2\u00a0fichiers écrits dans variables/communes.\n1\u00a0commune a déjà le sien, inchangé.\n")
    assert "avertissement DON-004 — annuaire.csv, ligne 3" in answer.err


def test_a_batch_takes_the_mayor_from_the_file_that_was_begun(project: Path, actgen: Actgen) -> None:
    (project / "annuaire.csv").write_bytes(directory(school("0430001T", "Ecole Les Tilleuls", "43001", "maternelle")))
    (project / "maires.csv").write_bytes(mayors(("43001", "Faure", "Odile", "F")))
    assert actgen("import", "--annuaire", "annuaire.csv", "--maires", "maires.csv").code == 0
    (row,) = communes("43001")
    del row["maire.personne"]
    (project / "communes.csv").write_text(csv_of(row))
    answer = actgen("batch", "subvention", "--table", "communes.csv", "--format", "txt")
    assert answer.code == 0, answer.err
    assert "Madame Odile FAURE" in (project / "out" / "agnat" / "subvention.txt").read_text().replace("\u00a0", " ")
