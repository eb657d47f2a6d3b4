"""The root of the models of `variables/`."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Fiche(BaseModel):
    """The root of every model: frozen, and no key that it does not know.

    `one_of` are fields of which one is stated though each may lack, the usual one first.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    one_of: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def is_stated(cls, act: Fiche) -> bool:
        """Whether that act has what this model states: its kind may ask for it in some cases only."""
        return isinstance(act, cls)
