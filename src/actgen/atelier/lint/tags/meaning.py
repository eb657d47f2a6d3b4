"""What tags mean: the names that they read, the kinds that they need, the conditions that they stand under."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from actgen.atelier.lint.tags.conditions import condition_faults
from actgen.atelier.lint.tags.expressions import Reader, first_scope
from actgen.atelier.lint.tags.scope import Typed
from actgen.atelier.lint.template import Finding, Told
from actgen.core.citing import cited
from actgen.grammar.around import TOP, Around, Asked, Repeated
from actgen.grammar.conditions import asked_by
from actgen.grammar.readings import Role
from actgen.grammar.syntax import Wording
from actgen.tags.statements import statements

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jinja2 import nodes

    from actgen.atelier.lint.tags.scope import Scope
    from actgen.atelier.lint.template import Template
    from actgen.tags.placed import Tag
    from actgen.tags.statements import Statement
    from actgen.values.shape import Shape


def meaning_faults(template: Template) -> Iterator[Finding]:
    """REM and LNT: what could not be filled, or would say what nobody meant."""
    for part in template.parts:
        ranks = _ranks(part.tags)
        for tag, told in _Part(template.shape, template.of_any_act, statements(part.tags)).faults():
            yield Finding(told.code, told.wording, part, tag.paragraph, tag.text, ranks[id(tag)], told.subject)


def _ranks(tags: Sequence[Tag]) -> dict[int, int]:
    """How many tags of the same text stand before each tag in its paragraph."""
    counted: Counter[tuple[int, str]] = Counter()
    ranks: dict[int, int] = {}
    for tag in tags:
        alike = (id(tag.paragraph), tag.text)
        ranks[id(tag)] = counted[alike]
        counted[alike] += 1
    return ranks


class _Part:
    """The tags of a part in order, each in the scope of what stands around it."""

    def __init__(self, shape: Shape, of_any_act: Shape, program: Sequence[Statement[Tag]]) -> None:
        self.program = program
        self.loops = frozenset(one.each for one in program if one.each)
        self.tested = frozenset[str]().union(
            *(asked_by(one.said) for one in program if one.said is not None and one.role is Role.TESTED)
        )
        self.scopes: dict[Around, Scope] = {TOP: first_scope(shape, of_any_act)}

    def faults(self) -> Iterator[tuple[Tag, Told]]:
        for one in self.program:
            reader = self._reader(self._scope(one.around))
            if one.said is not None:
                yield from ((one.tag, fault) for fault in self._told(one, one.said, reader))

    def _told(self, one: Statement[Tag], said: nodes.Expr, reader: Reader) -> Iterator[Told]:
        match one.role:
            case Role.TESTED:
                reader.condition(said)
            case Role.REPEATED:
                yield from _hiding(one.each, reader.scope)
                reader.listed(said)
            case _ if one.tag.is_of_picture:
                reader.shown(said)
            case _:
                reader.printed(said)
        yield from reader.faults
        if one.role is Role.TESTED and not reader.faults:
            yield from condition_faults(said, reader.scope)

    def _reader(self, scope: Scope) -> Reader:
        return Reader(scope, self.loops, self.tested)

    def _scope(self, around: Around) -> Scope:
        """What is known at a place: what is known around it, and what its condition or its loop adds."""
        if around not in self.scopes:
            outer = self._scope(around.outer or TOP)
            match around.last:
                case Asked(test=test, holds=holds):
                    self.scopes[around] = outer.where(test) if holds else outer.where_not(test)
                case Repeated(name=name, iterated=iterated):
                    element = self._reader(outer).listed(iterated)
                    self.scopes[around] = outer.having(name, Typed(element, name))
                case None:
                    self.scopes[around] = outer
        return self.scopes[around]


def _hiding(name: str, scope: Scope) -> Iterator[Told]:
    if name in scope.names:
        message = f"Cette répétition appelle son élément {cited(name)}, comme une variable qu’elle cache."
        hint = "Donnez-lui un autre nom, dans la répétition et dans les balises qu’elle tient."
        yield Told("LNT-020", Wording(message, hint), name)
