"""The form of a part of a file, made from its model, from what its kind declares, from what it holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from actgen.atelier.browser.forms.controls import Control, control_of
from actgen.atelier.browser.forms.items import Field, Form, Group, Item, Table, Words
from actgen.atelier.browser.forms.reading import read_as
from actgen.atelier.browser.forms.subjects import is_short, is_table, short_name
from actgen.atelier.browser.forms.wording import named, words_of
from actgen.atelier.first_file.questions import Ask, Question
from actgen.atelier.first_file.wording import choices
from actgen.variables.expected import Kind, expected_fields
from actgen.variables.marks import is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel

    from actgen.atelier.browser.forms.subjects import Subject
    from actgen.variables.expected import Expected
    from actgen.variables.yaml.plain import Path, Plain

_NO = "non"


def form_of(subject: Subject, held: Mapping[str, Any], asked: Mapping[Path, bool]) -> Form:
    """The form of what is held now; `asked` says which conditions hold.

    A field stands in the open that is needed, given, or the act’s own; the others stand folded.
    """
    return Form(tuple(_Making(subject, asked).items(subject.model, subject.path, held, ())))


class _Making(Struct, frozen=True):
    subject: Subject
    asked: Mapping[Path, bool]

    def items(
        self, model: type[BaseModel], path: Path, held: Mapping[str, Any], names: tuple[str, ...]
    ) -> Iterator[Item]:
        """What is asked of a group, in the order of its model."""
        for expected in expected_fields(model):
            yield self.item(model, expected, (*path, expected.name), held.get(expected.name), (*names, expected.name))

    def item(self, model: type[BaseModel], expected: Expected, path: Path, held: Any, names: tuple[str, ...]) -> Item:
        words = _with_remark(words_of(expected, self.subject.declared_at(names)), self.subject.remarks.get(path, ""))
        if is_table(expected):
            return self.table(expected, path, held, names, words)
        if expected.kind is Kind.GROUP or is_short(expected):
            return self.group(expected, path, held, names, words)
        return self.field(model, expected, path, held, names, words)

    def field(
        self, model: type[BaseModel], expected: Expected, path: Path, held: Any, names: tuple[str, ...], words: Words
    ) -> Field:
        declared = self.subject.declared_at(names)
        control = control_of(expected, declared, model)
        shown = shown_value(held, control)
        return Field(
            **self.usual(path, words, held, names),
            control=control,
            value=shown or "",
            choices=expected.choices or (("oui", _NO) if control is Control.YES_NO else ()),
            offered=self.offered(expected, path, control),
            reading=read_as(shown or "", control, declared),
            is_marked=is_marked(held),
            is_kept=shown is None,
        )

    def group(self, expected: Expected, path: Path, held: Any, names: tuple[str, ...], words: Words) -> Group:
        assert expected.model is not None
        known = self.usual(path, words, held, names)
        return Group(**known, items=self.inner(expected, path, held, names), is_held=bool(held))

    def inner(self, expected: Expected, path: Path, held: Any, names: tuple[str, ...]) -> tuple[Item, ...]:
        """The fields of a group, or of a row, also where one value was typed in its place."""
        assert expected.model is not None
        if isinstance(held, str):
            held = {} if expected.kind is Kind.GROUP else {short_name(expected): held}
        return tuple(self.items(expected.model, path, held if isinstance(held, dict) else {}, names))

    def table(self, expected: Expected, path: Path, held: Any, names: tuple[str, ...], words: Words) -> Table:
        assert expected.model is not None
        rows = held if isinstance(held, list) else []
        element = (expected.model.__doc__ or "").strip().split("\n")[0].rstrip(".") or named(expected.name)
        made = [self.row(expected, (*path, rank), one, names, element) for rank, one in enumerate([*rows, None])]
        return Table(
            **self.usual(path, words, held or None, names),
            rows=tuple(made[:-1]),
            fresh=made[-1],
            element=element,
            has_paste=expected.of_persons,
        )

    def row(self, expected: Expected, path: Path, held: Any, names: tuple[str, ...], element: str) -> Group:
        items = self.inner(expected, path, held, names)
        title = f"{element} n°\u00a0{int(path[-1]) + 1}" if held is not None else f"{element}, à ajouter"
        return Group(self.subject.control(path), path, Words(title), items=items, is_held=held is not None)

    def usual(self, path: Path, words: Words, held: Any, names: tuple[str, ...]) -> dict[str, Any]:
        """What any item has."""
        declared = self.subject.declared_at(names)
        is_given = held is not None
        is_asked = self.asked.get(path, True)
        is_own = declared is not None and len(names) == 1
        return {
            "name": self.subject.control(path),
            "path": path,
            "words": words,
            "is_more": not (words.is_required or is_given or is_own),
            "condition": (declared.si or "") if declared else "",
            "is_hidden": not is_asked and not is_given,
        }

    def offered(self, expected: Expected, path: Path, control: Control) -> tuple[str, ...]:
        """The names and the values that were typed before and may be chosen again."""
        if control not in (Control.PERSON, Control.LINES, Control.LINE) or expected.choices:
            return ()
        question = Question(Ask.VALUE, path, expected, False, False)
        return tuple(choices(question, self.subject.around or self.subject.document.data, self.subject.kinds))


def _with_remark(words: Words, remark: str) -> Words:
    return replace(words, help=f"{words.help} {remark}".strip()) if remark else words


def shown_value(held: Plain, control: Control) -> str | None:
    """The text of a control; empty for a mark, None for a value written in a form that it cannot show."""
    if held is None or is_marked(held):
        return ""
    if control is Control.LINES:
        lines = held if isinstance(held, list) else [held]
        plain = all(isinstance(one, str) and "\n" not in one for one in lines)
        return "\n".join(str(one) for one in lines if not is_mark(one)) if plain else None
    if control is Control.DATE and isinstance(held, str) and (found := _ISO.fullmatch(held)):
        return f"{found[3]}/{found[2]}/{found[1]}"
    return held if isinstance(held, str) else None


#: A day as the program writes it in a file; a page shows it as a clerk types it.
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def is_marked(held: Plain) -> bool:
    """Whether a value is to be completed: a list, where one of its values is."""
    return any(map(is_mark, held)) if isinstance(held, list) else is_mark(held)
