"""The grammar of a template, tag by tag: what is allowed is a short list of nodes, names, filters and their options."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import TemplateSyntaxError, nodes

from actgen.core.citing import cited
from actgen.core.nearest import did_you_mean
from actgen.fill.filters import FILTERS
from actgen.fill.foreign import filter_instead
from actgen.fill.options import option_fault
from actgen.fill.sandbox import LOOP_ATTRIBUTES, TESTS, ActEnvironment
from actgen.fill.syntax import ALLOWED, Wording, french_syntax

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


class RuleBroken(ValueError):
    """Raised for a tag that the closed world does not admit, with what to tell its author."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording.message)
        self.wording = wording


def check_tag(environment: ActEnvironment, source: str) -> None:
    """Raise RuleBroken unless `source`, one tag with what closes it, is well written and allowed."""
    try:
        tree = environment.parse(source)
    except TemplateSyntaxError as failure:
        raise RuleBroken(french_syntax(failure.message or "")) from failure
    except RecursionError as failure:
        raise RuleBroken(_TOO_DEEP) from failure
    except ValueError as failure:  # more figures than Python reads
        raise RuleBroken(_TOO_GREAT) from failure
    for node, parent in _walk(tree):
        if not isinstance(node, _ALLOWED):
            what = _FRENCH_NAMES.get(type(node).__name__, "calculer")
            raise RuleBroken(Wording(f"Un modèle ne peut pas {what}.", _called_instead(node) or ALLOWED))
        _check_name(node, parent)
        match node:
            case nodes.Const(value=int() | float() as number) if abs(number) > _GREATEST:
                raise RuleBroken(_TOO_GREAT)
            case nodes.Filter():
                _check_filter(node)
            case nodes.Test():
                _check_known("Le test", node.name, TESTS)
            case nodes.CondExpr(expr2=None):
                raise RuleBroken(_NO_ELSE)
            case nodes.For(recursive=True):
                raise RuleBroken(Wording("Un modèle ne peut pas répéter de façon récursive.", ALLOWED))


_OF_A_DOSSIER = "Nommez une valeur du dossier\u00a0: {{ commune.nom }}, {{ seance.date | date_longue }}."
_TOO_DEEP = Wording("Cette balise est trop compliquée.", "Coupez-la en plusieurs, ou préparez la valeur autrement.")
_GREATEST = 10**15
_TOO_GREAT = Wording("Cette balise contient un nombre trop grand.", "Un nombre y a quinze chiffres au plus.")
_NO_ELSE = Wording(
    "Il manque «\u00a0else\u00a0» à ce choix\u00a0: rien ne dit quoi imprimer sinon.",
    "Écrivez {{ a if condition else b }}, ou {% if condition %}{{ a }}{% endif %}.",
)


def _called_instead(node: nodes.Node) -> str:
    """The filter that does what a call of another tool would, `nom.upper()`; an empty text for any other node."""
    called = node.node if isinstance(node, nodes.Call) else None
    if isinstance(called, nodes.Getattr):
        return filter_instead(called.attr)
    return filter_instead(called.name) if isinstance(called, nodes.Name) else ""


def _check_name(node: nodes.Node, parent: nodes.Node | None) -> None:
    name = node.attr if isinstance(node, nodes.Getattr) else node.name if isinstance(node, nodes.Name) else ""
    if name.startswith("_") or (isinstance(node, nodes.Name) and name in _RESERVED):
        raise RuleBroken(Wording(f"La variable {cited(name)} n’existe pas.", _OF_A_DOSSIER))
    if isinstance(node, nodes.Name) and name == "loop":
        if not isinstance(parent, nodes.Getattr):
            hint = (
                f"Écrivez loop.{LOOP_ATTRIBUTES[0]}, ou un autre de ses compteurs\u00a0: {', '.join(LOOP_ATTRIBUTES)}."
            )
            raise RuleBroken(Wording("«\u00a0loop\u00a0» ne s’emploie pas seul.", hint))
        _check_known("Le compteur", parent.attr, LOOP_ATTRIBUTES)


def _check_filter(node: nodes.Filter) -> None:
    _check_known("Le filtre", node.name, tuple(FILTERS), filter_instead(node.name))
    if node.dyn_args is not None or node.dyn_kwargs is not None:
        raise RuleBroken(Wording("Un modèle ne peut pas donner à un filtre des options toutes faites.", ALLOWED))
    if fault := option_fault(FILTERS[node.name], len(node.args), [str(option.key) for option in node.kwargs]):
        raise RuleBroken(Wording(*fault))


def _check_known(what: str, name: str, known: tuple[str, ...], instead: str = "") -> None:
    if name not in known:
        hint = instead or did_you_mean(name, known) or f"Il y a\u00a0: {', '.join(known)}."
        raise RuleBroken(Wording(f"{what} {cited(name)} n’existe pas.", hint))


def _walk(tree: nodes.Template) -> Iterator[tuple[nodes.Node, nodes.Node | None]]:
    """Every node with its parent, the outer ones first; RuleBroken when they nest too deep to be compiled."""
    waiting: list[tuple[nodes.Node, nodes.Node | None, int]] = [(tree, None, 0)]
    while waiting:
        node, parent, depth = waiting.pop(0)
        if depth > _MAX_DEPTH:
            raise RuleBroken(_TOO_DEEP)
        yield node, parent
        waiting += [(child, node, depth + 1) for child in node.iter_child_nodes()]
