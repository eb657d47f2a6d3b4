"""An act as it is made now, beside its golden: the same, changed, new, or a golden that no act produces any more."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from actgen.atelier.compare.outline import Line, read_lines
from actgen.atelier.compare.passages import by_heading, difference
from actgen.atelier.goldens.page_comparison import compare_pages

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from actgen.atelier.compare.passages import Headed, Passage
    from actgen.atelier.goldens.page_comparison import PagesChange
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


class Produced(Struct, frozen=True):
    """The text of an act as it is made now; `lines` say which heading each of its lines stands under.

    `files` are its Word file and its PDF by format, where its pages are looked at.
    """

    name: GoldenName
    template: TemplateName
    text: str
    lines: tuple[Line, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def content(self) -> bytes:
        """What its golden has to hold: the name of the template, then the text."""
        return f"{HEAD_MARK}{self.template}\n\n{self.text}".encode()


class Comparison(Struct, frozen=True):
    """One act and its golden; `changes` may be empty where only blank lines differ.

    `page_changes` tell what differs in its pages; `pages` are the files that hold them as they are now, None where they
    are not looked at. `is_stale` where these files are others and nothing that is seen differs.
    """

    name: GoldenName
    state: State
    produced: Produced | None = None
    changes: tuple[Passage, ...] = ()
    page_changes: tuple[PagesChange, ...] = ()
    pages: Mapping[str, bytes] | None = None
    is_stale: bool = False

    @property
    def is_same(self) -> bool:
        """Whether the act is its golden, to the byte, and its pages look as those that are held."""
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
            case State.CHANGED if not self.changes and self.page_changes:
                if all(change.is_new for change in self.page_changes):
                    return "Les mots sont ceux du golden\u00a0; ses pages n’étaient pas encore tenues."
                return "Les mots sont ceux du golden\u00a0; ses pages ont changé."
            case State.CHANGED if not self.changes:
                return "Seules des lignes vides ou des fins de ligne diffèrent."
            case _:
                return ""


def compare(produced: Iterable[Produced], goldens: Mapping[GoldenName, bytes]) -> tuple[Comparison, ...]:
    """A comparison for each act, in their order, then one for each orphan."""
    compared = {act.name: _compared(act, goldens.get(act.name)) for act in produced}
    return (*compared.values(), *orphans(goldens, compared))


def orphans(goldens: Iterable[GoldenName], made: Collection[GoldenName]) -> Iterator[Comparison]:
    """A comparison for each golden that none of these acts produces."""
    return (Comparison(name, State.ORPHAN) for name in sorted(goldens) if name not in made)


def with_pages(one: Comparison, held: Mapping[str, bytes], now: Mapping[str, bytes]) -> Comparison:
    """The comparison of an act once its pages are looked at too: it is the same where they also are."""
    changes = compare_pages(held, now)
    state = State.CHANGED if one.is_same and changes else one.state
    return replace(one, state=state, page_changes=changes, pages=now, is_stale=not changes and held != now)


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
