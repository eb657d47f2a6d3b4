"""What tags mean: the names that they read, the kinds that they need, the conditions that they stand under."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError, nodes

from actgen.core.citing import cited
from actgen.grammar.rules import RuleBroken, check_tag
from actgen.grammar.syntax import Wording
from actgen.lint.conditions import condition_faults
from actgen.lint.expressions import Reader, first_scope
from actgen.lint.grammar import ENVIRONMENT
from actgen.lint.scope import Typed, asked_by
from actgen.lint.template import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.fill.tags import Tag
    from actgen.lint.scope import Scope
    from actgen.lint.template import Template
    from actgen.values.shape import Shape

_CLOSED = {"if": "{% endif %}", "for": "{% endfor %}"}


def meaning_faults(template: Template) -> Iterator[Finding]:
    """REM and LNT: what could not be filled, or would say what nobody meant."""
    for part in template.parts:
        for tag, (code, wording) in _Walk(template.shape, template.of_any_act, part.tags).faults():
            yield Finding(code, wording, part, tag.paragraph, tag.text, _nth(tag, part.tags))


def _nth(tag: Tag, tags: Sequence[Tag]) -> int:
    """How many tags of the same text stand before it in its paragraph."""
    alike = [one for one in tags if one.paragraph is tag.paragraph and one.text == tag.text]
    return next(place for place, one in enumerate(alike) if one is tag)


@dataclass(slots=True)
class _Block:
    """A block that is open: the word that opened it, the scope before it, the conditions refused so far."""

    word: str
    before: Scope
    refused: list[nodes.Node] = field(default_factory=list)


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
                    blocks.append(_Block("if", scope, [test]))
                    scope = scope.where(test)
                case ("elif", nodes.If(test=test)) if blocks:
                    scope = _refusing(blocks[-1])
                    yield from ((tag, fault) for fault in _tested(test, Reader(scope, loops, tested)))
                    blocks[-1].refused.append(test)
                    scope = scope.where(test)
                case ("else", _) if blocks:
                    scope = _refusing(blocks[-1])
                case ("for", nodes.For(target=nodes.Name(name=name), iter=gone_through)):
                    yield from ((tag, fault) for fault in _hiding(name, scope))
                    element = reader.listed(gone_through)
                    yield from ((tag, fault) for fault in reader.faults)
                    blocks.append(_Block("for", scope))
                    scope = scope.having(name, Typed(element, name))
                case (("if" | "for") as word, _):
                    blocks.append(_Block(word, scope))
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


def _refusing(block: _Block) -> Scope:
    scope = block.before
    for condition in block.refused:
        scope = scope.where_not(condition)
    return scope


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
