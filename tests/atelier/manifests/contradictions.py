"""Copies of the real project, spoilt at one place, and what their contract tells of it."""

from __future__ import annotations

from pathlib import Path

from actgen.atelier.manifests.contract import contract_faults
from actgen.core.project import Project
from tests.library.projects import write_word

CONVENTION, DELIBERATION = "nantes/convention@2026", "nantes/deliberation@2026"
CONVENTION_YAML = "templates/nantes/convention/2026.yaml"
DELIBERATION_YAML = "templates/nantes/deliberation/2026.yaml"
MONTPELLIER_YAML = "templates/montpellier/convention/2025.yaml"


def told(project: Path) -> list[tuple[str, str, str, str]]:
    return [(found.code, str(found.place), found.message, found.hint) for found in contract_faults(Project(project))]


def replace(file: str, old: str, new: str) -> None:
    path = Path(file)
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def place_of(file: str, words: str, value: str) -> str:
    """The place of `value` in the only line that holds `words`."""
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    ((number, line),) = [(number, line) for number, line in enumerate(lines, start=1) if words in line]
    return f"{file}:{number}:{line.index(value) + 1}"


def reads(project: Path, words: str) -> list[str]:
    """What is said of a deliberation whose text is these words."""
    write_word(Project(project), DELIBERATION, f"# Acte\n{words}\n{{{{ convention.partenariat_depuis }}}}")
    return [message for code, _, message, _ in told(project) if code == "MAN-005"]


def lacking(name: str, source: str = CONVENTION) -> list[str]:
    return [f"Le texte de ce modèle lit convention.{name}, que {source} ne donne pas."]


def declare(lines: str, file: str = CONVENTION_YAML) -> None:
    path = Path(file)
    path.write_text(path.read_text(encoding="utf-8") + f"variables:\n{lines}", encoding="utf-8")
