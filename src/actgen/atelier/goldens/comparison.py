"""An act as it is made now, beside its golden: the same, changed, new, or a golden that no act produces any more."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from actgen.atelier.compare.outline import Line, read_lines
from actgen.atelier.compare.passages import by_heading, difference

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actgen.atelier.compare.passages import Headed, Passage
    from actgen.atelier.goldens.store import GoldenName
    from actgen.core.names import TemplateName


#: How the first line of a golden begins: it names the template.
HEAD_MARK = "Modèle\u00a0: "
_HEAD = "Modèle"


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
    def is_same(self) -> bool:
        """Whether the act is its golden, to the byte."""
        return self.state is State.SAME

    def passages(self) -> tuple[Headed, ...]:
        """The changes under their headings, as a reader is shown them."""
        return tuple(by_heading(self.changes))

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


def golden_lines(content: bytes, known: Iterable[Line] = ()) -> tuple[Line, ...]:
    """The lines of a golden as `read_lines` has them, the name of its template under « Modèle »."""
    text = content.decode(errors="replace")
    head, _, rest = text.partition("\n")
    if head.startswith(HEAD_MARK):
        return (Line(_HEAD, head.removesuffix("\r")), *read_lines(rest, known))
    return read_lines(text, known)


def _compared(act: Produced, golden: bytes | None) -> Comparison:
    if golden == act.content:
        return Comparison(act.name, State.SAME, act)
    after = golden_lines(act.content, act.lines)
    if golden is None:
        return Comparison(act.name, State.NEW, act, difference((), after))
    return Comparison(act.name, State.CHANGED, act, difference(golden_lines(golden, act.lines), after))
