"""The texts of a rule, made when they are first read: an act breaks few rules, and reads the prose of no other."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Callable


class Prose:
    """A field of a dataclass without slots that holds a text as it was typed, and gives it as `made` makes it, once.

    Without a `default` it must be given.
    """

    def __init__(self, made: Callable[[str], str], default: str | None = None) -> None:
        self._made, self._default = made, default

    def __set_name__(self, owner: type, name: str) -> None:
        self._name, self._typed = name, f"typed {name}"

    @overload
    def __get__(self, holder: None, owner: type) -> str: ...
    @overload
    def __get__(self, holder: object, owner: type) -> str: ...
    def __get__(self, holder: object | None, owner: type) -> str:
        """The text; of the class, the default, by which a dataclass knows whether there is one."""
        if holder is None:
            if self._default is None:
                raise AttributeError(self._name)
            return self._default
        held = vars(holder)
        if self._typed in held:
            held[self._name] = self._made(held.pop(self._typed))
        text: str = held[self._name]
        return text

    def __set__(self, holder: object, text: str) -> None:
        vars(holder)[self._typed] = text
