"""The options that commands share: the project, and where acts may be written."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import COMMUNE, Actgen


def test_a_file_that_is_misnamed_is_told_and_hides_no_other(project: Path, actgen: Actgen) -> None:
    folder = project / "variables" / "communes"
    (folder / "Saint Jéan.yaml").write_bytes((folder / "saint-ambroix.yaml").read_bytes())
    (folder / "saint-jean.yml").write_text("")
    answer = actgen("check")
    assert answer.code == 1
    assert "villeneuve-la-riviere\u00a0: aucun défaut." in answer.out
    assert "erreur VAR-006 — variables/communes/Saint Jéan.yaml" in answer.err
    assert "Renommez-le saint-jean.yaml, ou rangez-le ailleurs." in answer.err
    assert "variables/communes/saint-jean.yml" in answer.err


def test_acts_are_not_written_among_their_sources(project: Path, actgen: Actgen) -> None:
    answer = actgen("render", "convention", "--commune", COMMUNE, "--output", "templates/nantes", "--format", "txt")
    assert answer.code == 2
    assert "Les actes ne s’écrivent pas dans templates/nantes\u00a0: ce dossier porte les sources." in answer.err
