"""The invented sittings of the run of France: lawful, and the same each time."""

from __future__ import annotations

from pathlib import Path

from actgen.atelier.batch.lot import Lot
from actgen.atelier.batch.running import run
from actgen.atelier.batch.sources import read_records
from actgen.kinds.catalogue import kinds_of
from bench._acts import project_in
from bench._lots import KIND, insee_codes, write_table


def test_every_row_gives_its_act(tmp_path: Path) -> None:
    project = project_in(tmp_path / "projet")
    read = read_records(project, write_table(tmp_path / "t.csv", insee_codes(20)), [kinds_of(project)[KIND]], {})
    assert (len(read.records), read.faults) == (20, ())
    made = list(run(Lot(project, (KIND,), ("docx",), tmp_path / "out"), read.records))
    assert [fault for one in made for fault in one.faults] == []
    assert sum(len(one.lines) for one in made) == 20


def test_the_codes_are_those_of_all_communes_or_spread_over_the_list(tmp_path: Path) -> None:
    every = insee_codes()
    assert len(every) == 34_969
    few = insee_codes(5)
    assert len(set(few)) == 5
    assert {code[:2] for code in few} > {code[:2] for code in every[:1]}


def test_a_table_is_the_same_each_time(tmp_path: Path) -> None:
    first, second = (write_table(tmp_path / name, insee_codes(30)) for name in ("a.csv", "b.csv"))
    assert first.read_bytes() == second.read_bytes()
