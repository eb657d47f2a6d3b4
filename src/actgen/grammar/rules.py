"""The grammar of a template, tag by tag: what is allowed is a short list of nodes, names, filters and their options.

An expression of a kind of acts is held to the same rules, with other words: its `Grammar` says which.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jinja2 import TemplateSyntaxError, nodes

from actgen.core.citing import cited
from actgen.core.nearest import did_you_mean
from actgen.grammar.filters import FILTERS
from actgen.grammar.foreign import filter_instead
from actgen.grammar.options import option_fault
from actgen.grammar.sandbox import LOOP_ATTRIBUTES, TESTS, ClosedEnvironment
from actgen.grammar.syntax import ALLOWED, Wording, french_syntax
from actgen.grammar.walking import children

_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Const,
    nodes.If, nodes.For, nodes.CondExpr, nodes.Filter, nodes.Keyword, nodes.Test, nodes.Compare, nodes.Operand,
    nodes.And, nodes.Or, nodes.Not,
)  # fmt: skip
_FRENCH_NAMES = {
    "Call": "appeler une fonction", "Concat": "coller des textes (~)", "List": "écrire une liste",
    "Tuple": "écrire plusieurs valeurs séparées par des virgules", "Dict": "écrire un groupe de valeurs",
    "Slice": "découper une liste ou un texte",
}  # fmt: skip
#: What Jinja gives a meaning of its own; no dossier has these names.
_RESERVED = ("self", "super", "caller", "varargs", "kwargs", "context", "environment")
_MAX_DEPTH = 30


class Grammar(NamedTuple):
    """The nodes that a text may hold, and how sentences speak of it."""

    allowed: tuple[type[nodes.Node], ...]
    subject: str
    can: str
    this: str
    example: str
    otherwise: str
    no_else: Wording
    loops: bool = True


class RuleBroken(ValueError):
    """Raised for a tag that the closed world does not admit, with what to tell its author."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording.message)
        self.wording = wording


def check_tag(environment: ClosedEnvironment, source: str) -> nodes.Template:
    """The tree of `source`, one tag with what closes it; RuleBroken unless it is well written and allowed."""
    try:
        tree = environment.parse(source)
    except TemplateSyntaxError as failure:
        raise RuleBroken(french_syntax(failure.message or "")) from failure
    except RecursionError as failure:
        raise RuleBroken(too_deep(_TAG)) from failure
    except ValueError as failure:  # more figures than Python reads
        raise RuleBroken(too_great(_TAG)) from failure
    check_tree(tree, _TAG)
    return tree


def check_tree(tree: nodes.Node, grammar: Grammar) -> None:
    """Raise RuleBroken unless every node is one that the grammar allows, with a name, filter or test that exists."""
    for node, parent in _walk(tree, grammar):
        if not isinstance(node, grammar.allowed):
            what = _FRENCH_NAMES.get(type(node).__name__, grammar.otherwise)
            raise RuleBroken(
                Wording(
                    f"{grammar.subject} ne peut pas {what}.",
                    (_called_instead(node) if grammar.loops else "") or grammar.can,
                )
            )
        _check_name(node, parent, grammar)
        match node:
            case nodes.Const(value=int() | float() as number) if abs(number) > _GREATEST:
                raise RuleBroken(too_great(grammar))
            case nodes.Filter():
                _check_filter(node, grammar)
            case nodes.Test():
                _check_known("Le test", node.name, TESTS)
            case nodes.CondExpr(expr2=None):
                raise RuleBroken(grammar.no_else)
            case nodes.For(recursive=True):
                raise RuleBroken(Wording("Un modèle ne peut pas répéter de façon récursive.", ALLOWED))


def too_deep(grammar: Grammar) -> Wording:
    """What is said of a text whose parts nest too deep."""
    return Wording(f"{grammar.this} est trop compliquée.", "Coupez-la en plusieurs, ou préparez la valeur autrement.")


def too_great(grammar: Grammar) -> Wording:
    """What is said of a number that is too long."""
    return Wording(f"{grammar.this} contient un nombre trop grand.", "Un nombre y a quinze chiffres au plus.")


_NO_ELSE = Wording(
    "Il manque «\u00a0else\u00a0» à ce choix\u00a0: rien ne dit quoi imprimer sinon.",
    "Écrivez {{ a if condition else b }}, ou {% if condition %}{{ a }}{% endif %}.",
)
_TAG = Grammar(
    _ALLOWED,
    "Un modèle",
    ALLOWED,
    "Cette balise",
    "Nommez une valeur du dossier\u00a0: {{ commune.nom }}, {{ seance.date | date_longue }}.",
    "calculer",
    _NO_ELSE,
)
_GREATEST = 10**15


def _called_instead(node: nodes.Node) -> str:
    """The filter that does what a call of another tool would, `nom.upper()`; an empty text for any other node."""
    called = node.node if isinstance(node, nodes.Call) else None
    if isinstance(called, nodes.Getattr):
        return filter_instead(called.attr)
    return filter_instead(called.name) if isinstance(called, nodes.Name) else ""


def _check_name(node: nodes.Node, parent: nodes.Node | None, grammar: Grammar) -> None:
    name = node.attr if isinstance(node, nodes.Getattr) else node.name if isinstance(node, nodes.Name) else ""
    reserved = _RESERVED if grammar.loops else (*_RESERVED, "loop")
    if name.startswith("_") or (isinstance(node, nodes.Name) and name in reserved):
        raise RuleBroken(Wording(f"La variable {cited(name)} n’existe pas.", grammar.example))
    if isinstance(node, nodes.Name) and name == "loop":
        if not isinstance(parent, nodes.Getattr):
            hint = (
                f"Écrivez loop.{LOOP_ATTRIBUTES[0]}, ou un autre de ses compteurs\u00a0: {', '.join(LOOP_ATTRIBUTES)}."
            )
            raise RuleBroken(Wording("«\u00a0loop\u00a0» ne s’emploie pas seul.", hint))
        _check_known("Le compteur", parent.attr, LOOP_ATTRIBUTES)


def _check_filter(node: nodes.Filter, grammar: Grammar) -> None:
    _check_known("Le filtre", node.name, tuple(FILTERS), filter_instead(node.name))
    if node.dyn_args is not None or node.dyn_kwargs is not None:
        message = f"{grammar.subject} ne peut pas donner à un filtre des options toutes faites."
        raise RuleBroken(Wording(message, grammar.can))
    if fault := option_fault(FILTERS[node.name], len(node.args), [str(option.key) for option in node.kwargs]):
        raise RuleBroken(Wording(*fault))


def _check_known(what: str, name: str, known: tuple[str, ...], instead: str = "") -> None:
    if name not in known:
        hint = instead or did_you_mean(name, known) or f"Il y a\u00a0: {', '.join(known)}."
        raise RuleBroken(Wording(f"{what} {cited(name)} n’existe pas.", hint))


def _walk(tree: nodes.Node, grammar: Grammar) -> Iterator[tuple[nodes.Node, nodes.Node | None]]:
    """Every node with its parent, the outer ones first; RuleBroken when they nest too deep to be compiled."""
    waiting: list[tuple[nodes.Node, nodes.Node | None, int]] = [(tree, None, 0)]
    while waiting:
        node, parent, depth = waiting.pop(0)
        if depth > _MAX_DEPTH:
            raise RuleBroken(too_deep(grammar))
        yield node, parent
        waiting += [(child, node, depth + 1) for child in children(node)]
