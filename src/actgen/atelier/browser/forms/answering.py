"""What a file is to hold once a form is saved: what was typed, over what it held; what was not asked stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.atelier.browser.forms.controls import Control, control_of
from actgen.atelier.browser.forms.making import shown_value
from actgen.atelier.browser.forms.posted import Do
from actgen.atelier.browser.forms.rolls import lines_over, offices_in, person
from actgen.atelier.browser.forms.subjects import is_short, is_table, short_name
from actgen.atelier.rewriting.wanted import Element, Wanted, wanted_as
from actgen.variables.expected import Kind, expected_fields
from actgen.variables.marks import MARK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel

    from actgen.atelier.browser.forms.posted import Posted
    from actgen.atelier.browser.forms.subjects import Subject
    from actgen.variables.expected import Expected
    from actgen.variables.yaml.plain import Path


def wanted_by(subject: Subject, sent: Posted) -> Wanted:
    """What the whole file is to hold."""
    whole = subject.document.data
    answered = _Answering(subject, sent).group(subject.model, subject.path, subject.held, is_new=False)
    return _placed(wanted_as(whole), subject.path, answered)


def _placed(whole: Wanted, path: Path, value: Wanted) -> Wanted:
    """The file with another value at a path; a group that it lacks is added, unless it would hold nothing."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(whole, list):
        return [
            Element(_placed(one.value, rest, value), one.rank) if rank == step else one
            for rank, one in enumerate(whole)
        ]
    held = whole if isinstance(whole, dict) else {}
    if not value and not isinstance(held.get(str(step)), dict | list):
        return whole
    return {**held, str(step): _placed(held.get(str(step)), rest, value)}


#: The table of a council, which says once who has which office.
_TABLE, _OFFICE = "membres", "fonction"


class _Answering(Struct, frozen=True):
    """One pass over the model, beside what is held and what was typed."""

    subject: Subject
    sent: Posted

    def group(self, model: type[BaseModel], path: Path, held: Mapping[str, Any], *, is_new: bool) -> dict[str, Wanted]:
        """The names of a group, those that the model does not know too; of a new one, what it needs is marked."""
        found: dict[str, Wanted] = {name: wanted_as(value) for name, value in held.items()}
        for expected in expected_fields(model):
            here, before = (*path, expected.name), held.get(expected.name)
            value = self.value(model, expected, here, before)
            if value is None and before is None:
                continue
            if value is None:
                del found[expected.name]
            else:
                found[expected.name] = value
        if is_new and found:
            missing = (one.name for one in expected_fields(model) if one.is_required and one.name not in found)
            found |= dict.fromkeys(missing, MARK)
            order = [one.name for one in expected_fields(model)]
            found = dict(sorted(found.items(), key=lambda item: order.index(item[0])))
        return found

    def value(self, model: type[BaseModel], expected: Expected, path: Path, held: Any) -> Wanted:
        """The value of a name; None for no value."""
        if is_table(expected):
            return self.table(expected, path, held)
        if expected.kind is Kind.GROUP or is_short(expected):
            return self.inner(expected, path, held)
        return self.simple(model, expected, path, held)

    def simple(self, model: type[BaseModel], expected: Expected, path: Path, held: Any) -> Wanted:
        typed = self.sent.values.get(path)
        names = tuple(step for step in path[len(self.subject.path) :] if isinstance(step, str))
        control = control_of(expected, self.subject.declared_at(names), model)
        shown = shown_value(held, control)
        if typed is None or shown is None or _same(typed, shown):
            return wanted_as(held)
        if not typed:
            return MARK if expected.is_required else None
        if control is Control.LINES:
            return lines_over(held, typed, of_persons=expected.of_persons)
        line = typed if control is Control.TEXT else " ".join(typed.split("\n"))
        return person(line) if expected.of_persons else line

    def inner(self, expected: Expected, path: Path, held: Any) -> Wanted:
        """A group, or the value that stands in its place."""
        assert expected.model is not None
        if not self.is_sent(path):
            return wanted_as(held)
        is_alone = isinstance(held, str)
        before = held if isinstance(held, dict) else {}
        if is_alone and is_short(expected):
            before = {short_name(expected): held}
        found = self.group(expected.model, path, before, is_new=not before)
        if not found or self.is_emptied(before, found):
            return {} if held == {} or (expected.is_required and held is not None) else None
        return _shortened(expected, held, found)

    def table(self, expected: Expected, path: Path, held: Any) -> Wanted:
        rows = held if isinstance(held, list) else []
        if not self.is_sent(path):
            return wanted_as(held)
        found = [
            Element(self.row(expected, (*path, rank), one), rank)
            for rank, one in enumerate(rows)
            if not self.is_button(Do.REMOVE, (*path, rank))
        ]
        found = self.moved(path, found)
        fresh = [self.row(expected, (*path, rank), None) for rank in self.added(path, len(rows))]
        found = [one for one in found if one.value is not None]
        found += [Element(one) for one in fresh if one]
        found += [Element(self.pasted(expected, *one)) for one in offices_in(self.sent.pasted.get(path, ""))]
        if len(found) > 1 and not self.sent.automatic:
            found = [one for one in found if one.value != MARK] or found[:1]
        return found or ([] if held == [] and not expected.is_required else None)

    def row(self, expected: Expected, path: Path, held: Any) -> Wanted:
        assert expected.model is not None
        if held is not None and not self.is_sent(path):
            return wanted_as(held)
        may_be_short = expected.kind is Kind.VALUES
        if may_be_short and isinstance(held, str):
            before: dict[str, Any] = {short_name(expected): held}
        else:
            before = held if isinstance(held, dict) else {}
        found = self.group(expected.model, path, before, is_new=held is None)
        if self.is_emptied(before, found):
            return None
        return _shortened(expected, held, found) if may_be_short else found

    def pasted(self, expected: Expected, name: str, office: str) -> Wanted:
        """A row of a name alone, in the table of a council with the office beside it; what a group needs is marked."""
        assert expected.model is not None
        if expected.kind is Kind.VALUES:
            is_kept = office and expected.name == _TABLE
            return {short_name(expected): name, _OFFICE: office} if is_kept else name
        needed = {one.name: MARK for one in expected_fields(expected.model) if one.is_required}
        return {**needed, short_name(expected): name}

    def added(self, path: Path, count: int) -> list[int]:
        """The ranks of the rows that the file does not hold yet, of which something is typed."""
        length = len(path)
        ranks = {
            step
            for other, typed in self.sent.values.items()
            if typed and other[:length] == path and len(other) > length and isinstance(step := other[length], int)
        }
        return sorted(rank for rank in ranks if rank >= count)

    def moved(self, path: Path, rows: list[Element]) -> list[Element]:
        """The rows with the one that a button names before the one above, or after the one below."""
        if self.sent.row[:-1] != path or self.sent.do not in (Do.UP, Do.DOWN):
            return rows
        here = next((place for place, one in enumerate(rows) if one.rank == self.sent.row[-1]), None)
        if here is None:
            return rows
        there = here - 1 if self.sent.do is Do.UP else here + 1
        if 0 <= there < len(rows):
            rows[here], rows[there] = rows[there], rows[here]
        return rows

    def is_button(self, do: Do, row: Path) -> bool:
        return self.sent.do is do and self.sent.row == row

    def is_emptied(self, before: Mapping[str, Any], found: Mapping[str, Wanted]) -> bool:
        """Whether all that a group held was taken out of it, and not just while it is typed anew."""
        if self.sent.automatic or not before or found == before:
            return False
        return all(one == MARK for one in found.values())

    def is_sent(self, path: Path) -> bool:
        """Whether the form sends anything under that path."""
        length = len(path)
        named = (*self.sent.values, *self.sent.pasted, self.sent.row)
        return any(other[:length] == path for other in named)


def _same(typed: str, shown: str) -> bool:
    """Whether a control was left as the page showed it."""
    return typed == shown.strip() or typed.split("\n") == [line.strip() for line in shown.strip().split("\n")]


def _shortened(expected: Expected, held: Any, found: dict[str, Wanted]) -> Wanted:
    """The one value that stands for a group, where nothing more is said and nobody wrote it as a group."""
    alone = short_name(expected) if expected.model and expected.kind is not Kind.GROUP else ""
    if alone and list(found) == [alone] and not isinstance(held, dict):
        return found[alone]
    return found
