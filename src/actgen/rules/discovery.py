"""The rules of a package: that of each of its modules whose name begins with a code, `sea_004_pouvoirs`."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from typing import TYPE_CHECKING

from actgen.rules.writing import rule_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from actgen.rules.rule import Presentation

_OF_A_RULE = re.compile(r".*\.[a-z]+_\d{3}_\w+")


def rules_in(package: ModuleType) -> Iterator[Presentation]:
    """Each rule of a package and of those within it; TypeError for a module that is named so and writes none."""
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if _OF_A_RULE.fullmatch(found.name):
            yield rule_of(import_module(found.name))
