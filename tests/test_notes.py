"""Every note of the fact sheets is said by a sentence of its template: an edit that drops an obligation fails.

`tests/notes/ACADEMIE-ACTE-VERSION.tsv` holds a line a note: the note, then an excerpt of the sentence that says it.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from actgen.core.names import TemplateName
from actgen.core.project import Project
from actgen.fill.compiled import compile_template
from actgen.library.catalogue import list_templates, load_template
from actgen.library.clauses import load_clause, load_clauses
from actgen.library.text_view import template_text
from actgen.ooxml.clauses import clauses_in
from tests.conftest import ROOT

FOLDER = Path(__file__).parent / "notes"
PROJECT = Project(ROOT)
TEMPLATES = list_templates(PROJECT)


def notes_of(name: TemplateName) -> list[tuple[str, str]]:
    path = FOLDER / f"{name.academie}-{name.acte}-{name.version}.tsv"
    rows = csv.reader(path.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [(row[0], row[1]) for row in rows if row]


def whole_text(name: TemplateName) -> str:
    """The text of a template and of the clauses that it includes."""
    docx = load_template(PROJECT, name).docx
    included = [load_clause(PROJECT, clause) for clause in clauses_in(docx, str(name))]
    return "\n".join([template_text(docx, str(name)), *(template_text(content, "clause") for content in included)])


@pytest.mark.parametrize("name", TEMPLATES, ids=str)
def test_every_note_of_the_sheet_stands_in_the_template(name: TemplateName) -> None:
    text = whole_text(name)
    missing = [f"{note} → {excerpt}" for note, excerpt in notes_of(name) if excerpt not in text]
    assert missing == []


@pytest.mark.parametrize("name", TEMPLATES, ids=str)
def test_every_template_has_its_table_of_notes(name: TemplateName) -> None:
    rows = notes_of(name)
    assert len(rows) >= 10
    assert all(note and excerpt for note, excerpt in rows)


def test_no_table_is_left_without_template() -> None:
    tables = {path.stem for path in FOLDER.glob("*.tsv")}
    assert tables == {f"{name.academie}-{name.acte}-{name.version}" for name in TEMPLATES}


@pytest.mark.parametrize("name", TEMPLATES, ids=str)
def test_every_template_compiles_with_its_clauses(name: TemplateName) -> None:
    assert compile_template(load_template(PROJECT, name).docx, str(name), load_clauses(PROJECT)).parts
