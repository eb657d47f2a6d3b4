"""The page that shows a jurist what changed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from actgen.atelier.goldens.report import check_free, page, write_report
from actgen.atelier.goldens.store import golden_file
from actgen.core.errors import UsageFault
from tests.atelier.goldens.conftest import CONVENTION, Town
from tests.pages.checking import checked


@pytest.fixture
def various(town: Town) -> Town:
    """A commune in each state, with characters that HTML gives a meaning."""
    for commune in ("a", "b", "gone", "layout", "spoiled"):
        town.add(commune)
    town.accept()
    town.texts[town.add("b")] = CONVENTION.replace("40% de la note", "<30%> de la note & du reste")
    town.texts[town.add("c")] = "Acte & suite <fin>\n"
    del town.texts[town.add("gone")]
    path = golden_file(town.project, town.add("layout"))
    path.write_bytes(path.read_bytes() + b"\n")
    town.broken.add("spoiled")
    return town


def body(page: str) -> str:
    return re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)


def test_the_page_is_sound_html_that_a_reader_hears_too(various: Town) -> None:
    assert checked(page(various.judge())).title == "Les actes comparés à leurs goldens"


def test_the_page_runs_nothing_and_fetches_nothing(various: Town) -> None:
    written = page(various.judge())
    assert written.startswith('<!DOCTYPE html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n')
    assert "default-src 'none'; style-src 'unsafe-inline'" in written
    assert not re.search(r"<script|<link|<img|\bsrc=|@import|url\(|http:|https:", written)


def test_the_page_opens_with_the_counts_and_every_act(various: Town) -> None:
    written = body(page(various.judge()))
    assert "<h1>Les actes comparés à leurs goldens</h1>\n<p>1 acte conforme, 2 actes modifiés, " in written
    rows = re.findall(r"<tr>(<td>.*?)</tr>", written)
    assert [[cell for cell in re.split(r"<[^>]+>", row) if cell] for row in rows] == [
        ["a", "convention", "nantes/convention@2026", "conforme"],
        ["b", "convention", "nantes/convention@2026", "modifié"],
        ["c", "convention", "nantes/convention@2026", "nouveau"],
        ["layout", "convention", "nantes/convention@2026", "modifié"],
        ["gone", "convention", "–", "orphelin"],
        ["spoiled", "–", "–", "dossier en défaut"],
    ]


def test_every_row_that_is_not_the_same_leads_to_its_section(various: Town) -> None:
    written = page(various.judge())
    assert re.findall(r'href="#([^"]+)"', written) == re.findall(r'<section id="([^"]+)"', written)
    assert len(re.findall(r"href=", written)) == 5


def test_words_removed_and_added_stand_under_their_article_and_are_escaped(various: Town) -> None:
    assert (
        "<h2>nantes/b/convention&nbsp;: modifié</h2>\n"
        "<h3>ARTICLE 2 – PRIX</h3>\n"
        '<p class="passage">Le prix compte pour <del>40%</del><ins>&lt;30%&gt;</ins> de la note'
        "<ins> &amp; du reste</ins>.</p>\n"
        "</section>"
    ) in page(various.judge())


def test_a_new_act_is_shown_whole(various: Town) -> None:
    assert (
        "<h2>nantes/c/convention&nbsp;: nouveau</h2>\n"
        "<p>Cet acte n’a pas encore de golden.</p>\n"
        "<h3>Modèle</h3>\n"
        '<p class="passage"><ins>Modèle\u00a0: nantes/convention@2026</ins></p>\n'
        "<h3>Corps de l’acte</h3>\n"
        '<p class="passage"><ins>Acte &amp; suite &lt;fin&gt;</ins></p>\n'
        "</section>"
    ) in page(various.judge())


def test_an_orphan_and_a_change_of_blank_lines_are_said_in_one_sentence(various: Town) -> None:
    written = page(various.judge())
    assert (
        "<h2>nantes/gone/convention&nbsp;: orphelin</h2>\n<p>Aucun acte ne produit plus ce golden.</p>\n</section>"
    ) in written
    assert (
        "<h2>nantes/layout/convention&nbsp;: modifié</h2>\n"
        "<p>Seules des lignes vides ou des fins de ligne diffèrent.</p>\n</section>"
    ) in written


def test_the_faults_of_a_dossier_are_shown_and_escaped(various: Town) -> None:
    assert (
        "<h2>spoiled&nbsp;: dossier en défaut</h2>\n"
        "<h3>erreur VAR-001 — variables/communes/spoiled.yaml:3:7</h3>\n"
        "<p>Il manque &lt;nom&gt; &amp; numéro.</p>\n"
        '<p class="hint">→ Ajoutez-les.</p>\n'
        "</section>"
    ) in page(various.judge())


def test_colour_is_not_the_only_sign(various: Town) -> None:
    written = page(various.judge())
    assert re.search(r"\ndel \{[^}]*text-decoration: line-through;", written)
    assert re.search(r"\nins \{[^}]*text-decoration: underline;", written)
    assert (
        "<p>Ce qui est <del>barré</del> n’est plus dans l’acte&nbsp;; ce qui est <ins>souligné</ins> y est nouveau.</p>"
    ) in written


def test_a_page_without_differences_has_only_its_table(town: Town) -> None:
    town.add("reze")
    town.accept()
    written = body(page(town.judge()))
    assert "<p>1 acte conforme à son golden.</p>" in written
    assert not re.search(r"<section|<del|<ins|<a ", written)


def test_a_project_without_acts_gives_a_page_too(town: Town) -> None:
    written = page(town.judge())
    checked(written)
    assert "<p>Aucun acte à comparer.</p>\n</main>\n</body>" in written


def test_the_same_verdict_gives_the_same_page(various: Town) -> None:
    assert page(various.judge()) == page(various.judge())


def test_a_report_replaces_a_report(town: Town, tmp_path: Path) -> None:
    path = tmp_path / "rapports" / "goldens.html"
    write_report(path, town.judge())
    town.add("reze")
    write_report(path, town.judge())
    assert path.read_text(encoding="utf-8") == page(town.judge())
    assert [file.name for file in path.parent.iterdir()] == ["goldens.html"]


def test_a_report_replaces_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "acte.html"
    path.write_text("<p>acte</p>", encoding="utf-8")
    with pytest.raises(UsageFault) as caught:
        check_free(path)
    assert caught.value.message == (f"Déjà là, et ce n’est pas un rapport d’actgen\u00a0: {path}. Rien n’a été écrit.")
    assert caught.value.hint == "Donnez un autre nom au rapport, avec --report."
