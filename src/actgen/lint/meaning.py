"""What tags mean: the names that they read, the kinds that they need, the conditions that they stand under."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError, nodes

from actgen.core.citing import cited
from actgen.fill.blocks import MAX_BLOCKS, MAX_BRANCHES
from actgen.grammar.rules import RuleBroken, check_tag
from actgen.grammar.syntax import Wording
from actgen.lint.conditions import condition_faults
from actgen.lint.expressions import Reader, first_scope
from actgen.lint.grammar import ENVIRONMENT
from actgen.lint.scope import Typed, asked_by
from actgen.lint.template import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.lint.scope import Scope
    from actgen.lint.template import Template
    from actgen.tags.placed import Tag
    from actgen.values.shape import Shape

_CLOSED = {"if": "{% endif %}", "for": "{% endfor %}"}


def meaning_faults(template: Template) -> Iterator[Finding]:
    """REM and LNT: what could not be filled, or would say what nobody meant."""
    for part in template.parts:
        ranks = _ranks(part.tags)
        for tag, (code, wording) in _Walk(template.shape, template.of_any_act, part.tags).faults():
            yield Finding(code, wording, part, tag.paragraph, tag.text, ranks[id(tag)])


def _ranks(tags: Sequence[Tag]) -> dict[int, int]:
    """How many tags of the same text stand before each tag in its paragraph."""
    counted: Counter[tuple[int, str]] = Counter()
    ranks: dict[int, int] = {}
    for tag in tags:
        alike = (id(tag.paragraph), tag.text)
        ranks[id(tag)] = counted[alike]
        counted[alike] += 1
    return ranks


@dataclass(slots=True)
class _Block:
    """A block that is open: the scope before it, that of its next branch, and how many it has.

    Past the blocks and the branches that a template may hold, nothing more is kept of their conditions: that they
    are too many is told, and what is known would grow at each.
    """

    before: Scope
    otherwise: Scope
    branches: int = 1

    @classmethod
    def opened(cls, before: Scope, condition: nodes.Node) -> _Block:
        return cls(before, before.where_not(condition))

    def refuse(self, condition: nodes.Node) -> None:
        self.branches += 1
        if self.branches <= MAX_BRANCHES:
            self.otherwise = self.otherwise.where_not(condition)


@dataclass(slots=True)
class _Walk:
    """Goes through the tags of a part in order, and knows at each what is known there."""

    shape: Shape
    of_any_act: Shape
    tags: Sequence[Tag]

    def faults(self) -> Iterator[tuple[Tag, tuple[str, Wording]]]:
        scope = first_scope(self.shape, self.of_any_act)
        blocks: list[_Block] = []
        loops = frozenset(name for tag in self.tags if (name := _loop_name(tag)))
        trees = [(tag, parsed(tag)) for tag in self.tags]
        tested = frozenset().union(*(asked_by(node.test) for _, node in trees if isinstance(node, nodes.If)))
        for tag, node in trees:
            reader = Reader(scope, loops, tested)
            match tag.word, node:
                case ("if", nodes.If(test=test)):
                    yield from ((tag, fault) for fault in _tested(test, reader))
                    blocks.append(_Block.opened(scope, test))
                    scope = scope.where(test) if len(blocks) <= MAX_BLOCKS else scope
                case ("elif", nodes.If(test=test)) if blocks:
                    scope = blocks[-1].otherwise
                    yield from ((tag, fault) for fault in _tested(test, Reader(scope, loops, tested)))
                    blocks[-1].refuse(test)
                    scope = scope.where(test)
                case ("else", _) if blocks:
                    scope = blocks[-1].otherwise
                case ("for", nodes.For(target=nodes.Name(name=name), iter=gone_through)):
                    yield from ((tag, fault) for fault in _hiding(name, scope))
                    element = reader.listed(gone_through)
                    yield from ((tag, fault) for fault in reader.faults)
                    blocks.append(_Block(scope, scope))
                    scope = scope.having(name, Typed(element, name))
                case (("if" | "for"), _):
                    blocks.append(_Block(scope, scope))
                case (("endif" | "endfor"), _) if blocks:
                    scope = blocks.pop().before
                case (_, nodes.Output(nodes=[printed])):
                    reader.printed(printed)
                    yield from ((tag, fault) for fault in reader.faults)


def _tested(test: nodes.Node, reader: Reader) -> Iterator[tuple[str, Wording]]:
    reader.condition(test)
    yield from reader.faults
    if not reader.faults:
        yield from condition_faults(test, reader.scope)


def _hiding(name: str, scope: Scope) -> Iterator[tuple[str, Wording]]:
    if name in scope.names:
        message = f"Cette répétition appelle son élément {cited(name)}, comme une variable qu’elle cache."
        yield (
            "LNT-020",
            Wording(message, "Donnez-lui un autre nom, dans la répétition et dans les balises qu’elle tient."),
        )


def _loop_name(tag: Tag) -> str:
    words = tag.body.split()
    return words[1] if tag.word == "for" and len(words) > 1 else ""


def parsed(tag: Tag) -> nodes.Node | None:
    """The tag as a tree; None where it opens nothing, or is not well written, which `grammar` tells."""
    if tag.kind == "#" or tag.word in ("else", "endif", "endfor") or not tag.body:
        return None
    if tag.word == "elif":
        node = _tree(f"{{% if true %}}{tag.bare}{{% endif %}}")
        return node.elif_[0] if isinstance(node, nodes.If) and node.elif_ else None
    return _tree(tag.bare + _CLOSED.get(tag.word, ""))


@lru_cache(maxsize=1024)
def _tree(source: str) -> nodes.Node | None:
    """The only thing in a source, which nobody changes; None where a template may not hold it."""
    try:
        check_tag(ENVIRONMENT, source)
        return ENVIRONMENT.parse(source).body[0]
    except (RuleBroken, TemplateSyntaxError, IndexError):
        return None
