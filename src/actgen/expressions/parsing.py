"""An expression read: its tree held to the closed grammar, the names that it reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError, nodes
from jinja2.parser import Parser

from actgen.expressions.fault import ExpressionFault
from actgen.expressions.tokens import check_tokens, read_tokens
from actgen.french.typography import typographic
from actgen.grammar.readings import readings_in
from actgen.grammar.rules import Grammar, RuleBroken, check_tree, too_deep
from actgen.grammar.sandbox import ClosedEnvironment
from actgen.grammar.syntax import Wording, french_syntax

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The constants that a jurist writes; `true` and `false` are the same.
CONSTANTS = {"oui": True, "non": False}
MOST_CHARACTERS = 2000

_ENVIRONMENT = ClosedEnvironment()
_CAN = (
    "Elle peut lire une valeur, calculer (+ - * /), comparer, choisir (a if condition else b) et appliquer un filtre."
)
_EXAMPLE = "Écrivez par exemple\u00a0: montant <= 23000 or dispense."
_GRAMMAR = Grammar(
    (
        nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Const, nodes.CondExpr, nodes.Filter, nodes.Keyword, nodes.Test,
        nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Add, nodes.Sub, nodes.Mul, nodes.Div,
        nodes.Neg,
    ),
    "Une expression",
    _CAN,
    "Cette expression",
    "Nommez une valeur de l’acte ou du dossier\u00a0: acte.objet, seance.date.",
    "calculer autrement qu’avec + - * /",
    Wording(
        "Il manque «\u00a0else\u00a0» à ce choix\u00a0: rien ne dit ce qu’il vaut sinon.",
        "Écrivez a if condition else b.",
    ),
    loops=False,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression as it is written, and what it reads: `names` are the dotted paths, each once, in order."""

    source: str
    names: tuple[str, ...]
    tree: nodes.Expr = field(repr=False, compare=False)


def parse(source: str) -> Expression:
    """The expression; raises ExpressionFault for anything that the grammar does not hold."""
    if len(source) > MOST_CHARACTERS:
        message = f"Cette expression fait {len(source)} signes\u00a0: il y en a {MOST_CHARACTERS} au plus."
        raise ExpressionFault(message, "Coupez-la en plusieurs champs calculés.")
    if not source.strip():
        raise ExpressionFault("Cette expression est vide.", _EXAMPLE)
    try:
        check_tokens(read_tokens(_ENVIRONMENT.lexer.tokeniter(source, None, None, "variable")), source)
        tree = _tree(source)
        check_tree(tree, _GRAMMAR)
    except TemplateSyntaxError as failure:
        message, hint = french_syntax(failure.message or "", _GRAMMAR.this, _EXAMPLE)
        raise ExpressionFault(message.replace("de la balise", "de l’expression"), hint) from failure
    except RuleBroken as failure:
        raise ExpressionFault(*failure.wording) from failure
    except RecursionError as failure:
        raise ExpressionFault(*too_deep(_GRAMMAR)) from failure
    for constant in [tree] if isinstance(tree, nodes.Const) else list(tree.find_all(nodes.Const)):
        _settle(constant)
    return Expression(source, tuple(dict.fromkeys(names_in(tree))), tree)


def names_in(node: nodes.Node) -> Iterator[str]:
    """The dotted paths that a part of an expression reads, in order; what is read of elements reads their list."""
    return (reading.root for reading in readings_in(node) if reading.root not in CONSTANTS)


def _tree(source: str) -> nodes.Expr:
    parser = Parser(_ENVIRONMENT, source, state="variable")
    tree = parser.parse_expression()
    if not parser.stream.eos:
        raise TemplateSyntaxError(f"expected token 'end of template', got '{parser.stream.current}'", 1)
    tree.set_environment(_ENVIRONMENT)
    return tree


def _settle(constant: nodes.Const) -> None:
    """Make a constant exact, and a text typographic as the values of a dossier are; « none » is no value to write."""
    if constant.value is None:
        raise ExpressionFault(
            "Une expression n’emploie pas «\u00a0none\u00a0».",
            "Demandez si la valeur est donnée\u00a0: acte.rapporteur is defined.",
        )
    if isinstance(constant.value, float):
        constant.value = Decimal(repr(constant.value))  # at most fifteen figures: what was typed, exactly
    elif isinstance(constant.value, str):
        constant.value = typographic(constant.value)
