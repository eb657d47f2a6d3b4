"""The pages of kinds asked as a browser asks them, without a server between."""

from __future__ import annotations

from pathlib import Path

from actgen.atelier.browser.asked import Asked
from actgen.core.project import Project

SUBVENTION = {"acte": "subvention"}


def sending(place: Project, names: dict[str, str], **typed: str) -> Asked:
    """What a form sends: what was typed."""
    return Asked(place, names=names, fields={name: (value,) for name, value in typed.items()}, csrf="x")


def text_of_kind(place: Project, old: str = "", new: str = "") -> str:
    """The text of the kind `subvention`, with a piece of it changed."""
    text = file_of(place).read_text(encoding="utf-8")
    assert old in text
    return text.replace(old, new, 1)


def file_of(place: Project) -> Path:
    return place.kind_file("subvention")
