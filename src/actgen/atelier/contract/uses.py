"""The uses of each name of a template: what is done with it, where, and under which conditions, in French."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.contract.conditions import Condition, Conditions, in_french
from actgen.atelier.contract.tag_places import Spot, reading_order, spot_of
from actgen.grammar.around import EACH, Around, Asked, Repeated, paths_of
from actgen.grammar.readings import Reading, Role
from actgen.tags.template import read_template
from actgen.values.shape import Kind, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import nodes

    from actgen.ooxml.clauses import Clauses

#: The filter that reads the gender of the person that it is given.
_AGREES, _GENDER = "accord", "genre"


class Use(Struct, frozen=True):
    """One reading: the name, `seance.presents[].mention`, what is done with it, where, through which filters.

    `conditions` are those that must hold for it to be read, the outermost first.
    """

    path: str
    role: Role
    spot: Spot
    filters: tuple[str, ...] = ()
    conditions: Conditions = ()


def uses_of(content: bytes, label: str, clauses: Clauses, shape: Shape) -> tuple[Use, ...]:
    """Every reading of a template whose tags are sound, in order; `shape` says what each name is."""
    told = _Told(shape)
    return tuple(
        use
        for part in sorted(read_template(content, label, clauses).parts, key=reading_order)
        for tag, reading in part.readings
        for use in told.uses(reading, spot_of(part, tag.paragraph))
    )


class _Told:
    """The readings of a template as uses; the conditions of a place are worded once."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.worded: dict[Around, Condition] = {}

    def uses(self, reading: Reading, spot: Spot) -> Iterator[Use]:
        around = dict.fromkeys(one for place in reading.around for one in self._conditions(place))
        for path in self._paths(reading):
            needed = tuple(one for one in around if _matters(one.words, path))
            yield Use(path, reading.role, spot, reading.filters, needed)

    def _paths(self, reading: Reading) -> Iterator[str]:
        """The name, and its gender where a filter agrees with it."""
        yield reading.path
        found = shape_at(self.shape, reading.path)
        if reading.filters[:1] == (_AGREES,) and found and _GENDER in found.fields:
            yield f"{reading.path}.{_GENDER}"

    def _conditions(self, place: Around) -> Iterator[Condition]:
        match place.last:
            case Asked(test=test, holds=holds):
                if place not in self.worded:
                    self.worded[place] = self._condition(test, place, holds=holds)
                yield self.worded[place]
            case Repeated(lists=lists):
                yield from (Condition(f"{path} n’est pas vide", f"{path} est vide") for path in lists)

    def _condition(self, test: nodes.Node, place: Around, *, holds: bool) -> Condition:
        """A condition as it stands, or its contrary."""

        def path_of(node: nodes.Node) -> str | None:
            return next(iter(paths_of(node, place.names)), None)

        def kind_of(path: str) -> Kind | None:
            found = shape_at(self.shape, path)
            return found.kind if found else None

        kept, denied = (in_french(test, path_of, kind_of, denied=no) for no in (False, True))
        return Condition(kept, denied) if holds else Condition(denied, kept)


def shape_at(shape: Shape, path: str) -> Shape | None:
    """What stands at `seance.presents[]`, the element itself where the path ends with its mark; None for no such."""
    found: Shape | None = shape
    for name in path.replace(EACH, f".{EACH}").split("."):
        if found is None:
            return None
        if name == EACH:
            found = found.element if found.kind is Kind.LIST else None
        else:
            found = found.fields.get(name) if found.kind is Kind.GROUP else None
    return found


def _matters(condition: str, path: str) -> bool:
    """Whether a condition tells a reader when a name is read: not the turn of a loop, nor that its own list has one."""
    own_list = any(
        condition == f"{path[:place]} n’est pas vide" for place in range(len(path)) if path.startswith(EACH, place)
    )
    return not own_list and "tour" not in condition.split()
