"""The root of the models of `variables/`."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Fiche(BaseModel):
    """The root of every model: frozen, and no key that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
