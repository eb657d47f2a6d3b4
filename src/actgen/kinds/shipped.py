"""What every project has: the kinds of acts and the roots of the packages of law, the kind that others approve."""

from __future__ import annotations

from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

from actgen.core.door import Group, brought
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable

#: A file of a kind, or of a root: its name, the path that its faults show, its content.
File = tuple[str, str, bytes]
#: The two folders of such a package, and of `variables/` in a project.
ACTES, RUBRIQUES = "actes", "rubriques"


@cache
def shipped_files(folder: str) -> Mapping[str, File]:
    """The files of one of the two folders by their names, in order: those that the packages of law bring."""
    folders = (resources.files(package) / folder for package in brought(Group.KINDS))
    files = sorted((one for held in folders if held.is_dir() for one in _yaml(held)), key=lambda one: one.name)
    names = [(one.name.removesuffix(".yaml"), one.read_bytes()) for one in files]
    return MappingProxyType({name: (name, f"actgen/{folder}/{name}.yaml", content) for name, content in names})


@cache
def approved_by_others() -> str:
    """The kind whose facts a template reads that names no other: the one that shipped kinds approve, if any does."""
    read = (read_yaml(content, path).data for _, path, content in shipped_files(ACTES).values())
    return next((str(data["approuve"]) for data in read if isinstance(data, dict) and data.get("approuve")), "")


def _yaml(folder: Traversable) -> list[Traversable]:
    return [one for one in folder.iterdir() if one.name.endswith(".yaml")]
