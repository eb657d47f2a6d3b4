"""The chapter « Les mêmes actes pour mille communes » is true: its columns are names, its commands make its acts."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from actgen.atelier.batch.csv_tables import read_csv
from actgen.atelier.batch.names import columns_of
from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of
from tests.atelier.batch.tables import communes, csv_of
from tests.atelier.opendata.downloads import directory, mayors, school
from tests.conftest import ROOT, Actgen

CHAPTER = (ROOT / "docs" / "guide-lot.md").read_text(encoding="utf-8")
#: Those on this machine alone: `tests/atelier/batch/cluster/test_dask.py` starts the cluster.
COMMANDS = re.findall(r"^\$ actgen (?!.*--dask)(.+)$", CHAPTER, re.MULTILINE)


def test_every_command_of_the_chapter_runs_in_its_order(project: Path, actgen: Actgen) -> None:
    (project / "communes.csv").write_text(csv_of(*communes("43001", "43002")))
    (project / "annuaire.csv").write_bytes(directory(school("0440001A", "Zola", "44110", "maternelle")))
    (project / "maires.csv").write_bytes(mayors(("44110", "EXEMPLE", "Claire", "F")))
    assert len(COMMANDS) == 6
    for line in COMMANDS:
        answer = actgen(*shlex.split(line))
        assert answer.code == 0, f"{line}\n{answer.out}\n{answer.err}"
    names = ["bilan.html", "manifeste.jsonl", "manifeste-1-sur-2.jsonl", "manifeste-2-sur-2.jsonl"]
    assert [name for name in names if not ((project / name).exists() or (project / "out" / name).exists())] == []


def test_the_columns_that_the_chapter_shows_are_names() -> None:
    (shown,) = re.findall(r"```text\n(.+?)```", CHAPTER, re.DOTALL)
    table, kinds = read_csv(shown.encode(), "communes.csv"), kinds_of(Project(ROOT))
    columns, faults = columns_of(table, kinds.fiche, [kinds["subvention"]], {})
    assert faults == []
    assert [column.heading for column in columns] == list(table.headings)
