"""An act as it is made now, beside its golden: the same, changed, new, or a golden that no act produces any more."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from actgen.goldens.difference import difference
from actgen.goldens.outline import HEAD_MARK, read_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actgen.core.names import TemplateName
    from actgen.goldens.difference import Passage
    from actgen.goldens.outline import Line
    from actgen.goldens.store import GoldenName


class State(StrEnum):
    """What a comparison finds."""

    SAME = "conforme"
    CHANGED = "modifié"
    NEW = "nouveau"
    ORPHAN = "orphelin"


@dataclass(frozen=True, slots=True)
class Produced:
    """The text of an act as it is made now; `lines` say which heading each of its lines stands under."""

    name: GoldenName
    template: TemplateName
    text: str
    lines: tuple[Line, ...] = ()

    @property
    def content(self) -> bytes:
        """What its golden has to hold: the name of the template, then the text."""
        return f"{HEAD_MARK}{self.template}\n\n{self.text}".encode()


@dataclass(frozen=True, slots=True)
class Comparison:
    """One act and its golden; `changes` may be empty where only blank lines differ."""

    name: GoldenName
    state: State
    produced: Produced | None = None
    changes: tuple[Passage, ...] = ()

    @property
    def remark(self) -> str:
        """What a reader has to know beside the changes, or an empty string."""
        match self.state:
            case State.NEW:
                return "Cet acte n’a pas encore de golden."
            case State.ORPHAN:
                return "Aucun acte ne produit plus ce golden."
            case State.CHANGED if not self.changes:
                return "Seules des lignes vides ou des fins de ligne diffèrent."
            case _:
                return ""


def compare(produced: Iterable[Produced], goldens: Mapping[GoldenName, bytes]) -> tuple[Comparison, ...]:
    """A comparison for each act, in their order, then one for each orphan."""
    compared = {act.name: _compared(act, goldens.get(act.name)) for act in produced}
    orphans = [Comparison(name, State.ORPHAN) for name in sorted(goldens) if name not in compared]
    return (*compared.values(), *orphans)


def _compared(act: Produced, golden: bytes | None) -> Comparison:
    if golden == act.content:
        return Comparison(act.name, State.SAME, act)
    after = read_lines(act.content.decode(), act.lines)
    if golden is None:
        return Comparison(act.name, State.NEW, act, difference((), after))
    before = read_lines(golden.decode(errors="replace"), act.lines)
    return Comparison(act.name, State.CHANGED, act, difference(before, after))
