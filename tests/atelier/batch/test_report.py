"""The page of a run: read on any width, every finding with its row and what to do."""

from __future__ import annotations

import re

from actgen.atelier.batch.made import Made
from actgen.atelier.batch.report import report_page
from actgen.atelier.batch.sources import Read
from actgen.core.diagnostics import CellPlace, error


def line(slug: str, template: str, *warnings: dict[str, str]) -> dict[str, object]:
    return {
        "collectivite": slug, "source": f"t.csv, ligne {len(slug)}", "acte": "subvention", "modele": template,
        "avertissements": list(warnings),
    }  # fmt: skip


WARNING = {
    "code": "REV-006",
    "place": "subvention de agnat, paragraphe 14",
    "message": "Deux espaces.",
    "conseil": "Ôtez.",
}
FAULT = error("VOT-001", CellPlace("t.csv", 3), "Le vote compte 9 voix.", "Corrigez.")
READ = Read((), (error("LOT-003", CellPlace("t.csv", 4), "Nulle commune <b>.", "Donnez-la."),), rows=1234)
MADE = (
    Made("blesle", "t.csv, ligne 3", (), (FAULT,)),
    Made("agnat", "t.csv, ligne 5", (line("agnat", "mairie/subvention@2026", WARNING),)),
    Made("allegre", "t.csv, ligne 7", (line("allegre", "mairie/subvention@2026"),)),
)


def text_of(page: str) -> list[str]:
    body = page.partition("<main>")[2]
    return [piece for piece in map(str.strip, re.split(r"<[^>]+>", body)) if piece]


def test_it_says_what_was_not_made_what_to_read_again_and_what_was_made() -> None:
    assert text_of(report_page(READ, MADE)) == [
        "Les actes d’une table", "2\u00a0actes faits, 1\u202f234\u00a0lignes lues, 2\u00a0en défaut.",
        "Ce qui n’a pas été fait",
        "t.csv, ligne 4", "Nulle commune &lt;b&gt;.", "À faire&nbsp;: Donnez-la.",
        "blesle, t.csv, ligne 3", "Le vote compte 9 voix.", "À faire&nbsp;: Corrigez.",
        "À relire",
        "subvention de agnat, paragraphe 14 (t.csv, ligne 5)", "Deux espaces.", "À faire&nbsp;: Ôtez.",
        "2\u00a0actes faits d’après mairie/subvention@2026", "Collectivité", "Ligne",
        "agnat", "t.csv, ligne 5", "allegre", "t.csv, ligne 7",
    ]  # fmt: skip


def test_a_run_without_a_fault_has_no_such_part() -> None:
    page = report_page(Read((), (), rows=1), MADE[2:])
    assert "Ce qui n’a pas été fait" not in page
    assert "À relire" not in page
