"""`actgen migrate`: old files are written in the new form, and every act says what it said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import COMMUNE, EXAMPLES, Actgen
from tests.document.building import shown

CONVENTIONS = (
    "creteil/convention/2025", "montpellier/convention/2021", "montpellier/convention/2025",
    "nantes/convention/2022", "nantes/convention/2026",
)  # fmt: skip


def test_it_writes_each_file_again_once(project: Path, actgen: Actgen) -> None:
    answer = actgen("migrate")
    assert answer.code == 0
    assert shown(answer.out).splitlines() == [
        *(f"réécrit : variables/communes/{slug}.yaml" for slug in EXAMPLES),
        *(f"réécrit : templates/{name}.yaml" for name in CONVENTIONS),
        "réécrit : templates/verrou.txt",
    ]
    text = (project / "variables" / "communes" / f"{COMMUNE}.yaml").read_text(encoding="utf-8")
    assert "\n  - acte: annexe-engagement\n    a_completer: oui    # aucune annexe signée" in text
    again = actgen("migrate")
    assert shown(again.out) == "Aucun fichier à réécrire : tous sont déjà dans la forme nouvelle.\n"


@pytest.mark.long
def test_the_facts_become_variables_and_the_lock_follows_them(project: Path, actgen: Actgen) -> None:
    before = (project / "templates" / "verrou.txt").read_text(encoding="utf-8").splitlines()
    assert actgen("migrate").code == 0
    assert actgen("templates", "lock", "--check").code == 0
    after = (project / "templates" / "verrou.txt").read_text(encoding="utf-8").splitlines()
    assert set(before) < set(after)
    fresh = [line.split()[0] for line in after if line not in before]
    assert fresh == [f"{name.replace('/convention/', '/convention@')}/variables" for name in CONVENTIONS]
    assert actgen("golden", "check").code == 0
    assert actgen("templates", "lint").code == 0


def test_a_declaration_that_had_changed_since_its_lock_is_still_told(project: Path, actgen: Actgen) -> None:
    path = project / "templates" / "nantes" / "convention" / "2026.yaml"
    text = path.read_text(encoding="utf-8")
    fee = "variables:\n  seuil: {type: nombre, valeur: 3}\n\n"
    path.write_text(text.replace("sources:", f"{fee}sources:", 1), encoding="utf-8")
    record = project / "templates" / "verrou.txt"
    record.write_text(f"{record.read_text(encoding='utf-8')}nantes/convention@2026/variables {'0' * 64}\n", "utf-8")
    assert actgen("migrate").code == 0
    assert f"nantes/convention@2026/variables {'0' * 64}" in record.read_text(encoding="utf-8")


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
