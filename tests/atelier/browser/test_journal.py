"""The journal is read without the atelier, and survives a line that was cut short."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from actgen.atelier.browser.journal import SIGNED, journal_file, line_at, lines, record
from actgen.core.project import Project

INSTANT = datetime(2026, 5, 12, 17, 5, tzinfo=UTC)


def test_a_line_says_the_instant_who_and_what(tmp_path: Path) -> None:
    (tmp_path / "variables").mkdir()
    place = Project(tmp_path)
    record(place, INSTANT, line_at(INSTANT, "Marie DUPONT", SIGNED, acte="oudon/dossier/deliberation", source="ab12"))
    path = tmp_path / "variables" / "journal" / "atelier-2026-05.jsonl"
    assert path == journal_file(place, INSTANT)
    assert json.loads(path.read_text(encoding="utf-8")) == {
        "quand": "2026-05-12T17:05:00+00:00",
        "qui": "Marie DUPONT",
        "quoi": "signe",
        "acte": "oudon/dossier/deliberation",
        "source": "ab12",
    }


def test_a_line_that_cannot_be_read_is_passed_over_and_kept(tmp_path: Path) -> None:
    (tmp_path / "variables").mkdir()
    place = Project(tmp_path)
    path = journal_file(place, INSTANT)
    path.parent.mkdir()
    path.write_text('{"quand": "2026", "qui": "A", "quoi": "signe", "nouveau": 1}\n[]\n{"qua', encoding="utf-8")
    record(place, INSTANT, line_at(INSTANT, "B", SIGNED))
    assert [line.qui for line in lines(place)] == ["A", "B"]
    assert path.read_text(encoding="utf-8").splitlines()[2] == '{"qua'
