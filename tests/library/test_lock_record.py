"""The record of the lock: one line for each thing that must not change."""

from __future__ import annotations

from pathlib import Path

from actgen.library.lock_record import digest, is_clause, is_template, read_lock, record_text, template_of, write_record
from tests.library.projects import a_project

HASHES = {"mairie/arrete@2026": digest(b"a"), "commun/signatures": digest(b"b")}


def test_its_lines_are_in_order_whatever_the_order_given() -> None:
    assert record_text(HASHES) == record_text(dict(reversed(HASHES.items())))
    assert record_text(HASHES).decode().index("commun/") < record_text(HASHES).decode().index("mairie/")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    project = a_project(tmp_path)
    assert dict(read_lock(project).hashes) == {}
    write_record(project, HASHES)
    assert dict(read_lock(project).hashes) == HASHES
    assert read_lock(project).faults == ()


def test_a_name_tells_what_it_is_of() -> None:
    assert is_clause("commun/signatures")
    assert is_template("mairie/arrete@2026")
    assert not is_template("mairie/arrete@2026/variables")
    assert template_of("mairie/arrete@2026/variables") == "mairie/arrete@2026"
