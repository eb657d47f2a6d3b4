"""A text with tags, filled as a template’s from what an expression reads: the message of a rule, a computed line."""

from __future__ import annotations

from functools import lru_cache
from types import NoneType
from typing import TYPE_CHECKING, Any

from jinja2 import Template, TemplateError, nodes
from jinja2.meta import find_undeclared_variables
from markupsafe import Markup

from actgen.core.errors import WordingError
from actgen.expressions.fault import ExpressionFault
from actgen.expressions.parsing import Expression, names_in
from actgen.french.amounts import number_figures
from actgen.grammar.accepted import french_kind, printable
from actgen.grammar.repeating import ROUNDS, Rounds, guard_loops
from actgen.grammar.rules import RuleBroken, check_tag
from actgen.grammar.sandbox import ClosedEnvironment
from actgen.grammar.syntax import french_syntax
from actgen.grammar.undefined import MissingValueError
from actgen.grammar.walking import children

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actgen.expressions.evaluating import Scope


#: As many as a field of text may have.
MOST_FILLED = 4_000


def check_text(source: str) -> None:
    """Raise ExpressionFault unless every tag of the text is well written and allowed."""
    try:
        check_tag(_ENVIRONMENT, source)
        _compiled(source)
    except RuleBroken as failure:
        raise ExpressionFault(*failure.wording) from failure
    except TemplateError as failure:
        raise ExpressionFault(*french_syntax(failure.message or "")) from failure


def expressions_in(source: str) -> tuple[Expression, ...]:
    """What the tags of a sound text print or ask, each as an expression; what a loop goes through is left to it."""
    return tuple(
        Expression(source, tuple(dict.fromkeys(names_in(tree))), tree) for tree in _read_by(_ENVIRONMENT.parse(source))
    )


def _read_by(node: nodes.Node) -> Iterator[nodes.Expr]:
    match node:
        case nodes.For(iter=nodes.Expr() as iterated):
            yield iterated
        case nodes.TemplateData():
            return
        case nodes.Expr():
            yield node
        case _:
            for child in children(node):
                yield from _read_by(child)


def filled(source: str, scope: Scope) -> str:
    """The text with its tags filled; ExpressionFault where a value is missing or cannot be worded."""
    names: dict[str, Any] = {}
    for name in _names(source):
        for group in scope:
            if name in group:
                names[name] = group[name]
                break
    if _TEXTS.issuperset(map(type, names.values())):
        return _filled_with_texts(source, tuple(names.items()))
    return _filled(source, names)


#: What is told by its very value: 1 and « oui » are equal and do not print alike.
_TEXTS = frozenset({str, NoneType})


@lru_cache(maxsize=1024)
def _filled_with_texts(source: str, names: tuple[tuple[str, str | None], ...]) -> str:
    """The same of texts alone: the last 1,024 are remembered, since several ask for the name of one school."""
    return _filled(source, dict(names))


def _filled(source: str, names: Mapping[str, Any]) -> str:
    try:
        return _bounded(_compiled(source).generate(names, **{ROUNDS: Rounds()}))
    except MissingValueError as failure:
        raise ExpressionFault(failure.french, failure.hint) from failure
    except WordingError as failure:
        raise ExpressionFault(failure.message, failure.hint) from failure


@lru_cache(maxsize=256)
def _names(source: str) -> frozenset[str]:
    """The names that the text reads: no other value is computed to fill it."""
    return frozenset(find_undeclared_variables(_ENVIRONMENT.parse(source)))


@lru_cache(maxsize=256)
def _compiled(source: str) -> Template:
    tree = _ENVIRONMENT.parse(source)
    guard_loops(tree)
    return _ENVIRONMENT.from_string(tree)


def _bounded(pieces: Iterable[str]) -> str:
    """The whole text; WordingError as soon as it is too long: one that takes up another twice doubles each time."""
    kept, size = [], 0
    for piece in pieces:
        kept.append(piece)
        size += len(piece)
        if size > MOST_FILLED:
            message = f"Ce texte calculé dépasse {number_figures(MOST_FILLED)} signes."
            raise WordingError(message, "Coupez-le, ou ne reprenez pas deux fois un long texte.")
    return "".join(kept)


def _printed(value: Any) -> Markup:
    text = printable(value)
    if text is None:
        message = f"Une balise imprime {french_kind(value)}, qui n’est pas un texte."
        raise WordingError(message, "Choisissez un filtre, ou une valeur de ce groupe.")
    return Markup(text)


_ENVIRONMENT = ClosedEnvironment(finalize=_printed)
