"""What a condition tells of the names that it asks for: those that are stated where it holds, or where it does not."""

from __future__ import annotations

from jinja2 import nodes

from actgen.grammar.paths import shown_path


def found_by(condition: nodes.Node) -> frozenset[str]:
    """The paths that are stated wherever the condition holds, each with what it stands in."""
    match condition:
        case nodes.And(left=left, right=right):
            return found_by(left) | found_by(right)
        case nodes.Or(left=left, right=right):
            return found_by(left) & found_by(right)
        case nodes.Not(node=node):
            return denied_by(node)
        case nodes.Test(name="defined", node=node) | nodes.Compare(expr=node, ops=[nodes.Operand(op="eq")]):
            return _with_holders(shown_path(node))
        case _:
            return _with_holders(shown_path(condition))


def denied_by(condition: nodes.Node) -> frozenset[str]:
    """The paths that are stated wherever the condition does not hold."""
    match condition:
        case nodes.Or(left=left, right=right):
            return denied_by(left) | denied_by(right)
        case nodes.And(left=left, right=right):
            return denied_by(left) & denied_by(right)
        case nodes.Not(node=node):
            return found_by(node)
        case _:
            return frozenset()


def asked_by(condition: nodes.Node) -> frozenset[str]:
    """The paths whose presence the condition asks for, without those that hold them."""
    match condition:
        case nodes.And(left=left, right=right) | nodes.Or(left=left, right=right):
            return asked_by(left) | asked_by(right)
        case nodes.Not(node=node) | nodes.Test(name="defined", node=node):
            return asked_by(node)
        case _:
            return frozenset({shown_path(condition)} - {""})


def _with_holders(path: str) -> frozenset[str]:
    steps = path.split(".") if path else []
    return frozenset(".".join(steps[: count + 1]) for count in range(len(steps)))
