"""A family of rules: the letters of its codes, its title and what its page says first."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import force_setattr

from actgen.french.advice import typeset


class Family(Struct, frozen=True):
    """The rules whose codes begin with the same letters."""

    letters: str
    title: str
    introduction: str = ""

    def __post_init__(self) -> None:
        for prose in ("title", "introduction"):
            force_setattr(self, prose, typeset(getattr(self, prose)))

    def has(self, code: str) -> bool:
        """Whether a code is one of its own."""
        return code.partition("-")[0] == self.letters
