"""The words of an expression, before it is parsed: what Jinja would read in silence otherwise than its author."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from actgen.core.citing import cited
from actgen.expressions.fault import ExpressionFault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_PLAIN = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
_MOST_FIGURES = 15
_ARITHMETIC = frozenset("+-*/")
_OPEN, _CLOSE = frozenset("(["), frozenset(")]")
#: What parts two calculations: « a + b > c | montant » calculates nothing before « c ».
_PARTING = frozenset({"==", "!=", "<", "<=", ">", ">=", ",", "=", "and", "or", "not", "in", "is", "if", "else"})
#: What a French hand writes between two values → the word of the grammar.
_FRENCH = {"et": "and", "ou": "or", "si": "if", "sinon": "else", "pas": "not"}
_SPACES = ("whitespace",)


class Token(NamedTuple):
    """A word or a sign, where it stands in the source, what kind Jinja says that it is."""

    kind: str
    text: str
    start: int


def read_tokens(found: Iterable[tuple[int, str, str]]) -> tuple[Token, ...]:
    """The tokens of Jinja's lexer, with their places, spaces left out."""
    return tuple(_placed(found))


def check_tokens(tokens: Sequence[Token], source: str) -> None:
    """Raise ExpressionFault for braces, for a number that is not plain, and for a filter after a calculation."""
    for token in tokens:
        if token.text in ("{", "}", "{{", "}}") or token.kind not in ("name", "string", "integer", "float", "operator"):
            raise ExpressionFault(
                "Une expression s’écrit sans accolades.", "Écrivez par exemple\u00a0: montant <= 23000 or dispense."
            )
        if token.kind in ("integer", "float"):
            _check_number(token)
    for before, token in itertools.pairwise(tokens):
        if token.text in _FRENCH and token.kind == "name" and _is_value(before):
            raise ExpressionFault(
                f"{cited(token.text)} ne relie pas deux valeurs.", f"Écrivez {cited(_FRENCH[token.text])}."
            )
    _check_brackets(tokens, source)


def _is_value(token: Token) -> bool:
    """Whether a value ends with that token."""
    return token.text in _CLOSE or (token.kind != "operator" and token.text not in _PARTING)


def _placed(found: Iterable[tuple[int, str, str]]) -> Iterator[Token]:
    start = 0
    for _, kind, text in found:
        if kind not in _SPACES:
            yield Token(kind, text, start)
        start += len(text)


def _check_number(token: Token) -> None:
    if not _PLAIN.fullmatch(token.text):
        message = f"Le nombre {cited(token.text)} est mal écrit."
        raise ExpressionFault(message, "Écrivez-le en chiffres, avec un point pour les décimales\u00a0: 1234.50.")
    if len(token.text.replace(".", "")) > _MOST_FIGURES:
        message = f"Le nombre {cited(token.text)} est trop long."
        raise ExpressionFault(message, f"Un nombre y a {_MOST_FIGURES} chiffres au plus.")


class _Part:
    """What stands between two brackets, or between two signs that part calculations: where it begins, what it does.

    `term` is where its last term begins; it has `ended` one where a sign may calculate.
    """

    def __init__(self) -> None:
        self.start: int | None = None
        self.term = 0
        self.calculates = self.ended = self.signed = False

    def goes_on(self, token: Token) -> None:
        """A word of a term: its first one, or one more."""
        self.start = token.start if self.start is None else self.start
        if not self.ended and not self.signed:
            self.term = token.start
        self.ended, self.signed = True, False

    def meets(self, sign: Token) -> None:
        """A sign that calculates, or one before a number, which calculates nothing."""
        self.start = sign.start if self.start is None else self.start
        self.calculates = self.calculates or self.ended
        if not self.ended and not self.signed:
            self.term, self.signed = sign.start, True
        self.ended = False


def _check_brackets(tokens: Sequence[Token], source: str) -> None:
    parts = [_Part()]
    for token in tokens:
        part = parts[-1]
        if token.kind == "string":
            part.goes_on(token)
        elif token.text in _OPEN:
            part.goes_on(token)
            parts.append(_Part())
        elif token.text in _CLOSE:
            parts = parts[:-1] or parts
        elif token.text in _PARTING:
            parts[-1] = _Part()
        elif token.text == "|" and part.calculates:
            _refuse(source, part, token, next((one.text for one in tokens if one.start > token.start), ""))
        elif token.text in _ARITHMETIC:
            part.meets(token)
        else:
            part.goes_on(token)


def _refuse(source: str, part: _Part, bar: Token, name: str) -> None:
    before = " ".join(source[part.start : part.term].split())
    term = " ".join(source[part.term : bar.start].split())
    message = f"Le filtre {cited(name)} suit un calcul\u00a0: vaut-il pour tout, ou pour le dernier terme\u202f?"
    hint = f"Mettez des parenthèses\u00a0: ({before} {term}) | {name}, ou {before} ({term} | {name})."
    raise ExpressionFault(message, hint)
