"""What the form of a declaration holds besides the fields, groups and lists of any form."""

from __future__ import annotations

from typing import NamedTuple

from actgen.atelier.browser.declarations.conditions import Simple
from actgen.atelier.browser.forms.items import Field, Group, Item, Table

#: The words of a list to choose from, in groups under a title: what is written, what is shown.
Options = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
#: What follows the name of a condition in those of its three controls.
SUBJECT, SIGN, VALUE = ".champ", ".comparaison", ".valeur"
#: Before the name of a control: whether the remark that asks to complete its line is done with.
DONE = "relu:"
#: Before the name of boxes to tick: the page that was sent has them, though none of them be ticked.
BOXES = "cases:"


class Chosen(Field, frozen=True):
    """A value out of many, in groups."""

    options: Options = ()


class Typed(Field, frozen=True):
    """A value of any shape: lines of YAML where it is no text."""

    is_data: bool = True


class Tick(NamedTuple):
    """A word that a file may hold, how a page calls it, and what it says."""

    name: str
    label: str
    said: str


class Ticked(Field, frozen=True):
    """Several words out of a few; `ticked` are those that the file holds, in its order."""

    ticks: tuple[Tick, ...] = ()
    ticked: tuple[str, ...] = ()


class Condition(Field, frozen=True):
    """A condition: as the expression that it is, and in three parts where it is no more than these.

    `subjects` are the names that it may read, each with its type; `simple` is None where it says more.
    """

    subjects: tuple[tuple[str, str], ...] = ()
    simple: Simple | None = None


class Kept(Item, frozen=True):
    """What no control shows: the lines of the file, which stay."""

    text: str = ""


class Row(Group, frozen=True):
    """A declared field, a rule, an entry: what a page says of it where it stands folded."""

    summary: str = ""


class Named(Table, frozen=True):
    """Groups, or values, under names that people give: the first control of each row is its name."""

    of_values: bool = False
