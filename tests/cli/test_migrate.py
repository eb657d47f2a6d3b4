"""`actgen migrate`: old files are written in the new form, and every act says what it said."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import COMMUNE, EXAMPLES, Actgen
from tests.document.building import shown


def test_it_writes_each_file_again_once(project: Path, actgen: Actgen) -> None:
    answer = actgen("migrate")
    assert answer.code == 0
    assert answer.out.splitlines() == [f"réécrit\u00a0: variables/communes/{slug}.yaml" for slug in EXAMPLES]
    text = (project / "variables" / "communes" / f"{COMMUNE}.yaml").read_text(encoding="utf-8")
    assert "\n  - acte: annexe-engagement\n    a_completer: oui    # aucune annexe signée" in text
    again = actgen("migrate")
    assert shown(again.out) == "Aucun fichier à réécrire : tous sont déjà dans la forme nouvelle.\n"


def test_the_goldens_are_word_for_word_what_they_were(project: Path, actgen: Actgen) -> None:
    assert actgen("migrate", "--commune", COMMUNE).code == 0
    assert actgen("golden", "check", "--commune", COMMUNE).code == 0
    assert (project / "variables").is_dir()


def test_a_dry_run_writes_nothing(project: Path, actgen: Actgen) -> None:
    path = project / "variables" / "communes" / f"{COMMUNE}.yaml"
    before = path.read_bytes()
    answer = actgen("migrate", "--commune", COMMUNE, "--dry-run")
    assert (answer.code, shown(answer.out)) == (0, f"à réécrire : variables/communes/{COMMUNE}.yaml\n")
    assert path.read_bytes() == before
