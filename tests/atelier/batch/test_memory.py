"""A second run makes what changed, says why, and goes on where the first was stopped."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from msgspec.structs import replace

from actgen.atelier.batch.lot import Lot
from actgen.atelier.batch.made import lines_of
from actgen.atelier.batch.manifest import manifest_text
from actgen.atelier.batch.memory import Lines, Memory, memory_of
from actgen.atelier.batch.records import Record
from actgen.atelier.batch.sources import read_records
from actgen.core.errors import MachineFault
from actgen.core.files import read_file
from actgen.core.project import Project
from actgen.core.reading import MAX_BYTES
from actgen.kinds.catalogue import kinds_of
from tests.atelier.batch.tables import communes, csv_of, made_of
from tests.conftest import MAIRIE

Setting = tuple[Lot, tuple[Record, ...]]


@pytest.fixture
def setting(project: Path) -> Setting:
    """A run of two communes, one of which has a file, that was made."""
    lot, records = read(project)
    learn(lot, records)
    return lot, records


def read(project: Path) -> Setting:
    own = Project(project)
    (agnat,) = communes("43001")
    (project / "t.csv").write_text(csv_of({"commune": "", **agnat}, {"commune": MAIRIE, "commune.insee": "43039"}))
    records = read_records(own, project / "t.csv", [kinds_of(own)["subvention"]], {}).records
    return Lot(own, ("subvention",), ("docx",), project / "out"), records


def learn(lot: Lot, records: tuple[Record, ...]) -> Memory:
    memory = memory_of(lot)
    for record in records:
        memory.learn(record, made_of(lot, record))
    return memory


def reasons(lot: Lot, records: tuple[Record, ...]) -> list[str]:
    memory = memory_of(lot)
    return list(memory.why(records))


def test_what_was_never_made_is_new(project: Path) -> None:
    assert reasons(*read(project)) == ["nouveau", "nouveau"]


def test_what_was_made_of_the_same_is_not_made_again(setting: Setting) -> None:
    lot, records = setting
    assert reasons(lot, records) == ["", ""]
    assert list(memory_of(lot).recall([records[0].slug])) == [made_of(lot, records[0])]


def _edit(path: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(project: Path) -> None:
        file = project / path
        file.write_text(file.read_text().replace(old, new))

    return edit


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (_edit(f"variables/communes/{MAIRIE}.yaml", "1 250,50", "1 250,60"), ["", "ses données ont changé"]),
        (_edit("variables/actes/subvention.yaml", "SUB-001", "SUB-002"), ["le projet a changé"] * 2),
        (_edit("templates/mairie/subvention/2026.yaml", "titre:", "titre:  "), ["les modèles ont changé"] * 2),
        (
            lambda project: (project / "out/agnat/subvention.docx").unlink(),
            ["subvention.docx a changé ou disparu", ""],
        ),
    ],
    ids=["data", "kind", "template", "file"],
)
def test_what_changed_is_made_again_and_says_why(
    project: Path, setting: Setting, change: Callable[[Path], None], told: list[str]
) -> None:
    change(project)
    assert reasons(setting[0], setting[1]) == told


def test_other_formats_are_another_demand(setting: Setting) -> None:
    lot, records = setting
    other = Lot(lot.project, lot.actes, ("docx", "txt"), lot.output)
    assert reasons(other, records) == ["les formats ou les options ont changé"] * 2


def test_a_line_that_was_cut_short_is_made_again(setting: Setting) -> None:
    lot, records = setting
    journal = lot.output / ".actgen-lot.jsonl"
    journal.write_bytes(journal.read_bytes()[:-30])
    assert reasons(lot, records) == ["", "nouveau"]


def test_what_has_a_fault_is_made_again(project: Path) -> None:
    own = Project(project)
    (agnat,) = communes("43001")
    (project / "t.csv").write_text(csv_of({**agnat, "acte.vote.pour": "6"}))
    records = read_records(own, project / "t.csv", [kinds_of(own)["subvention"]], {}).records
    lot = Lot(own, ("subvention",), ("docx",), project / "out")
    (project / "out").mkdir()
    learn(lot, records)
    assert reasons(lot, records) == ["nouveau"]


def test_each_part_remembers_its_own(setting: Setting) -> None:
    lot, records = setting
    assert list(memory_of(lot, 1, 2).why(records)) == ["nouveau", "nouveau"]


def test_a_journal_that_is_settled_holds_the_communes_of_the_run(setting: Setting) -> None:
    lot, records = setting
    memory = memory_of(lot)
    memory.settle([records[0].slug])
    assert reasons(lot, records) == ["", "nouveau"]


def test_a_picture_that_changed_is_new_data(project: Path, setting: Setting) -> None:
    lot, records = setting
    file = project / f"variables/communes/{MAIRIE}.yaml"
    file.write_text(file.read_text().replace("commune:\n", "commune:\n  logo: blason.png   # celui de la commune\n", 1))
    memory, (agnat, brignon) = memory_of(lot), records
    (before,) = memory.why([brignon])
    (project / "blason.png").write_bytes(b"one")
    (made,) = memory.recall([brignon.slug])
    memory.learn(brignon, made)
    assert (before, *memory.why([brignon, agnat])) == ("ses données ont changé", "", "")
    (project / "blason.png").write_bytes(b"other")
    assert list(memory.why([brignon])) == ["ses données ont changé"]


def test_a_journal_may_be_larger_than_any_file_of_a_project(setting: Setting) -> None:
    lot, records = setting
    journal = lot.output / ".actgen-lot.jsonl"
    os.truncate(journal, MAX_BYTES + 1)
    with pytest.raises(MachineFault, match="il dépasse"):
        read_file(journal)
    assert reasons(lot, records) == ["", ""]


def test_a_line_that_no_run_has_written_is_passed_over(setting: Setting) -> None:
    lot, records = setting
    journal = lot.output / ".actgen-lot.jsonl"
    journal.write_bytes(b'[]\n\xff\xfe\n{"fait": 1}\n' + journal.read_bytes().rstrip(b"\n"))
    assert reasons(lot, records) == ["", ""]


NAMES = [f"commune-{rank}" for rank in range(200)]


def line(slug: str) -> bytes:
    """A line of a journal: the digests of what all acts are made of, then what only this one says."""
    digests = {name: sha256(name.encode()).hexdigest() for name in ("projet", "modeles", "clauses", "demande")}
    made = {"collectivite": slug, "sha256_docx": sha256(slug.encode()).hexdigest()}
    return json.dumps({"de": digests, "fait": made}).encode()


@pytest.fixture(params=[1, 100], ids=["packed", "plain"])
def held(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Lines:
    """No lines yet, of which all but the last hundred, or none, will be packed."""
    monkeypatch.setattr("actgen.atelier.batch.memory._PLAIN", request.param)
    return Lines()


def test_each_line_of_a_journal_is_read_as_it_was(held: Lines) -> None:
    for slug in NAMES:
        held.keep(slug, line(slug))
    assert list(held.in_order(NAMES)) == list(map(line, NAMES))


def test_a_line_takes_the_place_of_the_one_that_had_its_name(held: Lines) -> None:
    for found in (line("agnat"), line("blesle"), b"", b"\xff\n"):
        held.keep("agnat", found)
        assert list(held.in_order(["agnat"])) == [found]
    assert "blesle" not in held


@pytest.mark.parametrize("held", [1], indirect=True)
def test_a_line_that_is_packed_takes_a_third_of_its_room_or_less(held: Lines) -> None:
    for slug in NAMES:
        held.keep(slug, line(slug))
    first, last = held._blocks
    assert (first.plain, last.packed) == ([], b"")
    assert len(first.packed) * 3 < sum(len(line(slug)) for slug in NAMES[:100])


def test_lines_are_read_in_any_order(held: Lines) -> None:
    for slug in NAMES[:150]:
        held.keep(slug, line(slug))
    held.keep(NAMES[3], line("blesle"))
    asked = [NAMES[149], NAMES[3], NAMES[0], NAMES[101], NAMES[4]]
    told = [line(NAMES[149]), line("blesle"), line(NAMES[0]), line(NAMES[101]), line(NAMES[4])]
    assert list(held.in_order(asked)) == told


def test_what_the_name_of_a_table_says_outside_utf_8_is_remembered(setting: Setting) -> None:
    lot, records = setting
    made = replace(made_of(lot, records[0]), place="t\udcff.csv, ligne 2")
    memory = memory_of(lot)
    memory.learn(records[0], made)
    memory.settle([records[0].slug])
    assert list(memory_of(lot).recall([records[0].slug])) == [made]
    (lines,) = memory_of(lot).lines([records[0].slug])
    assert manifest_text(lines) == manifest_text(lines_of(made))
