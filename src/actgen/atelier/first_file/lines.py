"""Answers read line by line from what is not a terminal: a file, a pipe, a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TextIO


class Lines(Struct, frozen=True):
    """A console whose answers are the lines of `source`; each is shown after its question, as a terminal does."""

    source: TextIO
    show: Callable[[str], None]

    def ask(self, prompt: str, choices: Callable[[str], Sequence[str]]) -> str:  # noqa: ARG002 - the other console's
        """The next line; EOFError after the last."""
        line = self.source.readline()
        self.show(f"{prompt}{line.rstrip()}")
        if not line:
            raise EOFError
        return line.rstrip("\n")

    def say(self, text: str = "") -> None:
        """Show a line."""
        self.show(text)
