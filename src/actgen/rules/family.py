"""A family of rules: the letters of its codes, its title and what its page says first."""

from __future__ import annotations

from dataclasses import dataclass

from actgen.french.advice import typeset


@dataclass(frozen=True, slots=True)
class Family:
    """The rules whose codes begin with the same letters."""

    letters: str
    title: str
    introduction: str = ""

    def __post_init__(self) -> None:
        for prose in ("title", "introduction"):
            object.__setattr__(self, prose, typeset(getattr(self, prose)))

    def has(self, code: str) -> bool:
        """Whether a code is one of its own."""
        return code.partition("-")[0] == self.letters
