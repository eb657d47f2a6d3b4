"""A draft for tests: the convention of Nantes made anew for 2030, its facts brought up to date, an act made with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from actgen.atelier.plans.text_view import template_text
from tests.conftest import ANNEXE, COMMUNE, Answer
from tests.document.building import word_file

NAME = "nantes/convention@2030"
FOLDER = "templates/nantes/convention"
MANIFEST = f"{FOLDER}/2030.yaml"
WORD = f"{FOLDER}/2030.docx"
TEXT = f"{FOLDER}/2030.txt"
_UP_TO_DATE = (
    ("  du: 2026-01-25    # à compléter", "  du: 2030-01-01"),
    ("entree_en_vigueur: 2026-07-19", "entree_en_vigueur: 2030-07-19"),
    ("fin: 2030-07-19", "fin: 2034-07-19"),
    ("adhesion_limite: 2026-01-24", "adhesion_limite: 2030-02-24"),
    ("appel_offres_au_plus_tot: 2026-01-26", "appel_offres_au_plus_tot: 2030-02-26"),
    ("    annee_scolaire: 2025-2026\n", ""),
)


def edit(path: Path | str, *pairs: tuple[str, str]) -> None:
    """Replace texts, each of which must stand exactly once in a file."""
    text = Path(path).read_text(encoding="utf-8")
    for old, new in pairs:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        text = text.replace(old, new)
    Path(path).write_text(text, encoding="utf-8")


def reword(path: Path | str, *pairs: tuple[str, str]) -> None:
    """Change the words of a Word file of the current folder, by its outline."""
    text = template_text(Path(path).read_bytes(), str(path))
    for old, new in pairs:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        text = text.replace(old, new)
    Path(path).write_bytes(word_file(text))


def a_draft(actgen: Callable[..., Answer]) -> None:
    """The draft 2030 in the current project, ready to be published but for the goldens."""
    assert actgen("templates", "new", NAME, "--like", "nantes/convention@2026").code == 0
    edit(MANIFEST, *_UP_TO_DATE)


def signed_in_2030() -> None:
    """A commune whose convention is signed while the draft serves; the acts that take its facts are left out."""
    edit(
        f"variables/communes/{COMMUNE}.yaml",
        ("  convention: {}\n", "  convention:\n    date_signature: 2030-02-01\n"),
        (f"\n{ANNEXE}", ""),
    )
    Path(f"golden/nantes/{COMMUNE}/annexe-engagement.txt").unlink()
