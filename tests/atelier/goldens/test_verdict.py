"""The goldens of a project, judged and accepted."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from actgen.atelier.goldens.comparison import State
from actgen.atelier.goldens.look import office
from actgen.atelier.goldens.page_store import page_folder, write_pages
from actgen.atelier.goldens.store import GoldenName, golden_file
from actgen.atelier.goldens.verdict import accept
from actgen.core.errors import UsageFault
from tests.atelier.goldens.conftest import CONVENTION, Town
from tests.atelier.goldens.look.seeded import pdf_file, word_file

NAME = GoldenName("nantes", "a", "convention")


def states(town: Town, *communes: str) -> dict[str, str]:
    return {str(one.name): one.state.value for one in town.judge(*communes).comparisons}


def test_acts_are_new_until_they_are_accepted_then_they_are_the_same(town: Town) -> None:
    town.add("reze", "deliberation")
    town.add("reze")
    assert town.judge().summary() == "2 actes nouveaux."
    town.accept()
    assert states(town) == {"nantes/reze/deliberation": "conforme", "nantes/reze/convention": "conforme"}
    assert town.judge().is_clean
    assert town.judge().summary() == "2 actes conformes à leurs goldens."


def test_one_act_is_counted_in_the_singular(town: Town) -> None:
    town.add("reze")
    town.accept()
    assert town.judge().summary() == "1 acte conforme à son golden."


def test_a_project_without_acts_has_nothing_to_compare(town: Town) -> None:
    assert town.judge().is_clean
    assert town.judge().summary() == "Aucun acte à comparer."


def test_every_state_is_counted(town: Town) -> None:
    for commune in ("a", "b", "c", "gone", "spoiled"):
        town.add(commune)
    town.accept()
    town.texts[town.add("b")] = CONVENTION.replace("40%", "30%")
    town.add("c", "deliberation")
    del town.texts[town.add("gone")]
    town.broken.add("spoiled")
    verdict = town.judge()
    assert states(town) == {
        "nantes/a/convention": "conforme",
        "nantes/b/convention": "modifié",
        "nantes/c/convention": "conforme",
        "nantes/c/deliberation": "nouveau",
        "nantes/gone/convention": "orphelin",
    }
    assert not verdict.is_clean
    assert verdict.summary() == (
        "2 actes conformes, 1 acte modifié, 1 acte nouveau, 1 golden orphelin, 1 dossier en défaut."
    )


def test_accepting_touches_goldens_that_differ_and_nothing_else(town: Town) -> None:
    same, changed, orphan = town.add("a"), town.add("b"), town.add("c")
    town.accept()
    (town.project.golden / "LISEZMOI.md").write_text("à lire", encoding="utf-8")
    untouched = golden_file(town.project, same).stat()
    town.texts[changed] = CONVENTION.replace("40%", "30%")
    del town.texts[orphan]
    before = town.files()
    town.accept()
    after = town.files()
    assert {name for name in before | after if before.get(name) != after.get(name)} == {
        "golden/nantes/b/convention.txt",
        "golden/nantes/c/convention.txt",
    }
    assert after["golden/nantes/b/convention.txt"] == (
        f"Modèle\u00a0: nantes/convention@2026\n\n{CONVENTION.replace('40%', '30%')}"
    )
    assert "golden/nantes/c/convention.txt" not in after
    assert golden_file(town.project, same).stat().st_ino == untouched.st_ino


def test_orphans_are_looked_for_only_in_the_communes_that_are_named(town: Town) -> None:
    one, other = town.add("a"), town.add("b")
    town.accept()
    del town.texts[one], town.texts[other]
    assert states(town, "a") == {"nantes/a/convention": "orphelin"}
    assert states(town) == {"nantes/a/convention": "orphelin", "nantes/b/convention": "orphelin"}


def test_the_golden_of_a_commune_that_left_is_an_orphan_when_none_is_named(town: Town) -> None:
    town.add("a")
    town.add("b")
    town.accept()
    (town.project.root / "variables" / "communes" / "b.yaml").unlink()
    assert states(town) == {"nantes/a/convention": "conforme", "nantes/b/convention": "orphelin"}
    assert states(town, "a") == {"nantes/a/convention": "conforme"}


def test_a_file_still_to_be_completed_is_no_fault_until_it_has_a_golden_or_is_named(town: Town) -> None:
    town.add("a")
    town.accept()
    town.add("b")
    town.unfinished.add("b")
    verdict = town.judge()
    assert (verdict.is_clean, verdict.unfinished) == (True, ("b",))
    assert verdict.summary() == "1 acte conforme à son golden."
    assert list(town.judge("b").faults) == ["b"]
    town.unfinished.clear()
    town.accept()
    town.unfinished.add("b")
    assert list(town.judge().faults) == ["b"]


def test_a_dossier_with_a_fault_hides_no_other_and_keeps_its_goldens(town: Town) -> None:
    town.add("a")
    town.add("b")
    town.accept()
    town.broken.add("a")
    verdict = town.judge()
    assert {name: [one.message for one in found] for name, found in verdict.faults.items()} == {
        "a": ["Il manque <nom> & numéro."]
    }
    assert [(str(one.name), one.state) for one in verdict.comparisons] == [("nantes/b/convention", State.SAME)]
    assert verdict.summary() == "1 acte conforme, 1 dossier en défaut."
    before = town.files()
    town.accept()
    assert town.files() == before


def test_an_unknown_commune_is_told_before_any_act_is_made(town: Town) -> None:
    town.add("reze")
    town.broken.add("reze")
    with pytest.raises(UsageFault) as caught:
        town.judge("reze", "rese")
    assert caught.value.message == (
        "La commune «\u00a0rese\u00a0» n’a pas de fichier\u00a0: variables/communes/rese.yaml n’existe pas."
    )
    assert caught.value.hint == "Vouliez-vous dire «\u00a0reze\u00a0»\u202f?"


def test_a_commune_named_twice_is_judged_once(town: Town) -> None:
    town.add("reze")
    assert states(town, "reze", "reze") == {"nantes/reze/convention": "nouveau"}
    assert town.judge("reze", "reze").summary() == "1 acte nouveau."


# Pages


@pytest.fixture
def shown(town: Town, monkeypatch: pytest.MonkeyPatch) -> Town:
    """A town whose act has a PDF, its words and its pages accepted."""
    monkeypatch.setattr(office, "program", lambda: "")
    town.files_of[town.add("a")] = {"pdf": pdf_file(), "docx": word_file()}
    town.accept(pages=True)
    return town


def test_words_and_pages_are_accepted_together(shown: Town) -> None:
    held = {f"golden/nantes/a/convention/{name}" for name in ("docx.txt", "pdf.txt", "pdf-1.png", "pdf-2.png")}
    assert set(shown.paths()) == {"golden/nantes/a/convention.txt", "variables/communes/a.yaml", *held}
    verdict = shown.judge(pages=True)
    assert verdict.is_clean
    assert verdict.summary() == "1 acte conforme à son golden."
    assert replace(verdict, unseen=()).summary() == "1 acte conforme à son golden, 2\u00a0pages comprises."


def test_pages_that_changed_make_an_act_changed_though_its_words_are_the_same(shown: Town) -> None:
    shown.files_of[NAME] = {"pdf": pdf_file("h1 { font-size: 14pt !important }"), "docx": word_file()}
    (comparison,) = shown.judge(pages=True).comparisons
    assert (comparison.state, comparison.changes) == (State.CHANGED, ())
    assert comparison.remark == "Les mots sont ceux du golden\u00a0; ses pages ont changé."
    assert [change.kind for change in comparison.page_changes] == ["pdf"]
    assert shown.judge().is_clean, "its words alone are the same"
    shown.accept(pages=True)
    assert shown.judge(pages=True).is_clean


def test_a_page_that_is_no_more_changes_the_act_and_goes(shown: Town) -> None:
    extra = page_folder(shown.project, NAME) / "pdf-3.png"
    extra.write_bytes(b"a page")
    (comparison,) = shown.judge(pages=True).differing
    assert [change.told() for change in comparison.page_changes] == [("à voir\u00a0: page 3 en moins",)]
    shown.accept(pages=True)
    assert not extra.exists()


def test_pages_of_an_act_that_nothing_makes_are_orphans_with_or_without_its_golden(shown: Town) -> None:
    for golden in (True, False):
        shown.texts.clear()
        if not golden:
            golden_file(shown.project, NAME).unlink()
        assert [one.state for one in shown.judge(pages=True).comparisons] == [State.ORPHAN]
    shown.accept(pages=True)
    assert not shown.project.golden.exists() or list(shown.project.golden.iterdir()) == []


def test_an_act_whose_pages_were_never_held_says_so(shown: Town) -> None:
    write_pages(shown.project, NAME, {})
    (comparison,) = shown.judge(pages=True).differing
    assert comparison.remark == "Les mots sont ceux du golden\u00a0; ses pages n’étaient pas encore tenues."
    assert [change.told() for change in comparison.page_changes] == [("2 pages nouvelles",), ("structure nouvelle",)]


def test_the_pages_of_a_commune_with_a_fault_are_left_alone(shown: Town) -> None:
    shown.broken.add("a")
    assert shown.judge(pages=True).comparisons == ()


def test_pictures_of_an_older_file_that_look_the_same_are_dated_again(shown: Town) -> None:
    shown.files_of[NAME] = {"pdf": pdf_file("/* nothing */"), "docx": word_file()}
    (comparison,) = shown.judge(pages=True).comparisons
    assert (comparison.state, comparison.is_stale) == (State.SAME, True)
    accept(shown.project, comparison)
    (comparison,) = shown.judge(pages=True).comparisons
    assert (comparison.state, comparison.is_stale) == (State.SAME, False)
