"""The root of the models of `variables/`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeGuard

from pydantic import BaseModel, ConfigDict

from actgen.core.still import kept

if TYPE_CHECKING:
    from collections.abc import Mapping


class Fiche(BaseModel):
    """The root of every model: frozen, and no key that it does not know.

    `one_of` are fields of which one is stated though each may lack, the usual one first.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, ignored_types=(kept,))
    one_of: ClassVar[tuple[str, ...]] = ()

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy, with other values where these are given; it keeps nothing of what was worked out of this one."""
        copied = super().model_copy(update=update, deep=deep)
        for found in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[found]
        return copied

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The names that a file may state of it, in their order."""
        return tuple(cls.model_fields)

    @classmethod
    def is_stated(cls, act: Fiche) -> TypeGuard[Self]:
        """Whether that act has what this model states: its kind may ask for it in some cases only."""
        return isinstance(act, cls)
