"""The form of a declaration, made from its model and from what its file holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from actgen.atelier.browser.declarations.conditions import simple_of
from actgen.atelier.browser.declarations.data import data_shown
from actgen.atelier.browser.declarations.items import Chosen, Condition, Kept, Named, Row, Ticked, Typed
from actgen.atelier.browser.declarations.labels import FRESH, USUAL
from actgen.atelier.browser.declarations.slots import Shape, Slot, slot_of
from actgen.atelier.browser.declarations.types import is_choice, takes, type_options
from actgen.atelier.browser.forms.controls import Control
from actgen.atelier.browser.forms.items import Field, Form, Group, Item, Table, Words
from actgen.atelier.browser.forms.making import shown_value
from actgen.atelier.rewriting.fresh import rows_of
from actgen.kinds.declared import DeclaredField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pydantic import BaseModel

    from actgen.atelier.browser.declarations.items import Options, Tick
    from actgen.atelier.browser.declarations.labels import Labels
    from actgen.variables.yaml.plain import Path, Plain

#: How what people name is called in the paths of a form: nothing of a file has such a name.
NAME = ""
#: The controls of the name, and of the one value, of a row.
_NAMED, _VALUED = "nom", "valeur"
#: The groups within groups that the form shows; no act has more, and deeper ones stay as they are.
_LEVELS = 3
_FIELDS, _OF_THE_ACT, _OF_ELEMENT = "champs", "acte.", "element."


class Sheet(Struct, frozen=True):
    """What a form is made for: the model of the file, the names that it asks, and what may be chosen.

    `reads` are the names that conditions may read besides those that the file declares, with their types; `ticks` are
    the capacities; `kinds` the kinds of acts that a field may cite; `offered` the words that a
    value may be chosen from, by its name.
    """

    model: type[BaseModel]
    labels: Labels
    reads: Mapping[str, str]
    ticks: tuple[Tick, ...] = ()
    kinds: Sequence[str] = ()
    offered: Callable[[str], Options] = lambda _: ()


def form_of(sheet: Sheet, data: Mapping[str, Any]) -> Form:
    """The form of what a file holds."""
    return Form(tuple(_Making(sheet, data).items(sheet.model, (), "", data, sheet.reads)))


def types_of(fields: Any) -> dict[str, str]:
    """The declared fields of a group by their names, each with its type as it is written."""
    named = fields if isinstance(fields, dict) else {}
    return {name: str(said.get("type") or "") for name, said in named.items() if isinstance(said, dict)}


class _Making(Struct, frozen=True):
    sheet: Sheet
    data: Mapping[str, Any]

    def items(
        self, model: type[BaseModel], path: Path, control: str, held: Mapping[str, Any], reads: Mapping[str, str]
    ) -> Iterator[Item]:
        """What is asked of a group, then what it holds that no control shows."""
        labels = self.sheet.labels[model]
        for name, label in labels.items():
            if _is_asked(model, name, held):
                yield self.item(model, Words(label), (*path, name), _under(control, name), held, reads)
        for name in held:
            if name not in labels:
                yield _kept((*path, name), _under(control, name), name, held[name])

    def item(
        self, model: type[BaseModel], words: Words, path: Path, control: str, owner: Mapping[str, Any],
        reads: Mapping[str, str],
    ) -> Item:  # fmt: skip
        slot = slot_of(model, str(path[-1]))
        held = owner.get(slot.name)
        said = "" if slot.help.rstrip(".") == words.label else slot.help
        words = Words(words.label, said, slot.example, slot.is_required)
        is_more = held is None and model in USUAL and slot.name not in USUAL[model]
        usual: dict[str, Any] = {"name": control, "path": path, "words": words, "is_more": is_more}
        match slot.shape:
            case Shape.GROUP if slot.model and isinstance(held, dict | None):
                inner = tuple(self.items(slot.model, path, control, held or {}, reads))
                return Group(**usual, items=inner, is_held=bool(held))
            case Shape.NAMED if slot.model and isinstance(held, dict | None) and path.count(_FIELDS) <= _LEVELS:
                return self.named(slot.model, usual, held or {}, reads)
            case Shape.NAMED_VALUES if isinstance(held, dict | None):
                return _named_values(usual, held or {})
            case Shape.ROWS if slot.model and isinstance(held, list | None):
                return self.rows(slot.model, usual, held or [], reads)
            case Shape.GROUP | Shape.NAMED | Shape.NAMED_VALUES | Shape.ROWS:
                return _kept(path, control, words.label, held)
        return self.field(slot, usual, held, owner, reads)

    def field(
        self, slot: Slot, usual: dict[str, Any], held: Plain, owner: Mapping[str, Any], reads: Mapping[str, str]
    ) -> Field:
        shown = data_shown(held, slot.control) if slot.shape is Shape.DATA else shown_value(held, slot.control)
        usual |= {"control": slot.control, "value": shown or "", "choices": slot.choices, "is_kept": shown is None}
        match slot.shape:
            case Shape.TYPE:
                return Chosen(**usual, options=type_options(self.sheet.kinds))
            case Shape.TICKS:
                ticked = tuple(map(str, held)) if isinstance(held, list) else ()
                return Ticked(**usual, ticks=self.sheet.ticks, ticked=ticked)
            case Shape.CONDITION:
                subjects = {**self.of_element(owner), **reads}
                simple = simple_of(shown or "")
                return Condition(**usual, subjects=tuple(subjects.items()), simple=simple)
            case Shape.DATA:
                return Typed(**usual)
        if options := self.sheet.offered(slot.name):
            return Chosen(**usual, options=options)
        is_hidden = slot.name == "choix" and held is None and not is_choice(owner.get("type"))
        return Field(**usual, is_hidden=is_hidden)

    def of_element(self, rule: Mapping[str, Any]) -> dict[str, str]:
        """What a rule reads of each element of the list that it goes through."""
        name = str(rule.get("pour") or "").removeprefix(_OF_THE_ACT)
        fields = self.data.get(_FIELDS)
        found = fields.get(name) if isinstance(fields, dict) else None
        inner = types_of(found.get(_FIELDS)) if isinstance(found, dict) else {}
        return {f"{_OF_ELEMENT}{one}": type_ for one, type_ in inner.items()}

    def named(
        self, model: type[BaseModel], usual: dict[str, Any], held: Mapping[str, Any], reads: Mapping[str, str]
    ) -> Named:
        path, control, inner = usual["path"], usual["name"], _read_beside(held, reads)
        made = [
            self.named_row(model, (*path, name), f"{control}.{rank}", said, inner)
            for rank, (name, said) in enumerate([*held.items(), (NAME, {})])
        ]
        asked = {f"{made[-1].name}.{name}" for name in (_NAMED, *FRESH.get(model, self.sheet.labels[model]))}
        fresh = replace(made[-1], items=tuple(one for one in made[-1].items if one.name in asked))
        return Named(**usual, rows=tuple(made[:-1]), fresh=fresh, element="Un champ")

    def named_row(self, model: type[BaseModel], path: Path, control: str, held: Any, reads: Mapping[str, str]) -> Row:
        name = str(path[-1])
        first = _name_of(path, control)
        if not isinstance(held, dict):
            kept = _kept((*path, _VALUED), f"{control}.{_VALUED}", name, held)
            return Row(control, path, Words(name), items=(first, kept), is_held=True)
        inner = self.items(model, path, control, held, reads)
        said = [str(held.get(one) or "") for one in ("type", "description")]
        summary = " · ".join(filter(None, said))
        return Row(
            control, path, Words(name or "À ajouter"), items=(first, *inner), is_held=bool(name), summary=summary
        )

    def rows(
        self, model: type[BaseModel], usual: dict[str, Any], held: Sequence[Any], reads: Mapping[str, str]
    ) -> Table:
        path, control = usual["path"], usual["name"]
        inner = _read_beside(self.data.get(_FIELDS), reads)
        made = [self.row(model, (*path, rank), f"{control}.{rank}", one, inner) for rank, one in enumerate([*held, {}])]
        element = (model.__doc__ or "").partition("\u00a0:")[0].strip().rstrip(".")
        return Table(**usual, rows=tuple(made[:-1]), fresh=made[-1], element=element)

    def row(self, model: type[BaseModel], path: Path, control: str, held: Any, reads: Mapping[str, str]) -> Row:
        if not isinstance(held, dict):
            kept = _kept((*path, _VALUED), f"{control}.{_VALUED}", "Une valeur", held)
            return Row(control, path, kept.words, items=(kept,), is_held=True)
        inner = tuple(self.items(model, path, control, held, reads))
        title, said = (str(next((held[one] for one in names if held.get(one)), "")) for names in _SUMMED)
        return Row(control, path, Words(title or "À ajouter"), items=inner, is_held=bool(held), summary=said)


def _read_beside(fields: Any, reads: Mapping[str, str]) -> dict[str, str]:
    """What an expression beside these fields reads: them first, each of its own type or of the one that brings it."""
    own = {name: type_ or reads.get(name, "") for name, type_ in types_of(fields).items()}
    return {**own, **{name: type_ for name, type_ in reads.items() if name not in own}}


#: What names an element of a list, and what says in a line what it is.
_SUMMED = (("code", "date"), ("verifie", "texte"))


def _named_values(usual: dict[str, Any], held: Mapping[str, Any]) -> Named:
    path, control = usual["path"], usual["name"]
    pairs = [*held.items(), (NAME, None)]
    rows = [_named_value((*path, name), f"{control}.{rank}", one) for rank, (name, one) in enumerate(pairs)]
    return Named(**usual, rows=tuple(rows[:-1]), fresh=rows[-1], element="Une valeur", of_values=True)


def _named_value(path: Path, control: str, held: Any) -> Row:
    name, shown = str(path[-1]), shown_value(held, Control.LINE)
    value = Field(
        f"{control}.{_VALUED}", path, Words("Valeur", is_required=True), control=Control.LINE, value=shown or "",
        is_kept=shown is None,
    )  # fmt: skip
    return Row(control, (*path, NAME), Words(name or "À ajouter"), items=(_name_of(path, control), value))


def _name_of(path: Path, control: str) -> Field:
    """The control of a name that people give."""
    name = str(path[-1])
    words = Words("Nom", is_required=True)
    return Field(f"{control}.{_NAMED}", (*path, NAME), words, control=Control.CODE, value=name)


def _kept(path: Path, control: str, label: str, held: Any) -> Kept:
    return Kept(control, path, Words(label), text="\n".join(rows_of(f"{path[-1]}:", held, 0)))


def _is_asked(model: type[BaseModel], name: str, held: Mapping[str, Any]) -> bool:
    """Whether a name is asked of what is declared so far: of a field, only what its type takes."""
    return held.get(name) is not None or not issubclass(model, DeclaredField) or takes(name, held)


def _under(control: str, name: str) -> str:
    return f"{control}.{name}" if control else name
