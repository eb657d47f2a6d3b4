"""The goldens of a project, judged and accepted."""

from __future__ import annotations

import pytest

from actgen.atelier.goldens.comparison import State
from actgen.atelier.goldens.store import golden_file
from actgen.core.errors import UsageFault
from tests.atelier.goldens.conftest import CONVENTION, Town


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
