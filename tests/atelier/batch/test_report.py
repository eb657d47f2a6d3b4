"""The page of a run: read on any width, every finding with its row and what to do."""

from __future__ import annotations

import re

from actgen.atelier.batch.made import Made
from actgen.atelier.batch.report import report_page
from actgen.atelier.batch.sources import Read
from actgen.core.diagnostics import CellPlace, WordPlace, error


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


def lacking(number: int, place: CellPlace) -> Made:
    message = "Il manque «\u00a0acte.exercice\u00a0»."
    return Made(
        f"commune-{number:04}", f"t.csv, ligne {number}", (), (error("VAR-001", place, message, "Ajoutez la colonne."),)
    )


def test_what_nine_hundred_rows_lack_is_one_finding_that_opens_on_them() -> None:
    made = [lacking(line, CellPlace("t.csv", line)) for line in range(2, 902)]
    told = text_of(report_page(Read((), (), rows=900), made))
    assert told[:6] == [
        "Les actes d’une table",
        "0\u00a0acte fait, 900\u00a0lignes lues, 900\u00a0en défaut.",
        "Ce qui n’a pas été fait",
        "t.csv, lignes 2 à 901",
        "Il manque «\u00a0acte.exercice\u00a0».",
        "À faire&nbsp;: Ajoutez la colonne.",
    ]
    assert told[6:9] == ["Les 900\u00a0lignes", "commune-0002, t.csv, ligne 2", "commune-0003, t.csv, ligne 3"]
    assert len(told) == 7 + 900


def test_a_cell_that_is_wrong_alike_names_its_column_once() -> None:
    made = [lacking(line, CellPlace("t.csv", line, 4, "", "acte.exercice")) for line in (2, 4, 6, 8)]
    told = text_of(report_page(Read((), (), rows=4), made))
    assert told[3] == "t.csv, lignes 2, 4, 6 et 8, colonne «\u00a0acte.exercice\u00a0»"
    assert told[6:8] == ["Les 4\u00a0lignes", "commune-0002, t.csv, ligne 2"]


def of_the_template(slug: str, row: str) -> Made:
    fault = error("MOD-001", WordPlace("mairie/subvention@2026"), "Ce n’est pas un fichier Word (.docx).")
    return Made(slug, row, (), (fault,))


def test_a_template_that_stops_two_acts_is_told_once_with_their_rows() -> None:
    page = report_page(Read((), (), rows=2), [of_the_template(one, f"t.csv, ligne {one}") for one in ("2", "3")])
    assert text_of(page)[3:] == [
        "mairie/subvention@2026", "Ce n’est pas un fichier Word (.docx).",
        "Les 2\u00a0lignes", "2, t.csv, ligne 2", "3, t.csv, ligne 3",
    ]  # fmt: skip


def test_a_fault_that_one_row_has_for_two_acts_is_told_without_a_list() -> None:
    (fault,) = of_the_template("agnat", "").faults
    page = report_page(Read((), (), rows=1), [Made("agnat", "t.csv, ligne 2", (), (fault, fault))])
    assert text_of(page)[3:] == ["agnat, mairie/subvention@2026", "Ce n’est pas un fichier Word (.docx)."]


def test_warnings_that_say_the_same_are_one_finding_too() -> None:
    made = [
        Made(name, "", (line(name, "a@1", WARNING | {"place": f"subvention de {name}, paragraphe 14"}),))
        for name in ("agnat", "blesle", "cayres", "cerzat-du")
    ]
    told = text_of(report_page(Read((), (), rows=4), made))
    assert told[2:8] == [
        "À relire",
        "subvention de agnat, paragraphe 14, et 3\u00a0autres endroits",
        "Deux espaces.",
        "À faire&nbsp;: Ôtez.",
        "Les 4\u00a0lignes",
        "agnat, t.csv, ligne 5",
    ]
