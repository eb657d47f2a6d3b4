"""What every project has: the kinds of acts and the roots that the package brings, the kind that others approve."""

from __future__ import annotations

from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

#: A file of a kind, or of a root: its name, the path that its faults show, its content.
File = tuple[str, str, bytes]
#: The two folders of the package, and of `variables/` in a project.
ACTES, RUBRIQUES = "actes", "rubriques"


@cache
def shipped_files(folder: str) -> Mapping[str, File]:
    """The files of one of the two folders by their names, in order."""
    found = resources.files("actgen.kinds") / folder
    files = sorted((one for one in found.iterdir() if one.name.endswith(".yaml")), key=lambda one: one.name)
    names = [(one.name.removesuffix(".yaml"), one.read_bytes()) for one in files]
    return MappingProxyType({name: (name, f"actgen/{folder}/{name}.yaml", content) for name, content in names})


@cache
def approved_by_others() -> str:
    """The kind whose facts a template reads that names no other: the one that shipped kinds approve."""
    read = (read_yaml(content, path).data for _, path, content in shipped_files(ACTES).values())
    return next(str(data["approuve"]) for data in read if isinstance(data, dict) and data.get("approuve"))
