"""The words of a plan and their look, read and written: **bold**, *italic*, ^{raised}, ⏎, ⇥, ‹page›, ‹pages›.

A backslash before a sign makes it a letter: `\\*`. Tags stand as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.ooxml.blocks import Run
from actgen.ooxml.mending import TAG

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_INLINE = re.compile(
    rf"(?P<tag>{TAG.pattern})|(?P<escape>\\[*^|\\⏎⇥‹#%\[\]{{}}=-])|(?P<bold>\*\*)|(?P<italic>\*)"
    rf"|\^\{{(?P<raised>(?>{TAG.pattern}|\\.|[^}}\\])*)\}}|‹(?P<field>pages?)›|‹note (?P<note>[^›]*)›",
    re.DOTALL,
)
_ESCAPED = re.compile(rf"(?P<tag>{TAG.pattern})|\\(?P<char>.)", re.DOTALL)
_SIGNS = re.compile(r"[*^|\\⏎⇥‹{]")
_RAISED_SIGNS = re.compile(r"[*^|\\⏎⇥‹{}]")


class UnclosedLookError(ValueError):
    """Raised for a star of bold or italic that no other star closes."""


class NoteError(ValueError):
    """Raised for a footnote, which only Word can hold."""


def read_runs(text: str) -> tuple[Run, ...]:
    """The runs of a paragraph of a plan; UnclosedLookError or NoteError when it cannot be understood."""
    runs: list[Run] = []
    bold = italic = False
    at = 0
    for match in _INLINE.finditer(text):
        runs.append(Run(_broken(text[at : match.start()]), bold, italic))
        at = match.end()
        match match.lastgroup:
            case "bold":
                bold = not bold
            case "italic":
                italic = not italic
            case "tag":
                runs.append(Run(_broken(match.group()), bold, italic))
            case "escape":
                runs.append(Run(match.group()[1:], bold, italic))
            case "raised":
                runs.append(Run(_unescaped(match["raised"]), bold, italic, superscript=True))
            case "field":
                runs.append(Run("", bold, italic, field=match["field"]))
            case _:
                raise NoteError
    if bold or italic:
        raise UnclosedLookError
    runs.append(Run(_broken(text[at:])))
    return tuple(_merged(runs))


def write_runs(runs: Iterable[Run]) -> str:
    """The paragraph of a plan that reads as these runs; a star stands where a look begins or ends."""
    pieces = []
    bold = italic = False
    for run in runs:
        pieces.append("**" * (run.bold != bold) + "*" * (run.italic != italic) + _written(run))
        bold, italic = run.bold, run.italic
    return "".join([*pieces, "**" * bold, "*" * italic])


def _written(run: Run) -> str:
    if run.field:
        return f"‹{run.field}›"
    if run.note:
        return f"‹note {run.note}›"
    signs = _RAISED_SIGNS if run.superscript else _SIGNS
    pieces = re.split(rf"({TAG.pattern})", run.text, flags=re.DOTALL)
    text = "".join(piece if TAG.fullmatch(piece) else signs.sub(r"\\\g<0>", piece) for piece in pieces)
    text = text.replace("\n", "⏎").replace("\t", "⇥")
    return f"^{{{text}}}" if run.superscript else text


def _unescaped(text: str) -> str:
    """Raised words: `\\}` is a brace, ⏎ a line break, ⇥ a tab; a tag keeps its backslashes."""
    pieces, at = [], 0
    for match in _ESCAPED.finditer(text):
        pieces += [_broken(text[at : match.start()]), _broken(match["tag"] or "") or match["char"]]
        at = match.end()
    return "".join([*pieces, _broken(text[at:])])


def _broken(text: str) -> str:
    return text.replace("⏎", "\n").replace("⇥", "\t")


def _merged(runs: Iterable[Run]) -> Iterator[Run]:
    held: Run | None = None
    for run in runs:
        if not (run.text or run.field):
            continue
        if held and not held.field and not run.field and _look(held) == _look(run):
            held = Run(held.text + run.text, *_look(held))
            continue
        if held:
            yield held
        held = run
    if held:
        yield held


def _look(run: Run) -> tuple[bool, bool, bool]:
    return (run.bold, run.italic, run.superscript)
