"""The tags of a text as a program: what each one says as a tree of Jinja, and what stands around it.

Each tag is read by itself and once, so that a fault of one hides nothing of the others.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

from jinja2 import nodes
from msgspec import Struct

from actgen.grammar.around import TOP, Around
from actgen.grammar.readings import Reading, Role, readings_in
from actgen.grammar.rules import RuleBroken, check_tag
from actgen.grammar.sandbox import ClosedEnvironment
from actgen.grammar.syntax import Wording
from actgen.ooxml.clauses import CLAUSE
from actgen.tags.written import WrittenTag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T", bound=WrittenTag)

_ENVIRONMENT = ClosedEnvironment()
_CLOSED_BY = {"if": "{% endif %}", "for": "{% endfor %}"}
_ROLES = {"if": Role.TESTED, "elif": Role.TESTED, "for": Role.REPEATED}
_BRANCHES, _CLOSES = ("elif", "else"), ("endif", "endfor")
#: The tags that say nothing by themselves.
_SILENT = ("else", *_CLOSES, CLAUSE)


class Statement(Struct, Generic[T], frozen=True, eq=False):
    """A tag, what it prints, tests or goes through, and what stands around it.

    `said` is None for a tag that says nothing, and for one that the closed grammar does not hold. `each` is the name
    that a loop gives.
    """

    tag: T
    said: nodes.Expr | None
    around: Around
    each: str = ""

    @property
    def is_sound(self) -> bool:
        """Whether the closed grammar holds it."""
        return self.said is not None or self.tag.kind == "#" or self.tag.word in _SILENT

    @property
    def role(self) -> Role:
        """What it does with the value of its expression."""
        return _ROLES.get(self.tag.word, Role.PRINTED)

    @property
    def readings(self) -> Iterator[Reading]:
        """What it reads, in order."""
        return iter(()) if self.said is None else readings_in(self.said, self.role, self.around)


def statements(tags: Iterable[T]) -> list[Statement[T]]:
    """The tags in their order, each with what stands around it; blocks that are not closed end with the text."""
    program = Program()
    return [program.statement(tag) for tag in tags]


def readings_of(tags: Iterable[T]) -> Iterator[tuple[T, Reading]]:
    """What the tags of a text read, in order, each with the tag that reads it."""
    return ((one.tag, reading) for one in statements(tags) for reading in one.readings)


def blocks(tags: Iterable[T]) -> Iterator[tuple[T, ...]]:
    """The tags of each block that is closed, from the one that opens it to the one that ends it, inner blocks first."""
    opened: list[list[T]] = []
    for tag in tags:
        if tag.word in _CLOSED_BY:
            opened.append([tag])
        elif opened and tag.word in _CLOSES:
            yield (*opened.pop(), tag)
        elif opened and tag.word in _BRANCHES:
            opened[-1].append(tag)


class Program:
    """Takes tags one after the other, and knows at each what stands around it."""

    def __init__(self) -> None:
        self._around = TOP
        self._opened: list[_Block] = []

    def statement(self, tag: T) -> Statement[T]:
        """The next tag, read where it stands."""
        node = _node(tag)
        said = _said(node)
        block = self._opened[-1] if self._opened else None
        if tag.word in _BRANCHES and block:
            self._around = block.otherwise
        elif tag.word in _CLOSES and block:
            self._around = self._opened.pop().before
        found = Statement(tag, said, self._around, _each(node))
        if tag.word in _CLOSED_BY:
            self._opened.append(_Block(self._around, self._around))
        if said is not None and self._opened:
            self._enter(found, said, self._opened[-1])
        return found

    def _enter(self, statement: Statement[T], said: nodes.Expr, block: _Block) -> None:
        if statement.role is Role.TESTED:
            self._around = statement.around.where(said)
            block.otherwise = statement.around.where(said, holds=False)
        elif statement.role is Role.REPEATED and statement.each:
            self._around = statement.around.repeating(statement.each, said)


class _Block(Struct):
    """A block that is open: what stood around it, and what stands where all its branches so far are refused."""

    before: Around
    otherwise: Around


def printed_by(tag: WrittenTag) -> nodes.Expr | None:
    """What a tag prints; None for one that prints nothing, or that is not well written."""
    return _said(_node(tag)) if tag.kind == "{" else None


def judged(tag: WrittenTag) -> nodes.Template | Wording:
    """The tree of a tag with what closes it, or why the closed grammar does not hold it."""
    return _judged(_source(tag))


def _source(tag: WrittenTag) -> str:
    if tag.word == "elif":
        return f"{{% if true %}}{tag.bare}{{% endif %}}"
    return tag.bare + _CLOSED_BY.get(tag.word, "")


@lru_cache(maxsize=4096)
def _judged(source: str) -> nodes.Template | Wording:
    """Judged once: the same tags stand in every template. Nobody changes the tree."""
    try:
        return check_tag(_ENVIRONMENT, source)
    except RuleBroken as fault:
        return fault.wording


def _node(tag: WrittenTag) -> nodes.Node | None:
    if tag.kind == "#" or tag.word in _SILENT or not tag.body:
        return None
    tree = judged(tag)
    return tree.body[0] if isinstance(tree, nodes.Template) and tree.body else None


def _said(node: nodes.Node | None) -> nodes.Expr | None:
    match node:
        case nodes.If(test=nodes.Expr() as test, elif_=[]):
            return test
        case nodes.If(elif_=[nodes.If(test=nodes.Expr() as test)]):
            return test
        case nodes.For(iter=nodes.Expr() as iterated):
            return iterated
        case nodes.Output(nodes=[nodes.Expr() as printed]):
            return printed
        case _:
            return None


def _each(node: nodes.Node | None) -> str:
    return node.target.name if isinstance(node, nodes.For) and isinstance(node.target, nodes.Name) else ""
