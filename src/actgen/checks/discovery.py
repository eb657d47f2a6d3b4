"""The rules of a folder: the `RULE` of each of its modules, in the order of their codes, which begin their names."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

Found = TypeVar("Found")


def rules_in(package: str, folders: Iterable[str], form: type[Found]) -> tuple[Found, ...]:
    """The rules of a package, all of that form; TypeError for a module that holds no such rule."""
    return tuple(_rule(f"{package}.{name}", form) for name in sorted(one.name for one in pkgutil.iter_modules(folders)))


def _rule(module: str, form: type[Found]) -> Found:
    rule = getattr(import_module(module), "RULE", None)
    if not isinstance(rule, form):
        raise TypeError(f"{module} holds no RULE of the form {form.__name__}")
    return rule
