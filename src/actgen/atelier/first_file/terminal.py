"""Answers typed in a terminal, with completion by Tab. The one door to prompt_toolkit."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from actgen.core.folding import folded as fold

_MOST = 30
_NARROWEST = 20
#: A command is copied whole: nothing folds it, and its spaces are held meanwhile by a character that no one types.
_BEFORE_COMMAND, _HELD = "\u00a0: actgen", "\x00"
#: The columns that an answer needs where none is offered: a name, the beginning of a commune's.
_ROOM = 24


class Terminal:
    """A console at which a person types; Tab, or typing, offers what may follow."""

    def __init__(self, show: Callable[[str], None]) -> None:
        from prompt_toolkit import PromptSession
        from prompt_toolkit.completion import CompleteEvent, Completer, Completion
        from prompt_toolkit.document import Document

        class Offered(Completer):
            """The answers that the question offers, for what is typed so far."""

            def __init__(self, choices: Callable[[str], Sequence[str]]) -> None:
                self.choices = choices

            def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:  # noqa: ARG002
                typed = document.text_before_cursor
                for choice in fitting(typed, self.choices(typed))[:_MOST]:
                    yield Completion(choice, start_position=-len(typed))

        self._session: PromptSession[str] = PromptSession()
        self._completer: Callable[[Callable[[str], Sequence[str]]], Any] = Offered
        self._show = show

    def ask(self, prompt: str, choices: Callable[[str], Sequence[str]]) -> str:
        """What was typed; EOFError for Ctrl-D, KeyboardInterrupt for Ctrl-C."""
        room = max(map(len, choices("")), default=_ROOM)
        *above, words = with_room(folded(prompt, self._width()), self._width(), room)
        for line in above:
            self._show(line)
        return self._session.prompt(words, completer=self._completer(choices), complete_while_typing=False)

    def say(self, text: str = "") -> None:
        """Show a text, its lines folded between words."""
        for line in text.split("\n"):
            self._show("\n".join(folded(line, self._width())))

    def _width(self) -> int:
        """The columns that prompt_toolkit sees, but the last, where a cursor goes to the next line."""
        return self._session.output.get_size().columns - 1


def folded(line: str, width: int) -> list[str]:
    """The line in pieces of that width, cut between words: no-break spaces hold, so do its indent and a command."""
    if not line.strip(" "):
        return [line]
    indent = line[: len(line) - len(line.lstrip(" "))]
    end = line[len(line.rstrip(" ")) :]
    words, before, command = line.strip(" ").partition(_BEFORE_COMMAND)
    pieces = textwrap.wrap(
        words + before + command.replace(" ", _HELD),
        max(width - len(indent) - len(end), _NARROWEST),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [f"{indent}{piece}".replace(_HELD, " ") for piece in pieces[:-1]] + [
        f"{indent}{pieces[-1]}{end}".replace(_HELD, " ")
    ]


def with_room(pieces: list[str], width: int, room: int) -> list[str]:
    """The pieces of a question, and one more to type at where the last would leave no room for an answer."""
    return pieces if len(pieces[-1]) + room <= width else [*pieces, "  "]


def fitting(typed: str, choices: Sequence[str]) -> list[str]:
    """The choices that begin as what was typed, then those that hold it; case and accents do not count."""
    wanted = _bare(typed)
    held = [choice for choice in choices if wanted in _bare(choice)]
    return sorted(held, key=lambda choice: not _bare(choice).startswith(wanted))


def _bare(text: str) -> str:
    return fold(text.replace("’", "'"))
