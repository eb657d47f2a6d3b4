"""A contract as a tree in a terminal: each name under its group, what it is, when it is read, where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.atelier.contract.contract import Contract, Read
from actgen.atelier.contract.origins import Source
from actgen.atelier.contract.uses import shape_at
from actgen.core.names import key_of
from actgen.french.agreement import plural
from actgen.french.lists import enumerate_in_french
from actgen.grammar.readings import Role
from actgen.values.shape import Kind, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.atelier.contract.uses import Use

_EACH, _OF_ACT = "[]", "acte."
_MOST_PLACES = 4


class _Node(Struct):
    """A name of the tree: what is read under it, and itself where it is read."""

    path: str
    read: Read | None = None
    inside: dict[str, _Node] = field(default_factory=dict)

    @property
    def sources(self) -> set[Source]:
        """Whence all that stands under it comes."""
        own = {self.read.source} if self.read and not self.inside else set()
        return own.union(*(node.sources for node in self.inside.values()))


def tree_lines(contract: Contract, shape: Shape) -> Iterator[str]:
    """The lines of the tree; `shape` says what the groups are that no tag reads by themselves."""
    top = _grown(contract)
    for name, node in top.inside.items():
        yield f"{name}{_mark(node, shape)}{_whence(node, contract)}"
        yield from _told(node, "  " if not node.inside else "│ ")
        yield from _under(node, contract, shape, "")


def kind_words(shape: Shape) -> str:
    """« une date », « un texte (ordinaire, public ou secret) »."""
    return f"{shape.kind} ({enumerate_in_french(shape.choices, 'ou')})" if shape.choices else str(shape.kind)


def places(uses: Sequence[Use]) -> str:
    """« article 3, paragraphes 14 et 16\u00a0; pied de page, paragraphe 1 »."""
    found: dict[str, list[int]] = {}
    for use in uses:
        found.setdefault(use.spot.around, []).append(use.spot.paragraph)
    told = [f"{around}, {_paragraphs(numbers)}" for around, numbers in found.items()]
    more = len(told) - _MOST_PLACES
    return "\u00a0; ".join(told if more <= 1 else [*told[:_MOST_PLACES], f"et {more} autres endroits"])


def _paragraphs(numbers: list[int]) -> str:
    once = list(dict.fromkeys(numbers))
    return f"{plural(len(once), 'paragraphe', 'paragraphes')} {enumerate_in_french(map(str, once))}"


def _grown(contract: Contract) -> _Node:
    top = _Node("")
    for read in contract.reads:
        node, path = top, ""
        for name in read.path.split("."):
            path = f"{path}.{name}".lstrip(".")
            bare = name.removesuffix(_EACH)
            node = node.inside.setdefault(bare, _Node(path))
            if name.endswith(_EACH):
                node.path = path
        if not read.path.endswith(_EACH):
            node.read = read
    return top


def _under(node: _Node, contract: Contract, shape: Shape, margin: str) -> Iterator[str]:
    last = len(node.inside)
    for number, (name, inner) in enumerate(node.inside.items(), start=1):
        bend, beneath = ("└─ ", "   ") if number == last else ("├─ ", "│  ")
        yield f"{margin}{bend}{name}{_mark(inner, shape)}{_own_source(inner, contract)}{_filters(inner)}"
        yield from _told(inner, f"{margin}{beneath}{'│ ' if inner.inside else '  '}")
        yield from _under(inner, contract, shape, f"{margin}{beneath}")


def _mark(node: _Node, shape: Shape) -> str:
    """What a name is: its kind, whether it may lack."""
    found = node.read.shape if node.read else shape_at(shape, node.path.removesuffix(_EACH))
    lacking = found is not None and found.optional and (node.read is not None or not found.usual)
    if found is None or (found.kind is Kind.GROUP and not lacking):
        return ""
    words = "" if found.kind is Kind.GROUP else kind_words(found)
    option = "facultatif" if lacking and not (node.read and node.read.said and node.read.is_always_read) else ""
    told = ", ".join(filter(None, (words, option)))
    return f"\u00a0: {told}" if told else ""


def _whence(node: _Node, contract: Contract) -> str:
    """From where all of a group comes, where it is one place, what is computed apart."""
    sources = node.sources - {Source.COMPUTED} or node.sources
    return f" — {_source(next(iter(sources)), node, contract)}" if len(sources) == 1 else ""


def _own_source(node: _Node, contract: Contract) -> str:
    """From where a value comes that stands among others of its group: what is computed, what a version states."""
    if node.read is None or node.inside:
        return ""
    source = node.read.source
    apart = source is Source.COMPUTED or (source is Source.MANIFEST and node.path.startswith(_OF_ACT))
    return f", {_source(source, node, contract)}" if apart else ""


def _source(source: Source, node: _Node, contract: Contract) -> str:
    if source is not Source.MANIFEST:
        return source.value
    is_own = node.path.partition(".")[0] in (_OF_ACT.rstrip("."), key_of(contract.name.acte))
    return "ce manifeste" if is_own or contract.stated_by == contract.name else f"manifeste de {contract.stated_by}"


def _filters(node: _Node) -> str:
    return f", par {enumerate_in_french(node.read.filters)}" if node.read and node.read.filters else ""


def _told(node: _Node, margin: str) -> Iterator[str]:
    """The lines beneath a name: when it is read, and where."""
    if node.read is None:
        return
    if node.read.condition:
        yield f"{margin}{node.read.condition}"
    said = {use.spot for use in node.read.said}
    for role in Role:
        uses = [use for use in node.read.uses if use.role is role and (role is not Role.TESTED or use.spot not in said)]
        if uses:
            times = f" {len(uses)}\u00a0fois" if len(uses) > 1 else ""
            yield f"{margin}{role}{times}\u00a0: {places(uses)}"


def counted(contract: Contract) -> str:
    """« 21 noms lus, dont 6 sous condition »."""
    count = len(contract.reads)
    under = sum(bool(read.conditions) for read in contract.reads)
    told = f"{count}\u00a0{plural(count, 'nom lu', 'noms lus')}"
    return f"{told}, dont {under} sous condition" if under else told
