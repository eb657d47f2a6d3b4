"""An expression written again from its tree, as a message shows it."""

from __future__ import annotations

from jinja2 import nodes

_SIGNS = {
    "eq": "==", "ne": "!=", "lt": "<", "lteq": "<=", "gt": ">", "gteq": ">=", "in": "in", "notin": "not in",
}  # fmt: skip
_CONSTANTS = {True: "oui", False: "non", None: "none"}


def shown(node: nodes.Node | None) -> str:
    """« seance.date + 8 »."""
    match node:
        case nodes.Name(name=name):
            return str(name)
        case nodes.Const(value=bool() | None as value):
            return _CONSTANTS[value]
        case nodes.Const(value=str() as text):
            return f'"{text}"'
        case nodes.Const(value=number):
            return str(number)
        case nodes.Getattr(node=holder, attr=attr):
            return f"{_grouped(holder)}.{attr}"
        case nodes.Getitem(node=holder, arg=arg):
            return f"{_grouped(holder)}[{shown(arg)}]"
        case nodes.Filter(node=inner, name=name, args=args, kwargs=named):
            options = [*(shown(one) for one in args), *(f"{one.key}={shown(one.value)}" for one in named)]
            return f"{_grouped(inner)} | {name}" + (f"({', '.join(options)})" if options else "")
        case nodes.Neg(node=inner):
            return f"-{_grouped(inner)}"
        case nodes.Not(node=inner):
            return f"not {_grouped(inner)}"
        case nodes.Test(node=inner, name=name):
            return f"{_grouped(inner)} is {name}"
        case nodes.BinExpr(left=left, right=right, operator=operator):
            return f"{_grouped(left)} {operator} {_grouped(right)}"
        case nodes.Compare(expr=left, ops=ops):
            return " ".join([_grouped(left), *(f"{_SIGNS[one.op]} {_grouped(one.expr)}" for one in ops)])
        case nodes.CondExpr(test=test, expr1=chosen, expr2=other):
            return f"{_grouped(chosen)} if {_grouped(test)} else {_grouped(other)}"
        case _:
            return "…"


def _grouped(node: nodes.Node | None) -> str:
    text = shown(node)
    simple = isinstance(node, nodes.Name | nodes.Const | nodes.Getattr | nodes.Getitem)
    return text if simple else f"({text})"
