"""The pages of templates asked as a browser asks them, without a server between."""

from __future__ import annotations

from actgen.atelier.browser.asked import Asked, Upload
from actgen.core.project import Project
from tests.conftest import ROOT

NANTES = {"collection": "nantes", "acte": "convention", "version": "2026"}
NEXT = {**NANTES, "version": "2030"}
MANIFEST = (ROOT / "templates" / "nantes" / "convention" / "2026.yaml").read_text(encoding="utf-8")
WORD = (ROOT / "templates" / "nantes" / "convention" / "2026.docx").read_bytes()


def sending(place: Project, names: dict[str, str], content: bytes | None = None, **typed: str) -> Asked:
    """What a form sends: what was typed, and a Word file."""
    uploads = {} if content is None else {"fichier": (Upload("reçu.docx", content),)}
    fields = {name: (value,) for name, value in typed.items()}
    return Asked(place, names=names, fields=fields, uploads=uploads, csrf="x")
