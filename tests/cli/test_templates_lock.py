"""`actgen templates lock`, as a legal officer calls it on the real templates, and what a render says afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.library.lock_record import LOCK_NAME
from tests.conftest import COMMUNE, Actgen

CONVENTION = "nantes/convention@2026"


@pytest.fixture
def unlocked(project: Path) -> Path:
    """A copy of the real project, nothing locked in it yet."""
    (project / "templates" / LOCK_NAME).unlink(missing_ok=True)
    return project


@pytest.fixture
def locked(unlocked: Path, actgen: Actgen) -> Path:
    """A copy of the real project, its published templates locked as they are."""
    assert actgen("templates", "lock").code == 0
    return unlocked


def change(project: Path) -> None:
    """Another file in the place of the convention: a sound one, with other bytes."""
    path = project / "templates/nantes/convention/2026.docx"
    path.write_bytes(path.read_bytes() + b"\0")


def test_published_templates_are_locked_once(unlocked: Path, actgen: Actgen) -> None:
    answer = actgen("templates", "lock")
    assert (answer.code, answer.err) == (0, "")
    lines = answer.out.splitlines()
    assert f"verrouillé {CONVENTION}" in lines
    assert lines[-1] == "écrit templates/verrou.txt\u00a0: enregistrez-le dans Git avec ces fichiers."
    again = actgen("templates", "lock")
    assert (again.code, again.out) == (0, "Rien à verrouiller\u00a0: chaque modèle publié l’est déjà.\n")


def test_a_check_writes_nothing_and_fails_until_all_is_locked(unlocked: Path, actgen: Actgen) -> None:
    answer = actgen("templates", "lock", "--check")
    assert (answer.code, answer.out) == (1, "")
    assert f"Le modèle {CONVENTION} sert ou a servi à des actes, mais il n’est pas verrouillé." in answer.err
    assert not (unlocked / "templates" / LOCK_NAME).exists()
    actgen("templates", "lock")
    answer = actgen("templates", "lock", "--check")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.endswith("fichiers verrouillés, tous inchangés.\n")


def test_a_changed_template_fails_the_check_until_it_is_relocked_by_its_name(locked: Path, actgen: Actgen) -> None:
    change(locked)
    for words in (["--check"], []):
        answer = actgen("templates", "lock", *words)
        assert answer.code == 1
        assert answer.err == (
            "erreur VER-006 — templates/nantes/convention/2026.docx\n"
            f"  Le modèle {CONVENTION} a changé depuis qu’il a été verrouillé.\n"
            "  → Remettez en place le fichier verrouillé, et portez le changement dans une nouvelle version. "
            f"Si aucun acte n’en a encore été signé, «\u00a0actgen templates lock --relock {CONVENTION}\u00a0» "
            "accepte ce fichier.\n\n1 erreur.\n"
        )
    answer = actgen("templates", "lock", "--relock", CONVENTION)
    assert answer.code == 0
    assert answer.out == f"reverrouillé {CONVENTION}\u00a0: l’empreinte notée est maintenant celle de son fichier.\n"
    assert actgen("templates", "lock", "--check").code == 0


def test_a_manifest_that_contradicts_its_text_is_told_and_keeps_all_from_being_locked(
    unlocked: Path, actgen: Actgen
) -> None:
    path = unlocked / "templates/nantes/convention/2026.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  textes:\n", "  textes:\n    lune: pleine\n"), encoding="utf-8")
    line = text.splitlines().index("  textes:") + 2
    told = (
        f"erreur MAN-004 — templates/nantes/convention/2026.yaml:{line}:11\n"
        "        lune: pleine\n"
        "              ^\n"
        "  Aucune balise ne lit le fait «\u00a0lune\u00a0», ni dans ce modèle ni dans ceux qui l’approuvent.\n"
        "  → Écrivez {{ convention.lune }} là où le texte le dit, ou retirez ce fait.\n"
    )
    answer = actgen("templates", "lock")
    assert (answer.code, answer.out, answer.err) == (1, "", f"{told}\n1 erreur.\n")
    assert not (unlocked / "templates" / LOCK_NAME).exists()
    path.write_text(text, encoding="utf-8")
    assert actgen("templates", "lock").code == 0
    change(unlocked)
    path.write_text(text.replace("  textes:\n", "  textes:\n    lune: pleine\n"), encoding="utf-8")
    answer = actgen("templates", "lock", "--check")
    assert answer.code == 1
    assert told in answer.err
    assert f"Le modèle {CONVENTION} a changé depuis qu’il a été verrouillé." in answer.err
    assert answer.err.endswith("\n2 erreurs.\n")


def test_to_check_and_to_relock_do_not_go_together(locked: Path, actgen: Actgen) -> None:
    answer = actgen("templates", "lock", "--check", "--relock", CONVENTION)
    assert answer.code == 2
    assert answer.err == (
        "--check n’écrit rien, et --relock écrit\u00a0: les deux ne vont pas ensemble.\n"
        "→ Lancez d’abord --check, puis --relock sans lui.\n"
    )


def test_a_project_without_published_template_has_nothing_to_check(tmp_path: Path, actgen: Actgen) -> None:
    for folder in ("templates", "variables"):
        (tmp_path / folder).mkdir()
    answer = actgen("templates", "lock", "--check", "--project", tmp_path)
    assert (answer.code, answer.out) == (0, "Aucun modèle n’est publié\u00a0: il n’y a rien à contrôler.\n")


def test_an_act_is_made_from_a_changed_template_where_it_is_asked_for_and_says_so(locked: Path, actgen: Actgen) -> None:
    change(locked)
    answer = actgen("render", "convention", "--commune", COMMUNE, "--format", "txt", "--projet")
    assert answer.code == 0
    assert (
        "avertissement VER-004 — templates/nantes/convention/2026.docx\n"
        f"  Le modèle {CONVENTION} a changé depuis qu’il a été verrouillé\u00a0: l’acte n’est pas à signer.\n"
    ) in answer.err
    assert actgen("check", "--commune", COMMUNE, "--strict").code == 1
