"""What the file of a declaration is to hold once its form is sent: what was typed, over what it held."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct, field

from actgen.atelier.browser.declarations.conditions import GIVEN, LACKING, Simple, expression_of
from actgen.atelier.browser.declarations.data import data_typed
from actgen.atelier.browser.declarations.items import BOXES, SIGN, SUBJECT, VALUE, Condition, Kept, Named, Ticked, Typed
from actgen.atelier.browser.declarations.making import NAME
from actgen.atelier.browser.forms.controls import Control
from actgen.atelier.browser.forms.items import Field, Group, Table
from actgen.atelier.browser.forms.posted import Do
from actgen.atelier.browser.forms.rolls import lines_over
from actgen.atelier.declaring.guessing import field_name
from actgen.atelier.rewriting.wanted import Element, Member, Members, Wanted, wanted_as

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.atelier.browser.declarations.sent import Sent
    from actgen.atelier.browser.forms.items import Form, Item

#: What a new element holds, by the control of its row and its name: what was typed, and what is said for it.
Completing = Callable[[str, str, dict[str, Wanted]], dict[str, Wanted]]


class Unheld(Struct, frozen=True):
    """What was typed and no file can hold: at which control, why, what to do."""

    control: str
    message: str
    hint: str


class Answer(Struct, frozen=True):
    """What the file is to hold; `unheld` is what of it cannot be, and then nothing of it is."""

    wanted: Wanted
    unheld: tuple[Unheld, ...] = ()


def answer_of(form: Form, data: Mapping[str, Any], sent: Sent, completing: Completing) -> Answer:
    """What the whole file is to hold."""
    answering = _Answering(sent, completing)
    wanted = answering.group(form.items, data)
    return Answer(wanted, tuple(answering.unheld))


_Held = TypeVar("_Held")
_TWICE = "Deux champs ne peuvent pas avoir le même nom."
_OTHER = "Donnez-lui un autre nom, en minuscules sans accent\u00a0: montant, date_de_fin."
_TWO = "Cette condition est dite de deux façons qui ne disent pas la même chose."
_NO_VALUE = "À cette condition, il manque la valeur à comparer."
_TYPE_IT = "Tapez-la, ou choisissez une comparaison qui n’en demande pas."
_ONE = "Gardez l’une des deux\u00a0: le champ et sa comparaison, ou l’expression."


class _Answering(Struct):
    sent: Sent
    completing: Completing
    unheld: list[Unheld] = field(default_factory=list)

    def group(self, items: Sequence[Item], held: Mapping[str, Any]) -> dict[str, Wanted]:
        """The names of a group, those that no control shows too."""
        found: dict[str, Wanted] = {name: wanted_as(value) for name, value in held.items()}
        for one in items:
            name = str(one.path[-1])
            if name == NAME:
                continue
            value = self.value(one, held.get(name))
            if value is not None:
                found[name] = value
            elif name in found:
                del found[name]
        return found

    def value(self, item: Item, held: Any) -> Wanted:
        """The value of a name; None for no value."""
        match item:
            case Kept():
                return wanted_as(held)
            case Named():
                return self.members(item, held or {}) or ({} if held == {} else None)
            case Table():
                return self.elements(item, held or []) or ([] if held == [] else None)
            case Group():
                return self.group(item.items, held or {}) or ({} if held == {} else None)
            case Field():
                return self.field(item, held)
        raise TypeError(item)

    def field(self, item: Field, held: Any) -> Wanted:
        if item.is_kept:
            return wanted_as(held)
        if isinstance(item, Ticked):
            return self.ticks(item, held)
        if isinstance(item, Condition):
            return self.condition(item)
        typed = self.sent.one(item.name)
        if typed is None or _same(typed, item.value):
            return wanted_as(held)
        if not typed:
            return None
        if isinstance(item, Typed):
            return wanted_as(data_typed(typed, item.control))
        if item.control is Control.LINES:
            return lines_over(held, typed, of_persons=False)
        return typed if item.control is Control.TEXT else " ".join(typed.split("\n"))

    def ticks(self, item: Ticked, held: Any) -> Wanted:
        if f"{BOXES}{item.name}" not in self.sent.values:
            return wanted_as(held)
        ticked = self.sent.values.get(item.name, ())
        kept = [Element(one, rank) for rank, one in enumerate(item.ticked) if one in ticked]
        fresh = [Element(name) for name, *_ in item.ticks if name in ticked and name not in item.ticked]
        return [*kept, *fresh] or (None if held is None else [])

    def condition(self, item: Condition) -> Wanted:
        """The expression where it was typed, the three parts where they were: what did not change says nothing."""
        typed, before = self.sent.one(item.name), item.simple or Simple()
        parts = [self.sent.one(f"{item.name}{part}") for part in (SUBJECT, SIGN, VALUE)]
        after = Simple(*(part or "" for part in parts)) if None not in parts else before
        is_typed = typed is not None and not _same(typed, item.value)
        if after == before or (not after.subject and not before.subject):
            return (" ".join(typed.split()) if typed and is_typed else None) if is_typed else item.value or None
        if after.subject and not after.value and after.sign not in (GIVEN, LACKING):
            self.unheld.append(Unheld(f"{item.name}{VALUE}", _NO_VALUE, _TYPE_IT))
        said = expression_of(after, dict(item.subjects))
        if is_typed and typed != said:
            self.unheld.append(Unheld(item.name, _TWO, _ONE))
        return said or None

    def members(self, table: Named, held: Mapping[str, Any]) -> Wanted:
        found = [
            Member(self.named(row, former), self.value_of(row, value), former)
            for row, (former, value) in zip(table.rows, held.items(), strict=True)
            if not self.is_taken_out(row)
        ]
        found = self.moved(found, [row for row in table.rows if not self.is_taken_out(row)])
        if (fresh := table.fresh) is not None and self.sent.has_within(fresh.name):
            name = self.named(fresh, "")
            found.append(Member(name, self.completed(fresh, name)))
        self.check_names(table, [one.name for one in found])
        return Members(tuple(found)) if found else None

    def elements(self, table: Table, held: Sequence[Any]) -> Wanted:
        left = [(rank, row) for rank, row in enumerate(table.rows) if not self.is_taken_out(row)]
        found = [Element(self.value_of(row, held[rank]), rank) for rank, row in left]
        found = self.moved(found, [row for _, row in left])
        if (fresh := table.fresh) is not None and self.sent.has_within(fresh.name):
            found.append(Element(self.completed(fresh, "")))
        return found or None

    def completed(self, fresh: Group, name: str) -> Wanted:
        """A new row, with what is said for it where nothing was typed."""
        value = self.value_of(fresh, None)
        return self.completing(fresh.name, name, value) if isinstance(value, dict) else value

    def value_of(self, row: Group, held: Any) -> Wanted:
        """What a row holds: a group, or the one value that stands after its name."""
        last = row.items[-1]
        if isinstance(last, Kept) and len(row.items) <= 2 and not isinstance(held, dict):
            return wanted_as(held)
        if isinstance(last, Field) and last.path == row.path[:-1]:
            return self.field(last, held)
        return self.group(row.items, held or {})

    def named(self, row: Group, former: str) -> str:
        """The name that was typed, as a file has names; the former one where none was."""
        control = row.items[0].name
        typed = self.sent.one(control)
        if typed is None or typed == former:
            return former
        name = field_name(typed)
        if not name:
            self.unheld.append(Unheld(control, "Ce champ n’a pas de nom." if not typed else _named_so(typed), _OTHER))
        return name

    def check_names(self, table: Named, names: Sequence[str]) -> None:
        twice = {name for name in names if name and names.count(name) > 1}
        if twice:
            self.unheld.append(Unheld(table.name, f"{', '.join(sorted(twice))}\u00a0: {_TWICE}", _OTHER))

    def moved(self, found: list[_Held], rows: Sequence[Group]) -> list[_Held]:
        """The rows with the one that a button names before the one above, or after the one below."""
        here = next((place for place, row in enumerate(rows) if row.name == self.sent.row), None)
        if here is None or self.sent.do not in (Do.UP, Do.DOWN):
            return found
        there = here - 1 if self.sent.do is Do.UP else here + 1
        if 0 <= there < len(found):
            found[here], found[there] = found[there], found[here]
        return found

    def is_taken_out(self, row: Group) -> bool:
        return self.sent.do is Do.REMOVE and self.sent.row == row.name


def _named_so(typed: str) -> str:
    return f"Un champ ne peut pas se nommer «\u00a0{typed}\u00a0»."


def _same(typed: str, shown: str) -> bool:
    """Whether a control was left as the page showed it."""
    return typed == shown.strip() or typed.split("\n") == [line.strip() for line in shown.strip().split("\n")]
